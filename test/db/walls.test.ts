import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Db, db, type Trx, transact } from '#db/client.server';
import { insertFile, insertFileMark } from '#db/file/files.server';
import { insertOwnValue } from '#db/handoff/own-values.server';
import { insertStory } from '#db/handoff/stories.server';
import { insertAgendaOutcome, saveOrder } from '#db/meeting/agendas.server';
import { insertHandoffAct } from '#db/meeting/handoff-meetings.server';
import { insertAct, insertMeeting } from '#db/meeting/meetings.server';
import { insertPhase, insertStep, loadDraftPath } from '#db/path/path-draft.server';
import { insertPublishedPath } from '#db/path/published-paths.server';
import { insertPromiseOutcome } from '#db/promise/promise-outcomes.server';
import { insertAnswers } from '#db/question/question-answers.server';
import { insertRepeats } from '#db/review/repeats.server';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { insertOffer, insertOfferAnswer } from '#db/starting-point/version-offers.server';
import { insertDayAnswer, insertDayAsk } from '#db/step/other-days.server';
import { insertGive } from '#db/step/step-gives.server';
import { insertMark } from '#db/step/step-marks.server';
import { insertStepReminder } from '#db/step/step-reminders.server';
import { insertTick } from '#db/step/step-ticks.server';
import { insertMessage, markTakenBack } from '#db/thread/messages.server';
import { insertNote } from '#db/thread/notes.server';
import { insertReply } from '#db/thread/replies.server';
import { UNTOLD } from '~/domain/handoff/story';
import { useDatabase } from '../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../support/story/cast';
import { stepWords } from '../support/story/paths';

useDatabase();

/** Tables that belong to the whole installation. A new one joins by a decision, not by forgetting. */
const OF_INSTALLATION = [
  // Ways in are also tried by strangers, who belong to no workspace.
  'access_log',
  'accounts',
  'attempts',
  'clock_offset',
  'demo',
  'health',
  'kysely_migration',
  'kysely_migration_lock',
  'mail_pace',
  'page_versions',
  'provider_events',
  'sessions',
  'users',
  'verifications',
  'workspaces',
];

/** Rows that are never changed: what was said stays said. */
const APPEND_ONLY = [
  'agenda_outcomes',
  'agreements',
  'events',
  'file_marks',
  'files',
  'handoff_meeting_acts',
  'meeting_acts',
  'meeting_times',
  'messages',
  'messages_taken_back',
  'notes',
  'promise_outcomes',
  'published_paths',
  'published_phases',
  'published_steps',
  'question_answers',
  'repeats',
  'replies',
  'starting_point_versions',
  'step_gives',
  'step_marks',
  'step_reminders',
  'step_ticks',
  'stories',
  'own_values',
  'day_asks',
  'day_answers',
  'version_answers',
  'version_offers',
  'wordings',
];

let home: Home;
let nextDoor: NextDoor;
beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

async function tablesWithoutWorkspace(handle: Pick<Db, 'getExecutor'>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.table_name as name from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and not exists (
      select from information_schema.columns c where c.table_schema = 'public'
        and c.table_name = t.table_name and c.column_name = 'workspace_id' and c.is_nullable = 'NO')
    order by 1
  `.execute(handle);
  return rows.map((row) => row.name).filter((name) => !OF_INSTALLATION.includes(name));
}

/** Foreign keys between two tables of workspaces that don't carry workspace_id on both sides. */
async function openForeignKeys(handle: Pick<Db, 'getExecutor'>): Promise<string[]> {
  const { rows } = await sql<{ source: string; name: string; target: string; pairs: string[] }>`
    select k.conrelid::regclass::text as source, k.conname as name, k.confrelid::regclass::text as target,
      (select array_agg(a.attname || '=' || b.attname) from unnest(k.conkey, k.confkey) as pair (one, other)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.one
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other) as pairs
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace
    order by 1, 2
  `.execute(handle);
  expect(rows.length).toBeGreaterThan(30);
  return rows
    .filter((row) => ![row.source, row.target].some((table) => OF_INSTALLATION.includes(table)))
    .filter((row) => !row.pairs.includes('workspace_id=workspace_id'))
    .map((row) => `${row.source} → ${row.target} (${row.name})`);
}

/** Runs changes of the schema, looks, and takes them back. */
async function planted<T>(
  statement: string,
  look: (handle: Pick<Db, 'getExecutor'>) => Promise<T>,
): Promise<T> {
  const seen: T[] = [];
  const undo = new Error('undo');
  await transact(db(), async (trx) => {
    await sql.raw(statement).execute(trx);
    seen.push(await look(trx));
    throw undo;
  }).catch((error) => {
    if (error !== undo) throw error;
  });
  return seen[0] as T;
}

describe('workspaces are apart', () => {
  test('every table of a workspace says which', async () => {
    expect(await tablesWithoutWorkspace(db())).toEqual([]);
  });

  test('a planted table without workspace_id is found', async () => {
    const create = 'create table stray (id uuid primary key, onboarding_id uuid not null)';
    expect(await planted(create, tablesWithoutWorkspace)).toEqual(['stray']);
  });

  test('every foreign key between tables of workspaces carries the workspace', async () => {
    expect(await openForeignKeys(db())).toEqual([]);
  });

  test('a planted foreign key on the id alone is found', async () => {
    const create =
      'create table stray (workspace_id uuid not null, customer_id uuid not null references customers (id))';
    expect(await planted(create, openForeignKeys)).toEqual(['stray → customers (stray_customer_id_fkey)']);
  });

  const onboarding = (workspaceId: string, customerId: string, repId: string, hostId: string) => ({
    id: uuid(),
    workspace_id: workspaceId,
    customer_id: customerId,
    deal_name: 'Deal',
    signed_at: new Date(),
    rep_member_id: repId,
    host_member_id: hostId,
    stage: 'recording' as const,
    turn: 'sales' as const,
  });
  const insert = (row: ReturnType<typeof onboarding>) => db().insertInto('onboardings').values(row).execute();

  test('a row whose parts are all of one workspace is stored', async () => {
    await insert(onboarding(home.workspaceId, home.customerId, home.sam.id, home.ines.id));
  });

  test.each<[string, () => ReturnType<typeof onboarding>]>([
    ['customer', () => onboarding(home.workspaceId, nextDoor.customerId, home.sam.id, home.ines.id)],
    ['sales owner', () => onboarding(home.workspaceId, home.customerId, nextDoor.olga.id, home.ines.id)],
    [
      'owner in customer success',
      () => onboarding(home.workspaceId, home.customerId, home.sam.id, nextDoor.piet.id),
    ],
    ['workspace', () => onboarding(nextDoor.workspaceId, home.customerId, home.sam.id, home.ines.id)],
  ])('a row that points at a foreign %s is refused', async (_, row) => {
    await expect(insert(row())).rejects.toMatchObject({ code: '23503' });
  });

  test('a statement cannot join a foreign onboarding, nor a wording a foreign statement', async () => {
    const ours = onboarding(home.workspaceId, home.customerId, home.sam.id, home.ines.id);
    await insert(ours);
    const statement = { ...statementOf(ours.id), workspace_id: nextDoor.workspaceId };
    await expect(db().insertInto('statements').values(statement).execute()).rejects.toMatchObject({
      code: '23503',
    });
    const own = statementOf(ours.id);
    await db().insertInto('statements').values(own).execute();
    const wording = { ...wordingOf(own.id), workspace_id: nextDoor.workspaceId };
    await expect(db().insertInto('wordings').values(wording).execute()).rejects.toMatchObject({
      code: '23503',
    });
  });

  test('what was said and what happened can be added to, never changed, deleted or emptied, by whoever owns it', async () => {
    const ours = onboarding(home.workspaceId, home.customerId, home.sam.id, home.ines.id);
    await insert(ours);
    const statement = statementOf(ours.id);
    await db().insertInto('statements').values(statement).execute();
    const wording = wordingOf(statement.id);
    await db().insertInto('wordings').values(wording).execute();
    const event = {
      id: uuid(),
      workspace_id: home.workspaceId,
      onboarding_id: ours.id,
      kind: 'onboarding_started' as const,
      actor_kind: 'member' as const,
      details: '{}',
      at: new Date(),
    };
    await db().insertInto('events').values(event).execute();
    await write(ours.id, await agree(ours.id, statement.id));
    for (const table of APPEND_ONLY) {
      const changes = [
        `update ${table} set workspace_id = workspace_id`,
        `delete from ${table}`,
        `truncate ${table}`,
        `truncate ${table} cascade`,
        'truncate statements, onboardings cascade',
        `insert into ${table} (${await columnsOf(table)}) select ${await columnsOf(table)} from ${table} on conflict (${await keyOf(table)}) do update set workspace_id = excluded.workspace_id`,
      ];
      for (const change of changes)
        await expect(sql.raw(change).execute(db()), change).rejects.toThrow(
          new RegExp(`(${APPEND_ONLY.join('|')}) is append-only|cannot truncate a table`),
        );
    }
    expect(await db().selectFrom('events').select('id').where('id', '=', event.id).execute()).toHaveLength(1);
    const kept = await db().selectFrom('wordings').select('id').where('id', '=', wording.id).execute();
    expect(kept).toHaveLength(1);
  });

  test('and has two lawful doors, which close behind whoever comes through', async () => {
    const ours = onboarding(home.workspaceId, home.customerId, home.sam.id, home.ines.id);
    await insert(ours);
    const statement = statementOf(ours.id);
    await db().insertInto('statements').values(statement).execute();
    await db().insertInto('wordings').values(wordingOf(statement.id)).execute();
    await write(ours.id, await agree(ours.id, statement.id));
    for (const door of [
      sql`select erase_person(${home.workspaceId}::uuid, '{}', '{}', '[]', '[]', '{}', '{}', '')`,
      sql`select delete_onboarding(${home.workspaceId}::uuid, ${ours.id}::uuid)`,
    ])
      for (const change of [...APPEND_ONLY.map((table) => `delete from ${table}`), 'truncate events']) {
        const through = transact(db(), async (trx) => {
          await door.execute(trx);
          await sql.raw(change).execute(trx);
        });
        await expect(through, change).rejects.toThrow('is append-only');
      }
    const forged = transact(db(), async (trx) => {
      await sql`select set_config('foyer.erasing', 'on', true)`.execute(trx);
      await sql`delete from events`.execute(trx);
    });
    await expect(forged).rejects.toThrow('events is append-only');
    const stray = sql`select rewrite_rows(${home.workspaceId}::uuid, ${[ours.id]}::uuid[],
      '[{"pattern": "Hello", "anyCase": true, "whole": "", "within": ""}]', '{}')`;
    await expect(stray.execute(db())).rejects.toThrow('messages is append-only');
  });

  /** Without those that the database makes by itself. */
  async function columnsOf(table: string): Promise<string> {
    const { rows } = await sql<{ columns: string }>`
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db());
    return rows[0]?.columns ?? '';
  }

  async function keyOf(table: string): Promise<string> {
    const { rows } = await sql<{ columns: string }>`
      select string_agg(quote_ident(a.attname), ', ') as columns from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = ${table}::regclass and i.indisprimary`.execute(db());
    return rows[0]?.columns ?? '';
  }

  /** A path of one step that was published and is done. */
  async function publish(
    trx: Trx,
    which: { workspaceId: string; onboardingId: string },
    contactId: string,
  ): Promise<string> {
    const [publication, phase, step, at] = [uuid(), uuid(), uuid(), new Date()];
    const { workspaceId: workspace_id, onboardingId: onboarding_id } = which;
    const { id: member_id } = home.ines;
    await trx
      .insertInto('publications')
      .values({ id: publication, workspace_id, onboarding_id, version: 1, greeting: '', member_id, at })
      .execute();
    const words = { title: 'First', sentence: '', milestone: { is: 'own', on: '2027-03-01' } } as const;
    await insertPhase(trx, which, { id: phase, position: 1, words });
    await insertStep(trx, which, {
      id: step,
      phaseId: phase,
      position: 1,
      words: { ...stepWords('Begin'), asks: null },
    });
    const path = await loadDraftPath(trx, which, new Map());
    const version = { id: publication, version: 1, memberId: member_id, at };
    await insertPublishedPath(trx, which, version, path, '2027-02-01');
    const by = { is: 'member', id: member_id } as const;
    await insertMark(trx, which, step, { id: uuid(), kind: 'done', by, words: '', at }, null);
    const ask = { id: uuid(), stepId: step, contactId, on: '2027-03-02', words: 'Later.', at };
    await insertDayAsk(trx, which, ask);
    await insertDayAnswer(trx, which, ask.id, { isAgreed: false, memberId: member_id, words: 'No.', at });
    const said = { id: uuid(), contactId, hasRepeated: false, words: '', at };
    await insertRepeats(trx, which, said);
    const give = { id: uuid(), stepId: step, toId: contactId, fromId: null, by, at };
    await insertGive(trx, which, give, 1);
    const due = { stepId: step, dueOn: '2027-03-01', is: 'soon', nth: 1 } as const;
    await insertStepReminder(trx, which, { id: uuid(), contactId, at }, [due]);
    await insertTick(trx, which, { id: uuid(), stepId: step, itemId: uuid(), isTicked: true, by, at });
    const given = { stepId: step, contactId, at };
    const value = { is: 'words', words: 'Two' } as const;
    await insertAnswers(trx, which, given, [{ question: 'first', label: 'How many?', value }]);
    return step;
  }

  /** A version that was offered, and kept out. */
  async function offer(trx: Trx, which: { workspaceId: string; onboardingId: string }): Promise<void> {
    const [point] = await loadStartingPoints(trx, home.workspaceId);
    const [id, memberId, at] = [uuid(), home.ines.id, new Date()];
    const versionId = point?.version.id ?? '';
    await insertOffer(trx, which, { id, versionId, memberId, words: '', at });
    await insertOfferAnswer(trx, which, { offerId: id, isTaken: false, words: '', memberId, at });
  }

  /** A message that was taken back, and a reply by mail that wasn't taken. */
  async function write(onboardingId: string, contactId: string): Promise<void> {
    const which = { workspaceId: home.workspaceId, onboardingId };
    await transact(db(), async (trx) => {
      await bringShipped(trx, home.workspaceId, new Date());
      const stepId = await publish(trx, which, contactId);
      await offer(trx, which);
      const file = {
        id: uuid(),
        stepId,
        contactId,
        name: 'a.csv',
        mime: 'text/csv',
        bytes: 1,
        at: new Date(),
      };
      await insertFile(trx, which, { ...file, sha256: '0'.repeat(64) });
      const by = { is: 'contact', id: contactId } as const;
      const back = { id: uuid(), kind: 'taken_back', by, words: '', at: new Date() } as const;
      await insertFileMark(trx, which, file.id, back);
      const told = { number: 1, story: UNTOLD, memberId: home.ines.id, at: new Date() };
      await insertStory(trx, which, told);
      const ours = { ...which, memberId: home.ines.id, at: new Date() };
      const value = {
        key: 'discount',
        number: 1,
        label: 'Discount given',
        kind: 'text',
        value: 'None',
      } as const;
      await insertOwnValue(trx, ours, value);
      await insertHandoffAct(trx, which, {
        id: uuid(),
        meetingId: null,
        kind: 'noted',
        startsAt: null,
        where: null,
        words: 'Sam asks.',
        memberId: home.ines.id,
        at: new Date(),
      });
      const meeting = { id: uuid(), kind: 'first_call', everyWeeks: null, inRhythmAt: null } as const;
      await insertMeeting(trx, which, { ...meeting, memberId: home.ines.id, at: new Date() });
      await insertAct(trx, which, meeting.id, {
        id: uuid(),
        kind: 'offered',
        by: { is: 'member', id: home.ines.id },
        at: new Date(),
        times: [new Date()],
        where: { minutes: 45, place: '' },
        link: null,
        words: '',
      });
      const ofOurs = { meetingId: meeting.id, memberId: home.ines.id, at: new Date() };
      const point = {
        rowId: uuid(),
        id: '',
        is: 'own',
        words: 'The start',
        isLeftOut: false,
        isNew: true,
      } as const;
      await saveOrder(trx, which, ofOurs, [point]);
      const left = {
        pointId: point.rowId,
        kind: 'left',
        statementId: null,
        stepId: null,
        line: 'Later.',
      } as const;
      await insertAgendaOutcome(trx, which, { ...left, at: new Date(), memberId: home.ines.id });
      const message = {
        id: uuid(),
        statementId: null,
        by: { memberId: home.ines.id },
        words: 'Hello.',
        at: new Date(),
      };
      await insertMessage(trx, which, message);
      await insertNote(trx, which, { ...message, memberId: home.ines.id, mentioned: [] });
      await markTakenBack(trx, which, { id: uuid(), messageId: message.id, at: new Date() });
      const own = { workspace_id: home.workspaceId, onboarding_id: onboardingId, contact_id: contactId };
      const address = { ...own, id: uuid(), place_id: onboardingId, email: 'marit@hallowmere.example' };
      await trx
        .insertInto('reply_addresses')
        .values({ ...address, token_hash: address.id })
        .execute();
      const reply = { id: uuid(), addressId: address.id, contactId, providerId: uuid(), mailId: '<1@a>' };
      await insertReply(trx, which, { ...reply, outcome: 'no_words', messageId: null, at: new Date() });
    });
  }

  /** A contact who signed, and the document of it. */
  async function agree(onboardingId: string, statementId: string): Promise<string> {
    const own = { workspace_id: home.workspaceId, onboarding_id: onboardingId };
    const [person, contact, signature] = [uuid(), uuid(), uuid()];
    const at = new Date();
    await sql`insert into people (id, workspace_id, name)
      values (${person}, ${home.workspaceId}, 'Marit')`.execute(db());
    await sql`insert into contacts (id, workspace_id, onboarding_id, statement_id, person_id, name)
      values (${contact}, ${home.workspaceId}, ${onboardingId}, ${statementId}, ${person}, 'Marit')`.execute(
      db(),
    );
    const { id: wordingId } = await db()
      .selectFrom('wordings')
      .select('id')
      .where('statement_id', '=', statementId)
      .executeTakeFirstOrThrow();
    const said = { id: uuid(), statementId, wordingId, outcome: 'kept', words: 'It was done.' } as const;
    const by = { workspaceId: home.workspaceId, onboardingId, memberId: home.ines.id, at };
    await transact(db(), (trx) => insertPromiseOutcome(trx, by, said));
    const signed = { ...own, id: signature, contact_id: contact, typed_name: 'Marit', at };
    await db().insertInto('sign_offs').values(signed).execute();
    const deed = { version: 1, document: '{}', hash: 'a'.repeat(64), sign_off_id: signature, at };
    await db()
      .insertInto('agreements')
      .values({ ...own, ...deed, id: uuid() })
      .execute();
    return contact;
  }

  const statementOf = (onboardingId: string) => ({
    id: uuid(),
    workspace_id: home.workspaceId,
    onboarding_id: onboardingId,
    kind: 'goal' as const,
    origin: 'sales' as const,
    author_id: home.sam.id,
    position: 1,
    created_at: new Date(),
  });
  const wordingOf = (statementId: string) => ({
    id: uuid(),
    workspace_id: home.workspaceId,
    statement_id: statementId,
    number: 1,
    purpose: 'recorded' as const,
    fields: '{}',
    author_kind: 'member' as const,
    author_id: home.sam.id,
    at: new Date(),
  });
});

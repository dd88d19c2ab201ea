/*
 * Whatever is pressed twice, or eight times at once, has one effect; and a form that makes something ends at the thing
 * it made.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadStatements } from '#db/statement/statements.server';
import { ACTS_PER_CONTACT, OPENINGS_PER_LINK, WORDS_PER_CONTACT } from '~/auth/attempts.server';
import { sessionsOf } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { addGuideStatement } from '~/commands/guide/write-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { WAITING_PER_CONTACT } from '~/commands/review/contact-words.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { addMissing, confirmStatement, correctStatement } from '~/commands/review/review-statement.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done, introducedOnboarding, point, startedHandoff } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let nextDoor: NextDoor;

beforeAll(async () => {
  cast = await oneWorkspace();
  nextDoor = await workspaceNextDoor();
});

const EIGHT = Array.from({ length: 8 });
const eightTimes = <T>(press: () => Promise<T>) => Promise.all(EIGHT.map(press));
const idsOf = (outcomes: Awaited<ReturnType<typeof startHandoff>>[]) =>
  new Set(outcomes.map((outcome) => done(outcome).id));

const handoff = (id: string, customer: string) => ({
  id,
  customer,
  which: { anotherThan: customer },
  dealName: 'Mail desk',
  signedAt: new Date(Date.now() - 3600_000),
  dealValue: null,
  dealCurrency: null,
  crmId: null,
  hostId: cast.ines.id,
});
const eventsOf = (
  kind: 'onboarding_started' | 'statement_corrected' | 'page_opened' | 'part_answer_withdrawn',
  id: string,
) =>
  db().selectFrom('events').select('id').where('kind', '=', kind).where('onboarding_id', '=', id).execute();

describe('a handoff', () => {
  test('starts once, however many press at once', async () => {
    const id = uuid();
    expect(idsOf(await eightTimes(() => startHandoff(cast.sam, handoff(id, 'Brightwater'))))).toEqual(
      new Set([id]),
    );
    expect(await eventsOf('onboarding_started', id)).toHaveLength(1);
  });

  test('for another customer from the same form is a second one, and that one starts once too', async () => {
    const id = uuid();
    done(await startHandoff(cast.sam, handoff(id, 'Brightwater')));
    const second = idsOf(await eightTimes(() => startHandoff(cast.sam, handoff(id, 'Quayside Freight'))));
    expect(second.size).toBe(1);
    expect(second.has(id)).toBe(false);
    const [made] = await db()
      .selectFrom('onboardings as o')
      .innerJoin('customers as c', 'c.id', 'o.customer_id')
      .select('c.name')
      .where('o.id', 'in', [...second])
      .execute();
    expect(made?.name).toBe('Quayside Freight');
    expect(idsOf([await startHandoff(cast.sam, handoff(id, 'Brightwater'))])).toEqual(new Set([id]));
  });

  test('from a form whose id stands in another workspace is one of its own', async () => {
    const id = uuid();
    done(await startHandoff(cast.sam, handoff(id, 'Brightwater')));
    const theirs = { ...handoff(id, 'Brightwater'), hostId: nextDoor.piet.id };
    const made = idsOf(await eightTimes(() => startHandoff(nextDoor.olga, theirs)));
    expect(made.size).toBe(1);
    expect(made.has(id)).toBe(false);
  });
});

const goal = (text: string) =>
  ({
    kind: 'goal',
    fields: { text, today: '', target: '', by: '', measure: '', measureFirst: false },
  }) as const;

describe('a point', () => {
  test('that sales adds stands once, and once more where the form is sent with other words', async () => {
    const onboarding = await startedHandoff(cast);
    const id = uuid();
    const add = (text: string) =>
      eightTimes(() =>
        addStatement(cast.sam, onboarding, { id, words: goal(text), heardWhere: '', note: '' }),
      );
    expect(idsOf(await add('First'))).toEqual(new Set([id]));
    expect(idsOf(await add('Second')).size).toBe(1);
    expect(await loadStatements(db(), cast.workspaceId, onboarding)).toHaveLength(2);
  });

  test('that customer success adds stands once', async () => {
    const { id } = await introducedOnboarding(cast);
    const before = (await loadStatements(db(), cast.workspaceId, id)).length;
    const made = idsOf(
      await eightTimes(() => addGuideStatement(cast.ines, id, { words: goal('Of our own') })),
    );
    expect(made.size).toBe(1);
    expect(await loadStatements(db(), cast.workspaceId, id)).toHaveLength(before + 1);
  });

  test('that was answered with “does not apply” is taken back once', async () => {
    const id = await startedHandoff(cast);
    done(await answerPart(cast.sam, id, 'goals', { answer: 'not_applicable', reason: 'A renewal' }));
    await eightTimes(() => answerPart(cast.sam, id, 'goals', null));
    expect(await eventsOf('part_answer_withdrawn', id)).toHaveLength(1);
  });
});

describe('a contact', () => {
  let id: string;
  let mira: ContactActor;
  beforeAll(async () => {
    ({ id, mira } = await introducedOnboarding(cast));
  });

  test('who sends the same correction eight times has said it once', async () => {
    const [item] = (await loadReview(db(), cast.workspaceId, id)).shown;
    if (!item) throw new Error('Nothing is shown.');
    const statement = (await loadStatements(db(), cast.workspaceId, id)).find(
      (one) => one.id === item.statementId,
    );
    if (statement?.wording.words.kind !== 'goal') throw new Error('The first point is no goal.');
    const words = { kind: 'goal' as const, fields: { ...statement.wording.words.fields, target: '99%' } };
    for (const outcome of await eightTimes(() => correctStatement(mira, item, { words, note: 'Really' })))
      done(outcome);
    expect(await eventsOf('statement_corrected', id)).toHaveLength(1);
    done(await correctStatement(mira, item, { words, note: 'Another note' }));
    expect(await eventsOf('statement_corrected', id)).toHaveLength(2);
  });

  test('who presses the envelope again goes on with the session of the browser', async () => {
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', mira.id)
      .executeTakeFirstOrThrow();
    const before = (await eventsOf('page_opened', id)).length;
    const first = done(await openWelcome(tokenOf(link)));
    const cookie = first.cookie?.split(';')[0] ?? '';
    const browser = await sessionsOf(new Request('http://localhost/', { headers: { cookie } }));
    const again = done(await openWelcome(tokenOf(link), browser));
    expect(again).toMatchObject({ address: '/welcome', cookie: null });
    expect(await eventsOf('page_opened', id)).toHaveLength(before + 1);
  });

  test('who adds without end is told that it is enough, and what waits can still be answered', async () => {
    const key = `words of ${mira.id}`;
    await db().deleteFrom('attempts').where('key', '=', key).execute();
    await db()
      .insertInto('attempts')
      .values({ key, tries: WORDS_PER_CONTACT.tries, opened_at: new Date() })
      .execute();
    expect(await addMissing(mira, { words: goal('One more'), note: '' })).toMatchObject({
      code: 'too_many_words',
    });
    await db().deleteFrom('attempts').where('key', '=', key).execute();
    done(await addMissing(mira, { words: goal('One more'), note: '' }));
  });

  test('has no more waiting at a time than somebody could answer, and goes on as it is answered', async () => {
    const someone = await introducedOnboarding(cast);
    const missed = (text: string) => addMissing(someone.mira, { words: goal(text), note: '' });
    done(await missed('One point'));
    for (let made = 1; made < WAITING_PER_CONTACT; made *= 2) {
      const fresh = (column: string) => sql`md5(${sql.ref(column)}::text || ${made}::text)::uuid`;
      const some = sql`from answers a join statements s on s.id = a.statement_id join wordings w on w.id = a.wording_id
        where a.contact_id = ${someone.mira.id} and a.kind = 'added' limit ${WAITING_PER_CONTACT - made}`;
      await transact(db(), async (trx) => {
        await sql`create temporary table more on commit drop as
          select a.id as answer, s.id as statement, w.id as wording ${some}`.execute(trx);
        await sql`insert into statements (id, workspace_id, onboarding_id, kind, said_by, origin, author_id, position, created_at)
          select ${fresh('s.id')}, s.workspace_id, s.onboarding_id, s.kind, s.said_by, s.origin, s.author_id, s.position, s.created_at
          from statements s join more on more.statement = s.id`.execute(trx);
        await sql`insert into wordings (id, workspace_id, statement_id, number, fields, purpose, author_kind, author_id, at)
          select ${fresh('w.id')}, w.workspace_id, ${fresh('w.statement_id')}, w.number, w.fields, w.purpose, w.author_kind, w.author_id, w.at
          from wordings w join more on more.wording = w.id`.execute(trx);
        await sql`insert into answers (id, workspace_id, onboarding_id, statement_id, wording_id, contact_id, kind, note, answer_by, at)
          select ${fresh('a.id')}, a.workspace_id, a.onboarding_id, ${fresh('a.statement_id')}, ${fresh('a.wording_id')}, a.contact_id, a.kind, a.note, a.answer_by, a.at
          from answers a join more on more.answer = a.id`.execute(trx);
      });
    }
    expect(await missed('One too many')).toMatchObject({ code: 'too_many_words' });
    const { id: answerId } = await db()
      .selectFrom('answers')
      .select('id')
      .where('contact_id', '=', someone.mira.id)
      .where('kind', '=', 'added')
      .limit(1)
      .executeTakeFirstOrThrow();
    done(await resolveCorrection(cast.ines, someone.id, answerId, { outcome: 'adopted', line: '' }));
    done(await missed('One more'));
  });

  test('who presses without end is put off, whatever they press', async () => {
    const someone = await introducedOnboarding(cast);
    const item = await point(cast, someone.id, 'We start');
    await db()
      .insertInto('attempts')
      .values({ key: `acts of ${someone.mira.id}`, tries: ACTS_PER_CONTACT.tries, opened_at: new Date() })
      .execute();
    expect(await confirmStatement(someone.mira, item)).toMatchObject({ code: 'too_many_tries' });
    done(await confirmStatement(someone.teun, item));
  });

  test('who opens a link without end is put off, and goes on with the browsers that have the page', async () => {
    const someone = await introducedOnboarding(cast);
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', someone.mira.id)
      .executeTakeFirstOrThrow();
    for (let nth = 0; nth < OPENINGS_PER_LINK.tries; nth += 1) done(await openWelcome(tokenOf(link)));
    expect(await openWelcome(tokenOf(link))).toMatchObject({ code: 'too_many_tries' });
    const before = await db()
      .selectFrom('customer_sessions')
      .select('id')
      .where('contact_id', '=', someone.mira.id)
      .execute();
    expect(before).toHaveLength(OPENINGS_PER_LINK.tries);
  });
});

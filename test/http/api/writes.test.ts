/*
 * The whole story by programs alone: started, recorded, handed over, judged, accepted, published, introduced, corrected
 * and answered, by the commands that people use and with the same refusals.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { SCOPES } from '~/domain/api/scopes';
import { wordsRead } from '~/domain/api/words-read';
import { OPERATIONS } from '~/http/api/operations.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { useStore } from '../../support/story/files';
import { done, INTRODUCTION, noticesOf, point, STATEMENTS } from '../../support/story/handoffs';
import { formOf, type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useStore();
useDoor();

let home: Home;
let nextDoor: NextDoor;
let [sam, ines]: Program[] = [];
let at: string;

type PathRead = { phases: { steps: { title: string; state: string; mark_id: string | null }[] }[] };

const asked = (program: Program | undefined) => program as Program;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const begun = () => ({
  customer_name: 'Oakfield Dairy',
  deal_name: 'Mail desk',
  deal_value: '58000',
  deal_currency: 'EUR',
  external_id: 'crm-77',
  signed_at: hoursAgo(2),
  cs_owner_id: home.ines.id,
});
const sentOf = (one: (typeof STATEMENTS)[number]) => ({
  words: wordsRead(one.words),
  ...(one.commitment && { commitment: one.commitment }),
  ...(one.area && { area: one.area }),
  ...(one.person && { parts: one.person.parts }),
});

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  [sam, ines] = [await programOf(home.sam), await programOf(home.ines)];
});

describe('the story', () => {
  test('begins once, however often the request is sent', async () => {
    const headers = { 'idempotency-key': 'start-1' };
    const body = begun();
    const made = await asked(sam).ask('POST', '/onboardings', { body, headers });
    expect(made).toMatchObject({
      status: 201,
      body: { stage: 'recording', deal: { value: '58000.00', external_id: 'crm-77' } },
    });
    at = `/onboardings/${made.body.id}`;
    const again = await asked(sam).ask('POST', '/onboardings', { body, headers });
    expect(again).toMatchObject({ status: 201, body: made.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(
      await asked(sam).ask('POST', '/onboardings', { body: { ...body, deal_name: 'Other' }, headers }),
    ).toMatchObject({ status: 422, body: { code: 'request_key_reused' } });
    expect(await asked(sam).ask('POST', '/onboardings', { body })).toMatchObject({
      status: 409,
      body: { code: 'customer_known' },
    });
    const later = await asked(sam).ask('POST', '/onboardings', {
      body: { ...body, signed_at: hoursAgo(-5) },
    });
    expect(later).toMatchObject({ status: 422, body: { code: 'signing_unlikely' } });
    const atOnce = await Promise.all(
      Array.from({ length: 8 }, () =>
        asked(sam).ask('POST', '/onboardings', {
          body: { ...body, customer_name: 'Eight at once' },
          headers: { 'idempotency-key': 'start-8' },
        }),
      ),
    );
    expect(new Set(atOnce.map(({ status }) => status))).toEqual(
      new Set([201, 409].filter((s) => atOnce.some((a) => a.status === s))),
    );
    const rows = await db()
      .selectFrom('customers')
      .select('id')
      .where('name', '=', 'Eight at once')
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('is recorded, changed by whoever read it last, and handed over when it is complete', async () => {
    for (const one of STATEMENTS) {
      const added = await asked(sam).ask('POST', `${at}/statements`, { body: sentOf(one) });
      expect({ status: added.status, body: added.body }).toMatchObject({
        status: 201,
        body: { words: wordsRead(one.words) },
      });
    }
    const early = await asked(sam).ask('POST', `${at}/submission`, { body: {} });
    expect(early).toMatchObject({ status: 422, body: { code: 'handoff_incomplete' } });
    expect(early.body.gaps).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'say_security' })]),
    );
    const { statements } = (await asked(sam).ask('GET', `${at}/handoff`)).body as unknown as {
      statements: { id: string; words: { kind: string } }[];
    };
    const goal = statements.find(({ words }) => words.kind === 'goal');
    const place = `${at}/statements/${goal?.id}`;
    const read = await asked(sam).ask('GET', place);
    const tag = read.headers.get('etag') ?? '';
    const body = {
      words: { ...(read.body.words as unknown as object), target: '97%' },
      internal_note: 'From the call',
    };
    expect(await asked(sam).ask('PUT', place, { body })).toMatchObject({
      status: 428,
      body: { code: 'precondition_missing' },
    });
    const changed = await asked(sam).ask('PUT', place, { body, headers: { 'if-match': tag } });
    expect(changed).toMatchObject({
      status: 200,
      body: { words: { target: '97%' }, wording: { number: 2 } },
    });
    expect(await asked(sam).ask('PUT', place, { body, headers: { 'if-match': tag } })).toMatchObject({
      status: 412,
      body: { code: 'precondition_failed' },
    });
    const next = { words: changed.body.words, heard_where: 'your second call', internal_note: 'Twice' };
    const twice = await asked(sam).ask('PUT', place, {
      body: next,
      headers: { 'if-match': changed.headers.get('etag') ?? '' },
    });
    expect(twice).toMatchObject({ status: 200, body: { heard_where: 'your second call' } });
    const note = await db().selectFrom('source_notes').select('note').executeTakeFirst();
    expect(note).toEqual({ note: 'Twice' });
    for (const [question, sent, status] of [
      ['security', { answer: 'not_applicable' }, 422],
      ['security', { answer: 'none' }, 422],
      ['nothing', { answer: 'none' }, 404],
      ['security', { answer: 'unknown' }, 200],
      ['red_flags', { answer: 'none' }, 200],
    ] as const)
      expect((await asked(sam).ask('PUT', `${at}/answers/${question}`, { body: sent })).status).toBe(status);
    const handed = await asked(sam).ask('POST', `${at}/submission`, { body: {} });
    expect(handed).toMatchObject({ status: 200, body: { stage: 'submitted', is_complete: true } });
    expect(await asked(sam).ask('DELETE', place)).toMatchObject({
      status: 409,
      body: { code: 'handoff_locked' },
    });
  });

  test('is judged, accepted, published and introduced by whoever may', async () => {
    expect(await asked(sam).ask('POST', `${at}/receipt`, { body: { outcome: 'accepted' } })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
    expect(await asked(ines).ask('POST', `${at}/receipt`, { body: { outcome: 'accepted' } })).toMatchObject({
      status: 422,
      body: { code: 'promise_unjudged' },
    });
    const { statements } = (await asked(ines).ask('GET', `${at}/handoff`)).body as unknown as {
      statements: { id: string; words: { kind: string }; wording: { id: string } }[];
    };
    const verdicts = statements
      .filter(({ words }) => words.kind === 'promise')
      .map(({ id, wording }) => ({ statement_id: id, wording_id: wording.id, verdict: 'deliverable' }));
    expect((await asked(ines).ask('PUT', `${at}/verdicts`, { body: { verdicts } })).status).toBe(200);
    expect(await asked(ines).ask('POST', `${at}/publication`)).toMatchObject({
      status: 409,
      body: { code: 'not_accepted' },
    });
    const accepted = await asked(ines).ask('POST', `${at}/receipt`, { body: { outcome: 'accepted' } });
    expect(accepted.body).toMatchObject({ stage: 'accepted', receipt: { by: { name: 'Ines Duarte' } } });
    expect(await asked(ines).ask('POST', `${at}/publication`)).toMatchObject({
      status: 201,
      body: { version: 1 },
    });
    const id = at.slice('/onboardings/'.length);
    const contacts = await loadContacts(db(), home.workspaceId, id);
    const body = { ...INTRODUCTION, contact_ids: contacts.map((one) => one.id) };
    const sent = await asked(sam).ask('POST', `${at}/introduction`, { body });
    expect(sent).toMatchObject({ status: 201, body: { stage: 'introduced' } });
    expect(await noticesOf(id, 'introduction')).toBe(2);
  });

  test('goes on along a path: drafted, published, marked, and a mark taken back', async () => {
    const body = { title: 'Ready to start', ends: { on: '2031-03-14' } };
    const phase = await asked(ines).ask('POST', `${at}/phases`, { body });
    expect(phase.status).toBe(201);
    expect(await asked(ines).ask('POST', `${at}/phases`, { body })).toMatchObject({ body: phase.body });
    expect(await asked(sam).ask('POST', `${at}/phases`, { body })).toMatchObject({ status: 403 });
    for (const on of ['0001-01-01', '1999-12-31', '2101-01-01', '9999-12-31'])
      expect(
        await asked(ines).ask('POST', `${at}/phases`, { body: { ...body, ends: { on } } }),
      ).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/ends/on', detail: 'Choose the day between 2000 and 2100' }] },
      });
    const steps = `${at}/phases/${phase.body.id}/steps`;
    const list = {
      kind: 'hand_in',
      title: 'Who works where',
      side: 'theirs',
      due: { rule: 'before_end', days: 5 },
      files: { kinds: ['excel'], most: 2 },
    };
    const listed = await asked(ines).ask('POST', steps, { body: list });
    const accounts = {
      kind: 'do',
      title: 'We set up the accounts',
      side: 'ours',
      who: { kind: 'member', id: home.ines.id },
      due: { rule: 'day', on: '2031-03-10' },
      waits_for: [listed.body.id],
      checklist: ['Rooms', 'Names'],
    };
    const made = await asked(ines).ask('POST', steps, { body: accounts });
    expect([listed.status, made.status]).toEqual([201, 201]);
    const unfit = { ...accounts, title: 'Theirs, by one of ours', side: 'theirs' };
    expect((await asked(ines).ask('POST', steps, { body: unfit })).status).toBe(422);
    expect(
      await asked(ines).ask('POST', steps, { body: { ...accounts, due: { rule: 'day', on: 'soon' } } }),
    ).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
    expect((await asked(ines).ask('POST', `${at}/publication`)).status).toBe(201);
    const marks = `${at}/steps/${listed.body.id}/marks`;
    const done = await asked(ines).ask('POST', marks, { body: { kind: 'done' } });
    expect(done.status).toBe(201);
    const [step, next] = (done.body as unknown as PathRead).phases[0]?.steps ?? [];
    expect(step).toMatchObject({ title: 'Who works where', due_on: '2031-03-07', state: 'done' });
    expect(next).toMatchObject({ state: 'open', waits_for: [listed.body.id] });
    const back = await asked(ines).ask('DELETE', `${marks}/${step?.mark_id}`);
    expect((back.body as unknown as PathRead).phases[0]?.steps.map(({ state }) => state)).toEqual([
      'open',
      'waiting',
    ]);
    expect(await asked(ines).ask('POST', marks, { body: { kind: 'stuck' } })).toMatchObject({ status: 400 });
    const stuck = await asked(ines).ask('POST', marks, { body: { kind: 'stuck', words: 'The list is old' } });
    expect(stuck.body).toMatchObject({ course: 'at_risk' });
  });

  test('goes on with what the customer corrects, and is answered once', async () => {
    const id = at.slice('/onboardings/'.length);
    const [mira] = await loadContacts(db(), home.workspaceId, id);
    const { words, ...item } = await point(home, id, 'Fewer night shifts');
    if (words.kind !== 'goal' || !mira) throw new Error('Not the goal.');
    const contact = { kind: 'contact' as const, workspaceId: home.workspaceId, onboardingId: id };
    const proposed = { ...words, fields: { ...words.fields, target: '5' } };
    done(
      await correctStatement({ ...contact, id: mira.id, name: mira.name }, item, {
        words: proposed,
        note: '',
      }),
    );
    const { items } = (await asked(ines).ask('GET', `${at}/corrections?state=waiting`)).body as unknown as {
      items: { id: string; proposed: object }[];
    };
    expect(items).toMatchObject([{ proposed: { target: '5' } }]);
    const place = `${at}/corrections/${items[0]?.id}/resolution`;
    expect((await asked(ines).ask('POST', place, { body: { outcome: 'talk' } })).status).toBe(400);
    const agreed = await asked(ines).ask('POST', place, { body: { outcome: 'adopted' } });
    expect(agreed).toMatchObject({
      status: 201,
      body: { resolution: { outcome: 'adopted', words: { target: '5' } } },
    });
    expect(
      await asked(ines).ask('POST', place, { body: { outcome: 'talk', line: 'On the call.' } }),
    ).toMatchObject({ status: 409, body: { code: 'already_resolved' } });
    const events = await db()
      .selectFrom('events')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where('actor_kind', '=', 'member')
      .where('key_id', 'is', null)
      .execute();
    expect(events).toEqual([]);
  });
});

describe('every write', () => {
  const WRITES = OPERATIONS.filter(({ method }) => method !== 'GET');
  const filled = ({ path }: (typeof WRITES)[number]) =>
    path
      .replace('{onboarding_id}', at.slice('/onboardings/'.length))
      .replace('{question}', 'goals')
      .replace(/\{\w+\}/g, home.sam.id);

  test.each(WRITES.map((one) => [one.id, one] as const))(
    '%s is for its scope alone, for no other workspace, and reads what it is sent first',
    async (_, one) => {
      const scopes = SCOPES.filter((scope) => scope !== one.scope);
      const other = await programOf(home.hanne, scopes);
      expect(await other.ask(one.method, filled(one), { body: {} })).toMatchObject({
        status: 403,
        body: { code: 'scope_missing' },
      });
      const [olga, hanne] = [await programOf(nextDoor.olga), await programOf(home.hanne)];
      const before = await db().selectFrom('events').select('id').execute();
      const sent = one.takesFiles ? formOf({ 'a.csv': 'a;b' }) : {};
      const headers: Record<string, string> = one.needsRead ? { 'if-match': '"x"' } : {};
      const foreign = await olga.ask(one.method, filled(one), { body: sent, headers });
      expect([400, 404]).toContain(foreign.status);
      if (one.body) {
        for (const [body, status, code] of [
          ['{', 400, 'malformed_json'],
          ['"\ud800', 400, 'malformed_json'],
          [[], 400, 'malformed_request'],
          [{ unknown_field: 1 }, 400, 'malformed_request'],
          ['x'.repeat(300_000), 413, 'body_too_large'],
        ] as const)
          expect(await hanne.ask(one.method, filled(one), { body })).toMatchObject({
            status,
            body: { code },
          });
        const form = { 'content-type': 'application/x-www-form-urlencoded' };
        expect(await hanne.ask(one.method, filled(one), { body: 'a=b', headers: form })).toMatchObject({
          status: 415,
        });
        expect(
          await hanne.ask(one.method, filled(one), {
            body: {},
            headers: { 'idempotency-key': 'x'.repeat(201) },
          }),
        ).toMatchObject({ status: 400 });
      }
      expect(await db().selectFrom('events').select('id').execute()).toEqual(before);
    },
  );
});

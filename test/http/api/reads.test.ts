/* What programs read by a key: what their member may see, of their workspace alone, and nothing that is only for people. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { makeKey, revokeKey } from '~/commands/api/keys.server';
import { offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import { disableMember } from '~/commands/member/disable-member.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { addStep } from '~/commands/step/write-steps.server';
import { SCOPES } from '~/domain/api/scopes';
import { describedApi } from '~/http/api/described.server';
import type { Operation } from '~/http/api/operation';
import { OPERATIONS } from '~/http/api/operations.server';
import { placeOfShape } from '~/http/api/shapes/named';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, introducedOnboarding, point, startedHandoff } from '../../support/story/handoffs';
import { stepWords } from '../../support/story/paths';
import { keyFor, type Program, program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

const READS = OPERATIONS.filter(({ method }) => method === 'GET');

let home: Home;
let nextDoor: NextDoor;
let hanne: Program;
let olga: Program;
let ids: Record<string, string>;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  const { id, mira } = await introducedOnboarding(home);
  const { statementId, wordingId, words } = await point(home, id, 'Answer every mail');
  if (words.kind !== 'goal') throw new Error('Not a goal.');
  const answer = { statementId, wordingId, words: { ...words, fields: { ...words.fields, target: '90%' } } };
  const { words: proposed, ...item } = answer;
  done(await correctStatement(mira, item, { words: proposed, note: 'Be realistic' }));
  const correction = await db().selectFrom('answers').select('id').executeTakeFirstOrThrow();
  const customer = await db()
    .selectFrom('onboardings')
    .select('customer_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const times = [new Date(Date.now() + 86_400_000)];
  const offer = { times, link: null, where: { minutes: 45, place: '' }, words: '', base: 0 };
  done(await offerMeeting(home.ines, id, { ...offer, guestIds: [mira.id] }, false));
  const meeting = await db().selectFrom('meetings').select('id').executeTakeFirstOrThrow();
  const milestone = { is: 'own', on: '2031-06-30' } as const;
  const phase = done(await addPhase(home.ines, id, { title: 'Papers', sentence: '', milestone }));
  const step = done(await addStep(home.ines, id, phase.id, stepWords('Send the list')));
  const fileId = uuid();
  await db()
    .insertInto('files')
    .values({
      ...{
        id: fileId,
        workspace_id: home.workspaceId,
        onboarding_id: id,
        step_id: step.id,
        name: 'list.csv',
      },
      ...{ mime: 'text/csv', bytes: 3, sha256: 'a'.repeat(64), contact_id: mira.id, at: new Date() },
    })
    .execute();
  await transact(db(), (trx) => bringShipped(trx, home.workspaceId, new Date()));
  const beginning = await db()
    .selectFrom('starting_points')
    .select('id')
    .where('workspace_id', '=', home.workspaceId)
    .executeTakeFirstOrThrow();
  ids = {
    onboarding_id: id,
    meeting_id: meeting.id,
    file_id: fileId,
    starting_point_id: beginning.id,
    statement_id: statementId,
    correction_id: correction.id,
    customer_id: customer.customer_id,
  };
  hanne = await programOf(home.hanne);
  olga = await programOf(nextDoor.olga);
});

const filled = (operation: Operation, by: Record<string, string> = ids) =>
  operation.path.replace(/\{(\w+)\}/g, (_, name) => by[name] ?? 'none');

describe('every reading', () => {
  const SAID = READS.filter(({ isFile }) => !isFile);
  test.each(SAID.map((one) => [one.id, one] as const))('%s answers as it is described', async (_, one) => {
    const { status, headers, body } = await hanne.ask('GET', filled(one));
    if (one.id === 'get_path') return expect(status).toBe(404);
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(one.answer.safeParse(body).error?.issues).toBeUndefined();
    expect(headers.get('cache-control')).toBe('no-store');
    const again = await hanne.ask('GET', filled(one), {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test.each(READS.map((one) => [one.id, one] as const))(
    '%s is for its scope alone, and tells another workspace nothing',
    async (_, one) => {
      if (one.scope) {
        const others = SCOPES.filter((scope) => scope !== one.scope);
        const other = await programOf(home.hanne, others);
        expect(await other.ask('GET', filled(one))).toMatchObject({
          status: 403,
          body: { code: 'scope_missing' },
        });
      }
      const foreign = await olga.ask('GET', filled(one));
      if (!one.path.includes('{')) {
        for (const id of Object.values(ids)) expect(JSON.stringify(foreign.body)).not.toContain(id);
        return;
      }
      const absent = await olga.ask('GET', filled(one, { ...ids, ...absentIn(one) }));
      // The gate answers for every deal; one that nobody knows has no handoff.
      if (one.id === 'get_gate') return expect(foreign.body).toEqual(absent.body);
      const told = { ...absent.body, instance: expect.any(String) };
      expect(foreign).toMatchObject({ status: absent.status, body: told });
      expect(foreign.status).toBe(404);
      expect((await hanne.ask('GET', one.path.replace(/\{\w+\}/g, 'none'))).status).toBe(404);
    },
  );

  const absentIn = ({ path }: Operation) =>
    Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, uuid()]));

  test('tells nothing that is for us alone', async () => {
    const canary = 'Canary-5417';
    await db().updateTable('verdicts').set({ note: canary }).execute();
    const statements = await db().selectFrom('statements').select(['id', 'workspace_id']).execute();
    await db()
      .insertInto('source_notes')
      .values(statements.map(({ id, workspace_id }) => ({ statement_id: id, workspace_id, note: canary })))
      .onConflict((conflict) => conflict.column('statement_id').doUpdateSet({ note: canary }))
      .execute();
    await db()
      .insertInto('red_flags')
      .values({
        id: uuid(),
        workspace_id: home.workspaceId,
        onboarding_id: ids.onboarding_id ?? '',
        concern: canary,
        severity: 'watch',
        advice: canary,
        member_id: home.sam.id,
        at: new Date(),
      })
      .execute();
    const hashes = await db().selectFrom('api_keys').select('token_hash').execute();
    for (const one of READS) {
      const said = JSON.stringify((await hanne.ask('GET', filled(one))).body);
      for (const secret of [canary, hanne.key, ...hashes.map((row) => row.token_hash)])
        expect(said.includes(secret) && one.id).toBe(false);
    }
  });
});

describe('lists', () => {
  test('go on behind the last one, by a cursor of their own and no other', async () => {
    const all = await hanne.ask('GET', '/events?limit=200');
    expect(all.body.has_more).toBe(false);
    const seen: unknown[] = [];
    let cursor = '';
    for (let more = true; more; ) {
      const page = await hanne.ask('GET', `/events?limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...(page.body.items as unknown as unknown[]));
      cursor = String(page.body.next_cursor);
      more = Boolean(page.body.has_more);
    }
    expect(seen).toEqual(all.body.items);
    expect(seen.length).toBeGreaterThan(15);
    expect((await hanne.ask('GET', `/events?cursor=${cursor}`)).body).toMatchObject({
      items: [],
      next_cursor: cursor,
    });
    for (const [asker, path] of [
      [olga, `/events?cursor=${cursor}`],
      [hanne, `/customers?cursor=${cursor}`],
      [hanne, `/events?cursor=${cursor.slice(0, -2)}`],
      [hanne, '/events?cursor=nonsense'],
    ] as const)
      expect(await asker.ask('GET', path)).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
  });

  test('hold back what something that is still being written may come before', async () => {
    const behind = String((await hanne.ask('GET', '/events?limit=200')).body.next_cursor);
    const later = async () => (await hanne.ask('GET', `/events?cursor=${behind}`)).body.items;
    let end = () => {};
    const isToEnd = new Promise<void>((resolve) => {
      end = resolve;
    });
    let isWritten = Promise.resolve();
    await new Promise<void>((hasBegun) => {
      isWritten = transact(db(), async (trx) => {
        await lockWorkspace(trx, nextDoor.workspaceId);
        hasBegun();
        await isToEnd;
      });
    });
    await startedHandoff(home);
    expect(await later()).toEqual([]);
    end();
    await isWritten;
    expect(await later()).toMatchObject([{ type: 'onboarding_started', actor: { name: 'Sam Okafor' } }]);
    for (const kind of [
      'red_flag_recorded',
      'story_told',
      'own_field_noted',
      'note_written',
      'contact_described',
    ])
      expect((await hanne.ask('GET', `/events?type=${kind}`)).status).toBe(400);
  });

  test.each([
    ['/events?limit=0', '?/limit'],
    ['/events?limit=201', '?/limit'],
    ['/events?limit=many', '?/limit'],
    ['/events?sort=up', '?/sort'],
    ['/onboardings?stage=won', '?/stage'],
    ['/onboardings?customer_id=1', '?/customer_id'],
    ['/promises?due_before=0000-01-01', '?/due_before'],
    ['/promises?due_before=2101-01-01', '?/due_before'],
  ])('%s is told at its place', async (path, pointer) => {
    const { status, body } = await hanne.ask('GET', path);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'malformed_request', errors: [{ pointer }] },
    });
  });
});

describe('a key', () => {
  test('opens nothing unless it works', async () => {
    const own = done(await makeKey(home.kofi, { name: 'Zapier', scopes: ['read'], lasts: { days: 30 } })).key;
    expect((await program(own).ask('GET', '/key')).body).toMatchObject({
      name: 'Zapier',
      scopes: ['read'],
      member: { name: 'Kofi Mensah', role: 'admin' },
    });
    const asked = [
      '',
      'foyer_',
      `${own}0`,
      own.toUpperCase(),
      `foyer_${'0'.repeat(32)}`,
      own.replace('foyer_', 'foyer-'),
    ];
    for (const key of asked)
      expect(await program(key).ask('GET', '/key')).toMatchObject({
        status: 401,
        body: { code: 'key_missing' },
      });
    const { id } = await db()
      .selectFrom('api_keys')
      .select('id')
      .where('name', '=', 'Zapier')
      .executeTakeFirstOrThrow();
    expect(await revokeKey(nextDoor.olga, id)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await revokeKey(home.sam, id)).toMatchObject({ ok: false, code: 'not_allowed' });
    done(await revokeKey(home.hanne, id));
    done(await revokeKey(home.hanne, id));
    expect(await program(own).ask('GET', '/key')).toMatchObject({
      status: 401,
      body: { code: 'key_revoked' },
    });
  });

  test('ends on its day, and with the access of its member', async () => {
    const late = await programOf(home.sam);
    await db()
      .updateTable('api_keys')
      .set({ made_at: sql`made_at - interval '40 days'`, expires_at: sql`expires_at - interval '40 days'` })
      .where('member_id', '=', home.sam.id)
      .execute();
    expect(await late.ask('GET', '/key')).toMatchObject({ status: 401, body: { code: 'key_expired' } });
    const kofis = await programOf(nextDoor.piet);
    expect((await kofis.ask('GET', '/key')).status).toBe(200);
    done(await disableMember(nextDoor.olga, nextDoor.piet.id));
    expect(await kofis.ask('GET', '/key')).toMatchObject({ status: 401, body: { code: 'key_revoked' } });
  });

  test('is kept as a hash, and its use by the hour', async () => {
    const key = await keyFor(home.ines);
    expect(key).toMatch(/^foyer_[0-9a-z]{32}$/);
    const kept = await db()
      .selectFrom('api_keys')
      .selectAll()
      .where('member_id', '=', home.ines.id)
      .execute();
    expect(JSON.stringify(kept)).not.toContain(key);
    await program(key).ask('GET', '/key');
    const [first] = await db()
      .selectFrom('api_keys')
      .select('used_at')
      .where('member_id', '=', home.ines.id)
      .execute();
    await program(key).ask('GET', '/key');
    const [second] = await db()
      .selectFrom('api_keys')
      .select('used_at')
      .where('member_id', '=', home.ines.id)
      .execute();
    expect(first?.used_at).toBeInstanceOf(Date);
    expect(second).toEqual(first);
  });

  test('makes so many requests in a minute, and reads how many are left', async () => {
    const busy = await programOf(home.ines, ['read']);
    const { headers } = await busy.ask('GET', '/key');
    expect(headers.get('ratelimit-policy')).toBe('"key";q=600;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"key";r=599;t=60$/);
  });
});

describe('the document', () => {
  test('has every operation, and each shape it names', () => {
    const document = describedApi('https://foyer.example');
    const text = JSON.stringify(document);
    const { schemas } = document.components as { schemas: Record<string, unknown> };
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(schemas).toHaveProperty(name);
    for (const one of OPERATIONS) {
      expect(text).toContain(`"operationId":"${one.id}"`);
      expect(placeOfShape(one.answer)).toBeDefined();
      if (one.body) expect(placeOfShape(one.body)).toBeDefined();
    }
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  });

  test('is there for everybody; what is no operation is told', async () => {
    const stranger = program('');
    expect((await stranger.ask('GET', '/openapi.json')).body.openapi).toBe('3.1.0');
    expect(await stranger.ask('GET', '/nothing')).toMatchObject({
      status: 404,
      body: { code: 'no_operation' },
    });
    const wrong = await stranger.ask('DELETE', '/customers');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method_unknown' } });
    expect(wrong.headers.get('allow')).toBe('GET');
  });
});

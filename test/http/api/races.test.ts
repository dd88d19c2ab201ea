/*
 * Programs and people at once: nobody overwrites what they haven't read, nothing is taken out that was changed since, and a
 * key that ends while the body of a request is on its way does nothing any more.
 */
import { EventEmitter, once } from 'node:events';
import { request as ask } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { addWording } from '#db/statement/wordings.server';
import { hashKey } from '~/auth/api/key.server';
import { revokeKey } from '~/commands/api/keys.server';
import { removeStatement } from '~/commands/statement/record-statement.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';
import { doorAddress, type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

let home: Home;
let sam: Program;
let onboarding: string;
let at: string;

beforeAll(async () => {
  home = await oneWorkspace();
  sam = await programOf(home.sam);
  onboarding = await startedHandoff(home);
  at = `/onboardings/${onboarding}/statements`;
});

const promise = (text: string) => ({
  words: { kind: 'promise', text, due: '2031-03-01', promise_kind: 'service' },
});

const FIELDS = { due: '2031-03-01', promiseKind: 'service', side: 'ours', detail: '' } as const;

/** A promise of its own, with the tag of its first words. */
async function made(): Promise<{ id: string; place: string; tag: string }> {
  const { body } = await sam.ask('POST', at, { body: promise('First words') });
  const place = `${at}/${body.id}`;
  const { headers } = await sam.ask('GET', place);
  return { id: String(body.id), place, tag: headers.get('etag') ?? '' };
}

const wordingsOf = async (id: string): Promise<number> =>
  (await db().selectFrom('wordings').select('id').where('statement_id', '=', id).execute()).length;

const textAt = async (place: string): Promise<unknown> =>
  ((await sam.ask('GET', place)).body.words as unknown as { text: string } | undefined)?.text;

/**
 * Lets a request read the words and no further, does something else meanwhile, and lets it go on: a reading asks for verdicts
 * behind the words, and has to wait for them here.
 */
async function whileReading<T>(request: () => Promise<T>, meanwhile: () => Promise<unknown>): Promise<T> {
  const goesOn = new EventEmitter();
  const over = once(goesOn, 'over');
  const locked = once(goesOn, 'locked');
  const held = transact(db(), async (trx) => {
    await sql`lock table verdicts in access exclusive mode`.execute(trx);
    goesOn.emit('locked');
    await over;
  });
  await Promise.race([locked, held]);
  const answer = request();
  await isWaiting()
    .then(meanwhile)
    .finally(() => goesOn.emit('over'));
  await held;
  return answer;
}

async function isWaiting(): Promise<void> {
  for (let tried = 0; tried < 500; tried++) {
    const { rows } = await sql`
      select 1 from pg_locks where not granted and relation = 'verdicts'::regclass`.execute(db());
    if (rows.length > 0) return;
    await wait(10);
  }
  throw new Error('Nobody reads.');
}

/** What else asks for verdicts is left out: the words alone are put otherwise. */
const reword = (statementId: string, text: string) =>
  transact(db(), (trx) =>
    addWording(
      { trx, actor: home.hanne, now: new Date() },
      { statementId, words: { kind: 'promise', fields: { ...FIELDS, text } }, purpose: 'recorded' },
    ),
  );

describe('words that somebody else changed since they were read', () => {
  test('are not overwritten, though it happened between the reading and the writing', async () => {
    const { id, place, tag } = await made();
    const late = await whileReading(
      () => sam.ask('PUT', place, { body: promise('Overwrites'), headers: { 'if-match': tag } }),
      () => reword(id, 'Typed meanwhile'),
    );
    expect(late).toMatchObject({ status: 412, body: { code: 'precondition_failed' } });
    expect([await textAt(place), await wordingsOf(id)]).toEqual(['Typed meanwhile', 2]);
  });

  test('are written by one of many at once', async () => {
    const { id, place, tag } = await made();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        sam.ask('PUT', place, { body: promise(`Words ${nth}`), headers: { 'if-match': tag } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
    expect(await wordingsOf(id)).toBe(2);
  });

  test('are not taken out', async () => {
    const { id, place, tag } = await made();
    const remove = (ifMatch: string) => sam.ask('DELETE', place, { headers: { 'if-match': ifMatch } });
    const late = await whileReading(
      () => remove(tag),
      () => reword(id, 'Typed meanwhile'),
    );
    for (const answer of [late, await remove(tag), await remove(`W/${tag}`)])
      expect(answer).toMatchObject({ status: 412, body: { code: 'precondition_failed' } });
    expect(await textAt(place)).toBe('Typed meanwhile');
    const now = (await sam.ask('GET', place)).headers.get('etag') ?? '';
    expect((await remove(`"other", ${now}`)).status).toBe(200);
    expect((await remove(now)).status).toBe(404);
  });

  test('and what stands around them: neither is it taken out', async () => {
    const { id, place, tag } = await made();
    const late = await whileReading(
      () => sam.ask('DELETE', place, { headers: { 'if-match': tag } }),
      () => db().updateTable('statements').set({ heard_where: 'A call' }).where('id', '=', id).execute(),
    );
    expect(late.status).toBe(412);
    done(await removeStatement(home.sam, onboarding, id));
  });
});

test('what can’t be read at its address is never what was read there', async () => {
  const answers = `/onboardings/${onboarding}/answers/security`;
  const body = { answer: 'unknown' };
  for (const tag of ['*', '"x"'])
    expect(await sam.ask('PUT', answers, { body, headers: { 'if-match': tag } })).toMatchObject({
      status: 412,
    });
  expect((await sam.ask('PUT', answers, { body })).status).toBe(200);
});

test('what is added to a list that was read: it is still that list', async () => {
  const list = `/onboardings/${onboarding}/suggestions`;
  const tag = (await sam.ask('GET', list)).headers.get('etag') ?? '';
  const add = () =>
    sam.ask('POST', list, { body: promise('Suggested'), headers: { 'if-match': tag } }).then((a) => a.status);
  expect([await add(), await add()]).toEqual([201, 412]);
});

describe('a key that ends while the body is on its way', () => {
  /** Sends the half of it, ends the key, and sends the rest. */
  async function heldBack(method: string, path: string, body: string, key: string): Promise<unknown> {
    const answer = new Promise<unknown>((resolve, reject) => {
      const sent = ask(
        `${doorAddress()}/api/v1${path}`,
        {
          method,
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          let text = '';
          response.on('data', (some) => (text += some));
          response.on('end', () => resolve([response.statusCode, JSON.parse(text).code]));
        },
      );
      sent.on('error', reject);
      sent.write(body.slice(0, 10));
      isUsed(key)
        .then((id) => revokeKey(home.kofi, id))
        .then((outcome) => {
          done(outcome);
          sent.end(body.slice(10));
        }, reject);
    });
    return answer;
  }

  /** Once it was let in; its id. */
  async function isUsed(key: string): Promise<string> {
    for (let tried = 0; tried < 500; tried++) {
      const row = await db()
        .selectFrom('api_keys')
        .select('id')
        .where('token_hash', '=', hashKey(key))
        .where('used_at', 'is not', null)
        .executeTakeFirst();
      if (row) return row.id;
      await wait(10);
    }
    throw new Error('It was not let in.');
  }

  const figures = async () =>
    (await db().selectFrom('events').select('id').where('onboarding_id', 'is not', null).execute()).length +
    (await db().selectFrom('customers').select('id').execute()).length;

  test('writes nothing on an onboarding, and begins none', async () => {
    const begun = {
      customer_name: 'Late Dairy',
      deal_name: 'Mail desk',
      signed_at: new Date(Date.now() - 3_600_000).toISOString(),
      cs_owner_id: home.ines.id,
      deal_value: null,
    };
    const before = await figures();
    for (const [path, body] of [
      [at, promise('After it ended')],
      ['/onboardings', begun],
    ] as const) {
      const { key } = await programOf(home.sam);
      expect(await heldBack('POST', path, JSON.stringify(body), key)).toEqual([401, 'key_ended']);
    }
    expect(await figures()).toBe(before);
  });
});

/*
 * Mail scanners open links, some press buttons, and some people guess. Opening changes nothing; guesses are counted;
 * what never was looks the same whatever was tried.
 */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import {
  FRESH_LINKS_PER_MAILBOX,
  LINK_MISSES_PER_ADDRESS,
  LINKS_BY_TYPED_ADDRESS,
} from '~/auth/attempts.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { askFreshLink, askFreshLinkFor, askFreshLinkHere } from '~/commands/contact/ask-fresh-link.server';
import { openWelcome, renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { action, loader } from '~/routes/contact/welcome-link';
import { sayWhen } from '~/speech/en/say-time';
import { shiftClock, useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let id: string;
let mira: ContactActor;
let token: string;

const TABLES = [
  'attempts',
  'customer_sessions',
  'events',
  'notices',
  'onboardings',
  'answers',
  'welcome_links',
  'contacts',
] as const;

const everything = async () =>
  JSON.stringify(await Promise.all(TABLES.map((table) => db().selectFrom(table).selectAll().execute())));

const NEVER = '0'.repeat(32);

async function get(given: string, { cookie = '', address = '10.0.0.1', method = 'GET' } = {}) {
  const request = new Request(`http://localhost/welcome/${given}`, { method, headers: { cookie } });
  const context = { nonce: '', requestId: '', clientAddress: address };
  const { data, init } = await loader({ request, params: { token: given }, context });
  return { status: init?.status, headers: new Headers(init?.headers), shown: data };
}

const freshLinks = () =>
  db()
    .selectFrom('notices')
    .select(['generation', 'link_id'])
    .where('recipient_id', '=', mira.id)
    .where('kind', '=', 'fresh_link')
    .orderBy('generation')
    .execute();

const rowOf = () =>
  db().selectFrom('contacts').select('email').where('id', '=', mira.id).executeTakeFirstOrThrow();

const tokenNow = async () => {
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', mira.id)
    .orderBy('generation', 'desc')
    .executeTakeFirstOrThrow();
  return tokenOf(link);
};

toldOnce(async () => {
  cast = await oneWorkspace();
  ({ id, mira } = await introducedOnboarding(cast));
  token = await tokenNow();
});

describe('a link that works', () => {
  test.each(['GET', 'HEAD'])('shows its envelope and changes nothing (%s)', async (method) => {
    const before = await everything();
    for (let time = 0; time < 25; time += 1) expect((await get(token, { method })).status).toBe(200);
    expect(await everything()).toBe(before);
  });

  test('survives what mail programs do to it', async () => {
    const maimed = `${token.toUpperCase().replaceAll('0', 'o')}.`;
    expect(await get(maimed)).toMatchObject({ status: 200, shown: { token } });
  });

  test('opens by the button, and says welcome back on that device only', async () => {
    const params = { token };
    const request = new Request(`http://localhost/welcome/${token}`, { method: 'POST' });
    const context = { nonce: '', requestId: '', clientAddress: '10.0.0.1' };
    const opened = await action({ request, params, context }).catch((thrown: Response) => thrown);
    if (!(opened instanceof Response)) throw new Error('It did not open.');
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/welcome']);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { envelope } = (await get(token, { cookie })).shown;
    expect(envelope?.openHere && sayWhen(envelope.openHere.since, envelope.reader)).toBe('just now');
    expect((await get(token)).shown.envelope?.openHere).toBeNull();
  });
});

describe('a link that ended', () => {
  test('replaced: 410', async () => {
    await shiftClock('61 minutes');
    done(await askFreshLink(token));
    expect(await get(token)).toMatchObject({ status: 410, shown: { envelope: { state: 'replaced' } } });
    await shiftClock('0');
  });

  test('not before it is an hour old: it is sent once more, and none in an inbox dies by it', async () => {
    await shiftClock('30 minutes');
    done(await askFreshLink(token));
    for (let press = 0; press < 6; press += 1) done(await renewLink(cast.sam, id, mira.id));
    expect((await get(token)).status).toBe(200);
    expect(await tokenNow()).toBe(token);
    const mails = await freshLinks();
    expect(mails.map(({ generation }) => generation)).toEqual([1]);
    await shiftClock('32 minutes');
    done(await renewLink(cast.sam, id, mira.id));
    expect((await freshLinks()).map(({ generation, link_id }) => [generation, link_id])).toEqual([
      [1, mails[0]?.link_id],
      [2, mails[0]?.link_id],
    ]);
    await shiftClock('0');
  });

  test('no mailbox and no workspace gets them without end, whoever asks', async () => {
    for (let hour = 2; hour < 22; hour += 1) {
      await shiftClock(`${hour} hours`);
      done(await askFreshLink(token));
    }
    expect(await freshLinks()).toHaveLength(FRESH_LINKS_PER_MAILBOX.tries);
    expect(await renewLink(cast.sam, id, mira.id)).toMatchObject({ code: 'too_many_tries' });
    await shiftClock('27 hours');
    done(await renewLink(cast.sam, id, mira.id));
    await sql`update attempts set tries = 10000 where key like 'fresh links of %'`.execute(db());
    await shiftClock('29 hours');
    expect(await renewLink(cast.sam, id, mira.id)).toMatchObject({ code: 'too_many_tries' });
    await shiftClock('0');
  });

  test('expired: 410', async () => {
    await shiftClock('91 days');
    expect(await get(token)).toMatchObject({ status: 410, shown: { envelope: { state: 'expired' } } });
    await shiftClock('0');
  });

  test('revoked: 410, closed on every device, and a fresh one is not to be had', async () => {
    const { cookie } = done(await openWelcome(token));
    done(await revokeLink(cast.ines, id, mira.id));
    const shown = await get(token, { cookie: cookie?.split(';')[0] });
    expect(shown).toMatchObject({ status: 410, shown: { envelope: { state: 'revoked', openHere: null } } });
    const before = await everything();
    done(await askFreshLink(token));
    expect(await everything()).toBe(before);
  });

  test('can be had afresh from the browser it was open in, though that session is over', async () => {
    const cookie = done(await openWelcome(token)).cookie?.split(';')[0] ?? '';
    const asking = (of: string) =>
      askFreshLinkHere(
        new Request('http://localhost/welcome/fresh', { method: 'POST', headers: { cookie: of } }),
      );
    await sql`update customer_sessions set ended_at = foyer_now()`.execute(db());
    await asking('foyer-welcome-made-up=x');
    expect(await freshLinks()).toHaveLength(0);
    await asking(cookie);
    await asking(cookie);
    expect(await freshLinks()).toHaveLength(1);
  });

  test('can be had afresh by the address on record, in any spelling, unless somebody closed it', async () => {
    const { email } = await rowOf();
    await askFreshLinkFor('nobody@example.com');
    expect(await freshLinks()).toHaveLength(0);
    await askFreshLinkFor(email?.toUpperCase() ?? '');
    expect(await freshLinks()).toHaveLength(1);
    done(await revokeLink(cast.ines, id, mira.id));
    await shiftClock('2 hours');
    await askFreshLinkFor(email ?? '');
    expect(await freshLinks()).toHaveLength(1);
    await shiftClock('0');
  });

  test('is sent once more to whoever’s address somebody typed: it goes on working, and staff may still send one', async () => {
    const email = (await rowOf()).email ?? '';
    for (let hours = 3; hours < 23; hours += 2) {
      await shiftClock(`${hours} hours`);
      await askFreshLinkFor(email);
    }
    const mails = await freshLinks();
    expect(mails.length).toBeGreaterThan(0);
    // Somebody may be a contact of several customers: the mailbox is spared, however many pages it has.
    expect(mails.length).toBeLessThanOrEqual(LINKS_BY_TYPED_ADDRESS.tries);
    expect(new Set(mails.map((mail) => mail.link_id)).size).toBe(1);
    expect((await get(token)).status).toBe(200);
    done(await renewLink(cast.ines, id, mira.id));
    expect((await freshLinks()).length).toBe(mails.length + 1);
    await shiftClock('0');
  });

  test('changes nothing when it is opened', async () => {
    done(await askFreshLink(token));
    const before = await everything();
    await get(token);
    expect(await everything()).toBe(before);
  });
});

describe('a link that never was', () => {
  test('looks the same whatever was tried: 404', async () => {
    const answers = await Promise.all(
      ['nope', NEVER, `${token}0`, 'x'.repeat(500)].map((given) => get(given)),
    );
    expect(new Set(answers.map(({ status, shown }) => JSON.stringify([status, shown])))).toEqual(
      new Set([JSON.stringify([404, answers[0]?.shown])]),
    );
    expect(JSON.stringify(answers[0]?.shown)).not.toContain('nope');
  });

  test('is put off after too many guesses, while a real one still opens', async () => {
    for (let time = 0; time < LINK_MISSES_PER_ADDRESS.tries; time += 1)
      expect((await get(NEVER)).status).toBe(404);
    const late = await get(NEVER);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get(token)).status).toBe(200);
    expect((await get(NEVER, { address: '10.0.0.2' })).status).toBe(404);
  });
});

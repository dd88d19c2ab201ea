/*
 * How long a session lets its contact in: as long as nobody ended it, its link is open, the person is who they were, its
 * thirty days last and it was used within fourteen. Each of these alone ends it, for reading and for acting.
 */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { type CustomerSession, customerOf, isAlive } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';

useDatabase();

let token: string;
let session: CustomerSession;
/** Who the browser is now. */
let browser: () => Promise<CustomerSession | null>;

beforeAll(async () => {
  const { mira } = await introducedOnboarding(await oneWorkspace());
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', mira.id)
    .executeTakeFirstOrThrow();
  token = tokenOf(link);
});

/** A session of its own for each test, and everything it hangs on well again. */
beforeEach(async () => {
  await shiftClock('0');
  await db().updateTable('welcome_links').set({ revoked_at: null, replaced_at: null }).execute();
  await db().updateTable('contacts').set({ replaced_at: null }).execute();
  const { cookie } = done(await openWelcome(token));
  const headers = { cookie: (cookie ?? '').split(';')[0] ?? '' };
  browser = () => customerOf(new Request('http://localhost/welcome', { headers }));
  const found = await browser();
  if (!found) throw new Error('The link lets nobody in.');
  session = found;
});

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

const setSession = (change: { ended_at?: Date; seen_at?: Date; expires_at?: Date }) =>
  db().updateTable('customer_sessions').set(change).where('id', '=', session.id).execute();

const CASES: [what: string, happens: () => Promise<unknown>, letsIn: boolean][] = [
  ['was just opened', async () => {}, true],
  ['is idle for less than fourteen days', () => shiftClock('13 days 23 hours'), true],
  ['is idle for longer', () => shiftClock('14 days 1 minute'), false],
  [
    'is used until its thirtieth day',
    async () => [await setSession({ seen_at: inDays(29) }), await shiftClock('29 days 23 hours')],
    true,
  ],
  [
    'is used after its thirtieth day',
    async () => [await setSession({ seen_at: inDays(29) }), await shiftClock('30 days 1 minute')],
    false,
  ],
  ['was ended', () => setSession({ ended_at: new Date() }), false],
  [
    'came in by a link that is revoked, even where nobody ended it',
    () => db().updateTable('welcome_links').set({ revoked_at: new Date() }).execute(),
    false,
  ],
  [
    'came in by a link that another has replaced',
    () => db().updateTable('welcome_links').set({ replaced_at: new Date() }).execute(),
    true,
  ],
  [
    'is of somebody in whose place somebody else is',
    () => db().updateTable('contacts').set({ replaced_at: new Date() }).execute(),
    false,
  ],
];

test.each(CASES)('a session that %s', async (_, happens, letsIn) => {
  await happens();
  expect([(await browser()) !== null, await isAlive(db(), session.id)]).toEqual([letsIn, letsIn]);
});

test('a secret that is nobody’s lets nobody in', async () => {
  const headers = { cookie: `foyer-welcome-${session.actor.id.slice(-12)}=bm9ib2R5` };
  expect(await customerOf(new Request('http://localhost/welcome', { headers }))).toBeNull();
});

/* "I’m not Marit": the page closes there, the host is told once a day, and nothing that was answered changes. */
import { expect, test } from 'vitest';
import { db } from '#db/client.server';
import { customerOf } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { sayNotTheirs } from '~/commands/contact/leave-page.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';

useDatabase();

test('whoever says so is out, the link goes on, the host hears of it once a day and the timeline every time', async () => {
  const home = await oneWorkspace();
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  let sent: Outgoing[] = [];
  const deliver = () =>
    deliverDue(async (message) => {
      sent.push(message);
      return { outcome: 'accepted' as const, providerId: crypto.randomUUID() };
    });
  await deliver();
  sent = [];
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', marit.id)
    .executeTakeFirstOrThrow();
  const open = async () => {
    const { cookie } = await done(openWelcome(tokenOf(link)));
    const headers = { cookie: (cookie ?? '').split(';')[0] ?? '' };
    return () => customerOf(new Request('http://localhost/welcome', { headers }));
  };
  const [first, other] = [await open(), await open()];
  const session = await first();
  if (!session) throw new Error('The page is open.');
  await done(sayNotTheirs(session.actor));
  expect(await first()).toBeNull();
  expect(await other()).not.toBeNull();
  expect(await sayNotTheirs(session.actor)).toMatchObject({ code: 'link_ended' });
  const second = await other();
  if (!second) throw new Error('The other page is open.');
  await done(sayNotTheirs(second.actor));
  await deliver();
  expect(sent.map(({ kind, to }) => [kind, to.includes(home.ines.name)])).toEqual([
    ['page_not_theirs', true],
  ]);
  expect(sent[0]?.text).toContain('Marit Lindqvist');
  expect(sent[0]?.text).not.toMatch(/\/welcome\//);
  const events = await db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'page_not_theirs')
    .execute();
  expect(events).toEqual([1, 2].map(() => ({ actor_id: null, details: { contact: marit.id } })));
  expect(await (await open())()).not.toBeNull();
});

/* The mail log: every mail of the workspace and no other's, narrowed by reader, state and customer, without links. */
import { beforeAll, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { isLogState, loadLoggedMail, loadMailLog } from '~/queries/mail/mail-log.server';
import { IN_PLACE_OF_LINKS, sayOpenMail } from '~/speech/en/mail/say-mail-log';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const ALL = { text: '', state: null, onboarding: null, before: null };

let home: Home;
let nextDoor: NextDoor;
let id: string;
beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  ({ id } = await introducedOnboarding(home));
  await introducedOnboarding(home);
  await deliverDue(async (message) =>
    message.to.includes('teun@')
      ? { outcome: 'rejected', reason: 'No such mailbox' }
      : { outcome: 'accepted', providerId: crypto.randomUUID() },
  );
}, 60_000);

const list = async (search: Partial<Parameters<typeof loadMailLog>[1]>) =>
  (await loadMailLog(await memberFor(home.hanne), { ...ALL, ...search })).mails;

it('is narrowed by states of its own alone, whatever an address says', () => {
  expect(['failed', 'unsure', 'constructor', 'toString', '__proto__', '', null].filter(isLogState)).toEqual([
    'failed',
    'unsure',
  ]);
});

it('lists the newest first, and is empty next door', async () => {
  const all = await list({});
  expect(all.length).toBeGreaterThan(8);
  const newest = await db()
    .selectFrom('notices')
    .select('id')
    .where('workspace_id', '=', home.workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  expect(all.map((one) => one.id)).toEqual(newest.map((one) => one.id));
  expect((await loadMailLog(await memberFor(nextDoor.olga), ALL)).mails).toEqual([]);
  expect(await loadLoggedMail(await memberFor(nextDoor.olga), all[0]?.id ?? '', '…')).toBeNull();
});

it('finds by reader, by state and by customer', async () => {
  const toTeun = await list({ text: 'TEUN@brightwater' });
  expect(toTeun.map((one) => one.kind)).toEqual(['introduction', 'introduction']);
  expect(toTeun[0]).toMatchObject({ to: 'Teun Bakker <teun@brightwater.example>' });
  expect((await list({ state: 'failed' })).every((one) => one.to.includes('teun@'))).toBe(true);
  expect((await list({ state: 'failed' })).length).toBe(2);
  expect(await list({ state: 'unsure' })).toEqual([]);
  const ofOne = await list({ onboarding: id });
  expect(ofOne.length).toBeGreaterThan(4);
  expect(ofOne.every((one) => one.onboarding?.id === id)).toBe(true);
  expect(await list({ text: '%' })).toEqual([]);
});

it('finds what went to a person, whatever they are called in another onboarding', async () => {
  await db()
    .updateTable('contacts')
    .set({ name: 'M. Vos' })
    .where('workspace_id', '=', home.workspaceId)
    .where('onboarding_id', '!=', id)
    .where('name', '=', 'Mira Vos')
    .execute();
  const toMira = await list({ text: 'm. vos' });
  expect(toMira.filter(({ kind }) => kind === 'introduction').map((one) => one.onboarding?.id)).toContain(id);
  expect(toMira.every(({ to }) => to.startsWith('Mira Vos'))).toBe(true);
});

it('finds what went to a person before their address was another', async () => {
  const mira = (await loadContacts(db(), home.workspaceId, id)).find((one) => one.name === 'Mira Vos');
  done(await correctAddress(home.sam, id, mira?.id ?? '', 'mira@northlake.example'));
  const toMira = await list({ text: 'mira@northlake' });
  expect(toMira.map(({ kind, to }) => [kind, to])).toContainEqual([
    'introduction',
    'Mira Vos <mira@brightwater.example>',
  ]);
  expect(toMira.every(({ to }) => to.startsWith('Mira Vos'))).toBe(true);
});

it('goes on after the last one seen, each mail once', async () => {
  const all = await list({});
  const third = all[2]?.id ?? '';
  expect((await list({ before: third })).map((one) => one.id)).toEqual(all.slice(3).map((one) => one.id));
});

it('shows what was said with the words where the link was, and offers to send a failed one again', async () => {
  const [failed] = await list({ state: 'failed' });
  const facts = await loadLoggedMail(await memberFor(home.hanne), failed?.id ?? '', IN_PLACE_OF_LINKS);
  const mail = facts && sayOpenMail(facts);
  expect(mail?.mayBeSentAgain).toBe(true);
  expect(mail?.text).toContain('(their own link)');
  expect(`${mail?.html}${mail?.text}`).not.toMatch(/welcome-link\.invalid|\/welcome\//);
  expect(mail?.facts).toContainEqual({ name: 'What went wrong', value: 'No such mailbox' });
});

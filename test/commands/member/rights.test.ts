/*
 * Every command on a workspace is a wall of its own: whoever may not is refused when it is called, whatever their session
 * says of them, and nothing is changed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { owe } from '#db/mail/notices.server';
import { loadContacts } from '#db/statement/statements.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { markLoggedArrived, sendLoggedAgain } from '~/commands/mail/decide-on-mail.server';
import { hurryNotice } from '~/commands/mail/hurry-notice.server';
import { tryWording, wordMail } from '~/commands/mail/word-mail.server';
import { changeRole } from '~/commands/member/change-role.server';
import { disableMember, enableMember } from '~/commands/member/disable-member.server';
import { inviteMember, resendInvitation, revokeInvitation } from '~/commands/member/invite-member.server';
import { chooseMail, saveProfile } from '~/commands/member/save-account.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import {
  chooseHolidays,
  closeDay,
  keepFree,
  removeDay,
  workOn,
} from '~/commands/workspace/close-days.server';
import { exportWorkspace } from '~/commands/workspace/export.server';
import { keepFor, keepForGood } from '~/commands/workspace/save-keeping.server';
import { saveLogo } from '~/commands/workspace/save-logo.server';
import {
  saveClockLimits,
  saveCodeRule,
  saveColleagues,
  saveColour,
  saveHours,
  saveName,
  saveSender,
} from '~/commands/workspace/save-settings.server';
import type { NoticeKind } from '~/domain/mail/notice';
import type { MemberActor, Role } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { testKind, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let invitation: string;
let doubt: string;
let gathered: string;
let marit: { onboardingId: string; contactId: string };

const NOOR = { name: 'Noor Haddad', email: 'noor@example.com', role: 'cs' as const };
const PROFILE = {
  name: 'Somebody',
  called: null,
  title: '',
  about: '',
  phone: null,
  bookingLink: null,
  timeZone: 'Europe/Lisbon',
};
const HOURS = { timeZone: 'Europe/Lisbon', workingDays: [1, 2], officeOpens: '08:00', officeCloses: '12:00' };
const LOGO = { png: new Uint8Array([1, 2, 3]), hash: 'a'.repeat(64) };
const LIMITS = { acceptanceHours: 8, introductionHours: 16 };
const [CLOSED, WORKED, OWN] = ['2027-06-10', '2027-06-11', '2027-06-12'];
const handoff = () => ({
  id: crypto.randomUUID(),
  customer: 'Hallowmere Bakeries',
  dealName: 'Ovens',
  signedAt: new Date('2027-05-03T09:00:00Z'),
  dealValue: null,
  dealCurrency: null,
  crmId: null,
  hostId: home.ines.id,
});

type Command = { by: Role[]; call(actor: MemberActor): Promise<Outcome> };

const EVERYBODY: Role[] = ['sales', 'cs', 'lead', 'admin'];
const LEADERS: Role[] = ['lead', 'admin'];

/** Every command on a workspace, who may, and a call that would change something. */
const COMMANDS: Record<string, Command> = {
  inviteMember: { by: ['admin'], call: (actor) => inviteMember(actor, NOOR) },
  resendInvitation: { by: ['admin'], call: (actor) => resendInvitation(actor, invitation) },
  revokeInvitation: { by: ['admin'], call: (actor) => revokeInvitation(actor, invitation) },
  disableMember: { by: ['admin'], call: (actor) => disableMember(actor, home.sam.id) },
  enableMember: { by: ['admin'], call: (actor) => enableMember(actor, home.sam.id) },
  changeRole: { by: ['admin'], call: (actor) => changeRole(actor, home.sam.id, 'lead') },
  wordMail: { by: LEADERS, call: (actor) => wordMail(actor, 'fresh_link', { subject: 'Mine' }) },
  tryWording: { by: LEADERS, call: (actor) => tryWording(actor, 'fresh_link', { subject: 'Mine' }) },
  markLoggedArrived: { by: LEADERS, call: (actor) => markLoggedArrived(actor, doubt) },
  sendLoggedAgain: { by: LEADERS, call: (actor) => sendLoggedAgain(actor, doubt) },
  erasePerson: {
    by: ['admin'],
    call: (actor) => erasePerson(actor, marit, { typed: 'Marit Lindqvist', alone: false }),
  },
  deleteOnboarding: {
    by: ['admin'],
    call: (actor) => deleteOnboarding(actor, marit.onboardingId, 'Brightwater'),
  },
  hurryNotice: { by: ['admin'], call: (actor) => hurryNotice(actor, gathered) },
  startHandoff: { by: ['sales', 'lead', 'admin'], call: (actor) => startHandoff(actor, handoff()) },
  saveName: { by: LEADERS, call: (actor) => saveName(actor, 'Brindle') },
  saveColour: { by: LEADERS, call: (actor) => saveColour(actor, '#123456') },
  saveLogo: { by: LEADERS, call: (actor) => saveLogo(actor, LOGO) },
  saveSender: { by: LEADERS, call: (actor) => saveSender(actor, { senderName: 'Brindle' }) },
  saveColleagues: {
    by: LEADERS,
    call: (actor) => saveColleagues(actor, { colleagueRule: 'nobody', colleagueDomains: [] }),
  },
  saveCodeRule: { by: LEADERS, call: (actor) => saveCodeRule(actor, 'always') },
  saveHours: { by: LEADERS, call: (actor) => saveHours(actor, HOURS) },
  saveClockLimits: { by: LEADERS, call: (actor) => saveClockLimits(actor, LIMITS) },
  chooseHolidays: { by: LEADERS, call: (actor) => chooseHolidays(actor, { country: 'PT', region: null }) },
  closeDay: { by: LEADERS, call: (actor) => closeDay(actor, { day: '2027-05-05', name: 'Stock day' }) },
  removeDay: { by: LEADERS, call: (actor) => removeDay(actor, OWN) },
  workOn: { by: LEADERS, call: (actor) => workOn(actor, CLOSED) },
  keepFree: { by: LEADERS, call: (actor) => keepFree(actor, WORKED) },
  exportWorkspace: { by: ['admin'], call: (actor) => exportWorkspace(actor) },
  keepFor: { by: ['admin'], call: (actor) => keepFor(actor, 12, { seen: 'none', typed: null }) },
  keepForGood: { by: ['admin'], call: (actor) => keepForGood(actor) },
  saveProfile: { by: EVERYBODY, call: (actor) => saveProfile(actor, PROFILE) },
  chooseMail: { by: EVERYBODY, call: (actor) => chooseMail(actor, []) },
};

/** For whoever may not read the log of all mail, there is no such mail. */
const refusalOf = (name: string) => (name.includes('Logged') ? 'not_found' : 'not_allowed');

const memberOf = (role: Role): MemberActor =>
  ({ sales: home.sam, cs: home.ines, lead: home.hanne, admin: home.kofi })[role];

const setRole = (actor: MemberActor, role: Role) =>
  db().updateTable('members').set({ role }).where('id', '=', actor.id).execute();

async function oweTo(member: MemberActor, kind: NoticeKind): Promise<string> {
  await transact(db(), async (trx) =>
    owe(
      trx,
      { id: null, workspaceId: member.workspaceId },
      [{ kind, subjectId: member.id, recipient: { kind: 'member', id: member.id } }],
      await databaseNow(trx),
    ),
  );
  const row = await db()
    .selectFrom('notices')
    .select('id')
    .where('kind', '=', kind)
    .where('recipient_id', '=', member.id)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** All that the commands could have changed. */
async function everything() {
  const tables = [
    'members',
    'invitations',
    'notices',
    'mail_wordings',
    'mail_wording_drafts',
    'onboardings',
    'customers',
    'closed_days',
    'logos',
    'events',
  ] as const;
  const rows = await Promise.all(
    tables.map((table) =>
      db().selectFrom(table).selectAll().where('workspace_id', '=', home.workspaceId).execute(),
    ),
  );
  const own = await db().selectFrom('workspaces').selectAll().where('id', '=', home.workspaceId).execute();
  return [own, ...rows].map((of) => of.map((row) => JSON.stringify(row)).sort());
}

beforeEach(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  done(await inviteMember(home.kofi, { name: 'Lena Fox', email: 'lena@example.com', role: 'cs' }));
  const asked = await db()
    .selectFrom('invitations')
    .select('id')
    .where('workspace_id', '=', home.workspaceId)
    .executeTakeFirstOrThrow();
  invitation = asked.id;
  await db()
    .insertInto('closed_days')
    .values([
      { workspace_id: home.workspaceId, day: CLOSED, name: 'Portugal Day', origin: 'country' },
      { workspace_id: home.workspaceId, day: WORKED, name: 'Bridge', origin: 'country', is_worked: true },
      { workspace_id: home.workspaceId, day: OWN, name: 'Fair', origin: 'own' },
    ])
    .execute();
  doubt = await oweTo(home.sam, 'password_reset');
  await db().updateTable('notices').set({ state: 'unsure' }).where('id', '=', doubt).execute();
  gathered = await oweTo(home.sam, 'mail_unsure');
  marit = await noteMarit();
});

/** A contact of an onboarding that was only begun. */
async function noteMarit() {
  const { id: onboardingId } = done(
    await startHandoff(home.hanne, {
      ...handoff(),
      customer: 'Brightwater',
      which: { customerId: home.customerId },
    }),
  );
  const fields = { name: 'Marit Lindqvist', title: '', does: '', email: 'marit@brightwater.example' };
  const person = { parts: [], language: 'en' as const, timeZone: null, noMailReason: null };
  const input = { words: { kind: 'person' as const, fields }, heardWhere: '', note: '', person };
  done(await addStatement(home.hanne, onboardingId, input));
  const [contact] = await loadContacts(db(), home.workspaceId, onboardingId);
  return { onboardingId, contactId: contact?.id ?? '' };
}

async function expectRefused(name: string, actor: MemberActor): Promise<void> {
  const before = await everything();
  expect(await COMMANDS[name]?.call(actor)).toEqual({ ok: false, code: refusalOf(name) });
  expect(await everything()).toEqual(before);
}

describe.each(Object.entries(COMMANDS))('%s', (name, { by, call }) => {
  it.each(EVERYBODY)('by a %s', async (role) => {
    if (by.includes(role)) done(await call(memberOf(role)));
    else await expectRefused(name, memberOf(role));
  });

  it('goes by the role somebody has now, not the one they had when they signed in', async () => {
    const wasAdmin = { ...home.sam, role: 'admin' as const };
    const without = EVERYBODY.find((role) => !by.includes(role));
    if (!without) return;
    await setRole(home.sam, without);
    await expectRefused(name, wasAdmin);
  });

  it('is nobody’s who was disabled meanwhile', async () => {
    await db()
      .updateTable('members')
      .set({ disabled_at: new Date() })
      .where('id', '=', home.kofi.id)
      .execute();
    await expectRefused(name, home.kofi);
  });

  it('is nobody’s from next door', async () => {
    await expectRefused(name, { ...nextDoor.olga, workspaceId: home.workspaceId });
  });
});

function gate() {
  let open = () => {};
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { isOpen, open: () => open() };
}

// The embedded database has one connection, on which everything waits anyway.
it.runIf(testKind() === 'postgres')('waits for a change of roles, and goes by what came of it', async () => {
  const isUnderWay = gate();
  const mayEnd = gate();
  // As another process does it, which waits for no turn here.
  const change = transact(db(), async (trx) => {
    await lockWorkspace(trx, home.workspaceId);
    await trx.updateTable('members').set({ role: 'cs' }).where('id', '=', home.kofi.id).execute();
    isUnderWay.open();
    await mayEnd.isOpen;
  });
  await isUnderWay.isOpen;
  const invited = inviteMember(home.kofi, NOOR);
  const first = await Promise.race([invited, wait(300, 'waits')]);
  mayEnd.open();
  await change;
  expect(first).toBe('waits');
  expect(await invited).toMatchObject({ code: 'not_allowed' });
});

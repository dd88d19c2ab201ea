/* What each operator's command does; every one answers with the lines to print. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { db, transact } from '#db/client.server';
import { loadSettings } from '#db/workspace/settings.server';
import { insertWorkspace } from '#db/workspace/workspaces.server';
import { latestAccess, recordAccess } from '../auth/access-log.server';
import { hashPassword, insertMember, revokeSessions } from '../auth/member/member.server';
import { rebuildInsight } from '../commands/insight/count-insight.server';
import { setNewPassword } from '../commands/member/reset-password.server';
import { saveSender } from '../commands/workspace/save-settings.server';
import { slipped } from '../domain/form/slip';
import { ROLES } from '../domain/onboarding/access';
import {
  companyName,
  emailAddress,
  line,
  optionalEmail,
  optionalLine,
  personName,
  timeZoneName,
} from '../domain/statement/wording-rules';
import { optionError, workspaceNamed } from './workspace.server';

const workspaceOptions = z.object({
  name: companyName({ field: 'company', max: 80 }),
  'time-zone': timeZoneName({ field: 'office_time' }),
  'admin-name': personName({ field: 'admin_name' }),
  'admin-email': emailAddress({ field: 'admin_email' }),
});

const memberOptions = z.object({
  workspace: line({ field: 'workspace', max: 80 }),
  name: personName(),
  email: emailAddress(),
  role: z.enum(ROLES, slipped({ code: 'not_among', words: ROLES })),
  title: optionalLine({ field: 'title', max: 80 }),
});

const senderOptions = z.object({
  workspace: line({ field: 'workspace', max: 80 }),
  email: optionalEmail({ field: 'sender' }),
});

/** From where, in the record of ways in. */
const BY_OPERATOR = 'the operator’s console';

const emailOption = z.object({ email: emailAddress() });

/** A password to hand over once; its owner can be given another any time. */
const newPassword = () => randomBytes(12).toString('base64url');

export async function createWorkspace(given: object): Promise<string[]> {
  const options = workspaceOptions.parse(given);
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await refuseTakenEmail(options['admin-email'], 'admin-email');
  await transact(db(), async (trx) => {
    const timeZone = options['time-zone'];
    await insertMember(trx, {
      workspaceId: await insertWorkspace(trx, { name: options.name, timeZone }),
      name: options['admin-name'],
      email: options['admin-email'],
      role: 'admin',
      timeZone,
      passwordHash,
    });
  });
  return [
    `Created the workspace ${options.name} with its admin ${options['admin-email']}.`,
    `Their password, shown this once: ${password}`,
  ];
}

/** Sets the address a company's mail comes from; without one, it is the installation's again. */
export async function setWorkspaceSender(given: object): Promise<string[]> {
  const options = senderOptions.parse(given);
  const { id, name } = await workspaceNamed(options.workspace);
  await saveSender({ kind: 'operator', workspaceId: id }, { mailFrom: options.email });
  if (!options.email) return [`Mail of ${name} comes from MAIL_FROM again.`];
  return [
    `Mail of ${name} comes from ${options.email}, what is written already excepted.`,
    'Its domain has to be verified with your mail provider first.',
  ];
}

export async function createMember(given: object): Promise<string[]> {
  const options = memberOptions.parse(given);
  const { id: workspaceId } = await workspaceNamed(options.workspace);
  const { timeZone } = await loadSettings(db(), workspaceId);
  await refuseTakenEmail(options.email, 'email');
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await transact(db(), (trx) =>
    insertMember(trx, {
      workspaceId,
      name: options.name,
      email: options.email,
      role: options.role,
      title: options.title ?? undefined,
      timeZone,
      passwordHash,
    }),
  );
  return [`Created ${options.name} (${options.role}).`, `Their password, shown this once: ${password}`];
}

export async function resetMemberPassword(given: object): Promise<string[]> {
  const { email } = emailOption.parse(given);
  const password = newPassword();
  if (!(await setNewPassword(email, password, BY_OPERATOR)))
    throw optionError('email', { code: 'email_unknown' });
  return [`${email} is signed out everywhere.`, `Their new password, shown this once: ${password}`];
}

export async function revokeMemberSessions(given: object): Promise<string[]> {
  const { email } = emailOption.parse(given);
  if (!(await revokeSessions(email))) throw optionError('email', { code: 'email_unknown' });
  await recordAccess({ kind: 'signed_out_everywhere', email, clientAddress: BY_OPERATOR });
  return [`${email} is signed out everywhere.`];
}

/** Mail that failed or whose outcome is unknown, newest first, at most a hundred. */
export async function listFailedMail(): Promise<string[]> {
  const rows = await db()
    .selectFrom('notices')
    .select(['id', 'kind', 'state', 'failure', 'message', 'created_at'])
    .where('state', 'in', ['failed', 'unsure'])
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  if (rows.length === 0) return ['No mail has failed.'];
  return rows.map((row) => {
    const to = row.message?.to ?? 'nobody yet';
    return `${row.created_at.toISOString()}  ${row.state}  ${row.kind}  to ${to}  ${row.failure ?? ''}  (${row.id})`;
  });
}

/** The latest two hundred entries of the record of ways in, newest first. */
export async function listAccess(): Promise<string[]> {
  const rows = await latestAccess(db(), 200);
  if (rows.length === 0) return ['Nobody has tried to come in yet.'];
  return rows.map(
    ({ at, kind, email, client_address }) =>
      `${at.toISOString()}  ${kind.replaceAll('_', ' ')}  ${email ?? 'an address nobody signs in with'}  from ${client_address}`,
  );
}

/** Counts all figures of Insight anew from what happened, and says what was otherwise. */
export async function rebuildFigures(): Promise<string[]> {
  const { onboardings, waited, wrong, sums } = await rebuildInsight();
  return [
    `Counted ${onboardings} onboardings from what happened to them: ${waited} waited to be counted, ${wrong} stood otherwise.`,
    `Added them up: of ${sums.sums} sums ${sums.wrong} stood otherwise.`,
  ];
}

async function refuseTakenEmail(email: string, option: string): Promise<void> {
  const taken = await db().selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  if (taken) throw optionError(option, { code: 'email_taken' });
}

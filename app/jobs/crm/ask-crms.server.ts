/*
 * Everything that goes between Foyer and the CRMs of its workspaces: what changed there is looked for, what was told of
 * is read, what changed here is written back. One that doesn't answer rests, and holds up no other.
 */
import { db } from '#db/client.server';
import { type CrmConnection, connectionsAwake, notePrepared } from '#db/crm/crm-connections.server';
import { noteAnswered, rest } from '#db/crm/crm-rest.server';
import { memberHere } from '#db/member/members.server';
import { openSecret } from '../../auth/crm/sealed.server';
import { type CrmAdapter, type CrmRefused, type CrmTrouble, isOfOneAnswer } from '../../domain/crm/crm';
import { waitAfter } from '../../domain/crm/retry';
import type { MemberActor } from '../../domain/onboarding/access';
import { log } from '../../log.server';
import { adapterOf } from '../../outside/crm/adapters.server';
import type { Line, Passed } from './line';
import { lookForChanges } from './look-for-changes.server';
import { readDue } from './read-deals.server';
import { writeDue } from './write-back.server';

const adapters = new Map<string, CrmAdapter>();

/** One for each secret, so that what it learnt of the account is asked once. */
function adapterFor({ id, secret }: CrmConnection): CrmAdapter | null {
  const known = adapters.get(secret);
  if (known) return known;
  const opened = openSecret(id, secret);
  if (!opened) return null;
  const adapter = adapterOf(opened);
  adapters.set(secret, adapter);
  return adapter;
}

export async function askCrms(signal?: AbortSignal): Promise<void> {
  const connections = await connectionsAwake(db());
  await Promise.all(connections.map((connection) => askOne(connection, signal)));
}

async function askOne(connection: CrmConnection, signal?: AbortSignal): Promise<void> {
  try {
    const passed = await pass(connection, signal);
    if (passed) await leaveAlone(connection, passed);
    else await noteAnswered(db(), connection.id);
  } catch (error) {
    log().error({ err: error, connection: connection.id }, 'what passed with a CRM could not be kept');
    await leaveAlone(connection, { ok: false, trouble: 'not_kept', waitSeconds: null }).catch(() => {});
  }
}

async function pass(connection: CrmConnection, signal?: AbortSignal): Promise<Passed> {
  const member = await memberHere(db(), connection.workspaceId, connection.memberId);
  if (!member) return standsStill('member_gone');
  const adapter = adapterFor(connection);
  if (!adapter) return standsStill('token_refused');
  const { id, role, name } = member;
  const actor: MemberActor = { kind: 'member', id, role, name, workspaceId: connection.workspaceId };
  const line: Line = { connection, adapter, actor, signal };
  const unprepared = await prepared(line);
  if (unprepared) return unprepared;
  let first: Passed = null;
  for (const part of [lookForChanges, readDue, writeDue]) {
    const passed = await part(line);
    if (passed && !isOfOneAnswer(passed.trouble)) return passed;
    first ??= passed;
  }
  return first;
}

/** Nothing of it comes right by waiting; somebody has to do something, and is asked for it on the page. */
const STANDS_STILL_SECONDS = 600;
const standsStill = (trouble: CrmTrouble): CrmRefused => ({
  ok: false,
  trouble,
  waitSeconds: STANDS_STILL_SECONDS,
});

async function prepared({ connection, adapter }: Line): Promise<Passed> {
  if (connection.isPrepared) return null;
  const answer = await adapter.prepare();
  if (!answer.ok) return answer;
  await notePrepared(db(), connection);
  return null;
}

async function leaveAlone(
  { id, failures }: CrmConnection,
  { trouble, waitSeconds }: CrmRefused,
): Promise<void> {
  const seconds = waitAfter(failures, waitSeconds, 0.8 + Math.random() * 0.4);
  await rest(db(), id, trouble, seconds);
  log().warn({ connection: id, trouble, seconds }, 'a CRM did not answer as asked');
}

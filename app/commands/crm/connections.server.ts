/*
 * What a workspace is connected with in its CRM: admins enter what lets us in, which was tried before, set what begins a
 * handoff there, and end it. It acts for whoever connected it last, in the role that they have.
 */
import {
  type CrmConnection,
  connectionOf,
  deleteConnection,
  insertConnection,
  setRules,
  setSecret,
} from '#db/crm/crm-connections.server';
import { forgetEvents } from '#db/crm/crm-events.server';
import { forgetReads } from '#db/crm/crm-reads.server';
import { forgetWrites, oweWritingAll } from '#db/crm/crm-writes.server';
import { memberToHave } from '#db/member/members.server';
import { sealSecret } from '../../auth/crm/sealed.server';
import { beginsAtFirst } from '../../domain/crm/begins';
import type { Crm, CrmTried } from '../../domain/crm/crm';
import type { CrmSecret } from '../../domain/crm/crm-secret';
import type { MemberActor } from '../../domain/onboarding/access';
import { mayHave } from '../../domain/onboarding/hand-over';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

/** `tried` is what the CRM answered to this very secret. Entered again for the same account, it takes its place. */
export function connectCrm(
  actor: MemberActor,
  { id, secret, tried }: { id: string; secret: CrmSecret; tried: CrmTried },
): Promise<Outcome> {
  const { workspaceId, id: memberId } = actor;
  const { crm } = secret;
  const { account, stages } = tried;
  return performInWorkspace(actor, 'manage_crm', async ({ trx, now, record }) => {
    const known = await connectionOf(trx, workspaceId, crm);
    if (known && known.account !== account) return refuse('crm_account_differs');
    const row = known?.id ?? id;
    const sealed = sealSecret(row, secret);
    if (known) await setSecret(trx, known, { secret: sealed, memberId, stages });
    else {
      const beginsIn = beginsAtFirst(stages);
      const made = {
        id,
        workspaceId,
        crm,
        account,
        secret: sealed,
        memberId,
        hostId: memberId,
        stages,
        beginsIn,
      };
      await insertConnection(trx, { ...made, madeAt: now });
    }
    await oweWritingAll(trx, { workspaceId, connectionId: row }, now);
    await record({ kind: 'crm_connected', details: { crm, account } });
    return { ok: true };
  });
}

export type CrmRules = { hostId: string; followsOwner: boolean; beginsIn: string[] };

/** Who looks after customers that begin there, and what begins them. */
export function setCrmRules(actor: MemberActor, crm: Crm, rules: CrmRules): Promise<Outcome> {
  return performOnCrm(actor, crm, async ({ trx, record }, known) => {
    const host = await memberToHave(trx, actor.workspaceId, rules.hostId);
    if (!host) return refuse('colleague_gone');
    if (!mayHave(host.role, 'host')) return refuse('colleague_unfit');
    const beginsIn = known.stages.filter(({ id }) => rules.beginsIn.includes(id)).map(({ id }) => id);
    const isSame =
      known.hostId === rules.hostId &&
      known.followsOwner === rules.followsOwner &&
      known.beginsIn.join('\n') === beginsIn.join('\n');
    if (isSame) return { ok: true };
    await setRules(trx, known, { ...rules, beginsIn });
    await record({ kind: 'crm_changed', details: { crm, account: known.account } });
    return { ok: true };
  });
}

/** Nothing is asked and written there any more. What came from it stays; removing it twice is the same success. */
export function removeCrm(actor: MemberActor, crm: Crm): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_crm', async ({ trx, record }) => {
    const known = await connectionOf(trx, actor.workspaceId, crm);
    if (!known) return { ok: true };
    const of = { workspaceId: actor.workspaceId, connectionId: known.id };
    await forgetEvents(trx, of);
    await forgetReads(trx, of);
    await forgetWrites(trx, of);
    await deleteConnection(trx, known);
    await record({ kind: 'crm_removed', details: { crm, account: known.account } });
    return { ok: true };
  });
}

type Scene = Parameters<Parameters<typeof performInWorkspace>[2]>[0];

function performOnCrm(
  actor: MemberActor,
  crm: Crm,
  work: (scene: Scene, known: CrmConnection) => Promise<Outcome>,
): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_crm', async (scene) => {
    const known = await connectionOf(scene.trx, actor.workspaceId, crm);
    return known ? work(scene, known) : refuse('not_found');
  });
}

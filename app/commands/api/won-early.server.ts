/*
 * The CRM has a deal as won, though the workspace asks for an accepted handoff first: whoever sold, whoever looks after
 * them and the leads are told, once, and the onboarding says so until it is accepted.
 */
import { noteWonEarly } from '#db/api/crm-deals.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { leadersOf } from '#db/member/members.server';
import { loadSettings } from '#db/workspace/settings.server';
import { gateOf } from '../../domain/api/gate';
import { completenessOf } from '../../domain/handoff/handoff';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import type { Scene } from '../perform.server';

export async function tellWonEarly({ trx, onboarding, now, record, owe }: Scene<MemberActor>): Promise<void> {
  const { id: onboardingId, workspaceId, stage, repId, hostId } = onboarding;
  const { gateRule } = await loadSettings(trx, workspaceId);
  if (gateRule !== 'required' || isAccepted(stage)) return;
  const { isComplete } = completenessOf(await loadHandoff(trx, workspaceId, onboardingId));
  const { mayClose, reasons } = gateOf(gateRule, { stage, isComplete, isAccepted: false });
  if (mayClose || !(await noteWonEarly(trx, { workspaceId, onboardingId }, now))) return;
  await record({ kind: 'deal_won_early', details: { reasons } });
  const leads = (await leadersOf(trx, [workspaceId])).get(workspaceId) ?? [];
  const news = [...new Set([repId, hostId, ...leads])].map((id) => ({
    kind: 'deal_won_early' as const,
    subjectId: onboardingId,
    recipient: { kind: 'member' as const, id },
  }));
  await owe(...news);
}

/* A deal that the CRM has as won though the gate was shut. Nothing is told of one that is accepted by then, or open again. */
import { wonEarlyOf } from '#db/api/crm-deals.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import type { NoticeProps } from '#emails/index';
import { gateOf } from '../../domain/api/gate';
import { completenessOf } from '../../domain/handoff/handoff';
import { GATE_REASON_WORDS, sayIncomplete } from '../../speech/en/api/say-gate';
import { pageUrl, type Scene } from '../letter.server';

export async function dealWonEarly(scene: Scene): Promise<NoticeProps['deal_won_early'] | null> {
  const { handle, notice, head } = scene;
  const { workspaceId, onboardingId } = notice;
  const won = await wonEarlyOf(handle, { workspaceId, onboardingId });
  if (!won) return null;
  const { isComplete, parts } = completenessOf(await loadHandoff(handle, workspaceId, onboardingId));
  const { reasons } = gateOf('required', { stage: won.stage, isComplete, isAccepted: false });
  return {
    customer: head.customer,
    deal: won.deal,
    reasons: reasons.map((reason) =>
      reason === 'handoff_incomplete'
        ? sayIncomplete(parts.filter(({ isReady }) => !isReady).map(({ part }) => part))
        : GATE_REASON_WORDS[reason],
    ),
    url: pageUrl(scene, 'handoff'),
  };
}

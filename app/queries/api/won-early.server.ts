/* Whether the CRM closed a deal as won before its handoff was accepted, for every page of the onboarding until it is. */
import { wonEarlyOf } from '#db/api/crm-deals.server';
import { databaseNow, db } from '#db/client.server';
import { loadSettings } from '#db/workspace/settings.server';
import type { Member } from '../../auth/member/member.server';
import { isAccepted, STAGES } from '../../domain/onboarding/onboarding';
import { isId } from '../../domain/request/id';
import type { Reader } from '../../speech/en/say-time';

/** `isFault` as long as the workspace asks for an accepted handoff first. */
export type WonEarlyFacts = { id: string; since: Date; isFault: boolean; reader: Reader };

/** Null for every other onboarding, as for none at all. */
export async function wonEarlySince(member: Member, id: string | undefined): Promise<WonEarlyFacts | null> {
  if (!isId(id)) return null;
  const won = await wonEarlyOf(db(), { workspaceId: member.workspaceId, onboardingId: id });
  if (!won) return null;
  const { gateRule } = await loadSettings(db(), member.workspaceId);
  const reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  return { id, since: won.since, isFault: gateRule === 'required', reader };
}

export type ClosedEarly = { id: string; customer: string; deal: string; since: Date };

/** As many as are listed at once. */
const LISTED = 100;

/** Deals that are won over there and whose handoff isn't accepted, the longest first. */
export function closedEarlyOf({ workspaceId }: Pick<Member, 'workspaceId'>): Promise<ClosedEarly[]> {
  return closedEarlyIn(workspaceId)
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'c.name as customer', 'o.deal_name as deal', 'd.won_early_at as since'])
    .orderBy('d.won_early_at')
    .limit(LISTED)
    .$narrowType<{ since: Date }>()
    .execute();
}

/** How many there are, as far as they are listed; none where the workspace doesn't ask for an accepted handoff. */
export async function countClosedEarly({ workspaceId }: Pick<Member, 'workspaceId'>): Promise<number> {
  const rows = await closedEarlyIn(workspaceId)
    .innerJoin('workspaces as w', 'w.id', 'd.workspace_id')
    .select('o.id')
    .where('w.gate_rule', '=', 'required')
    .limit(LISTED)
    .execute();
  return rows.length;
}

const closedEarlyIn = (workspaceId: string) =>
  db()
    .selectFrom('crm_deals as d')
    .innerJoin('onboardings as o', 'o.id', 'd.onboarding_id')
    .where('d.workspace_id', '=', workspaceId)
    .where('d.won_early_at', 'is not', null)
    .where('d.won_at', 'is not', null)
    .where('o.closed_at', 'is', null)
    .where(
      'o.stage',
      'in',
      STAGES.filter((stage) => !isAccepted(stage)),
    );

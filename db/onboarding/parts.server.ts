/*
 * What a member sells or looks after: the parts of onboardings that are theirs. What is closed needs nobody; before it is
 * opened again, whoever left is asked about.
 */
import type { OwnedPart } from '../../app/domain/onboarding/hand-over';
import type { Stage, Turn } from '../../app/domain/onboarding/onboarding';
import type { Handle } from '../client.server';

export type OwnPart = {
  onboardingId: string;
  part: OwnedPart;
  customer: string;
  stage: Stage;
  turn: Turn;
  dueAt: Date | null;
};

/** In one order for everybody, so that two who hand over at once wait for one another and not in a circle. */
export async function partsOf(handle: Handle, workspaceId: string, memberId: string): Promise<OwnPart[]> {
  const rows = await handle
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'c.name as customer', 'o.stage', 'o.turn', 'o.next_due_at as dueAt'])
    .select(['o.rep_member_id as repId', 'o.host_member_id as hostId', 'o.is_without_handoff as isAlone'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .where((eb) => eb.or([eb('o.rep_member_id', '=', memberId), eb('o.host_member_id', '=', memberId)]))
    .orderBy('o.id')
    .execute();
  return rows.flatMap(({ id, repId, hostId, isAlone, ...row }) =>
    (['host', 'rep'] as const)
      .filter((part) => (part === 'host' ? hostId : !isAlone && repId) === memberId)
      .map((part) => ({ onboardingId: id, part, ...row })),
  );
}

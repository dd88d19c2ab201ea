/* News for the calendar of whoever had a call before: of several hand-overs of theirs, the last one tells it. */
import { type HandOver, loadHandOvers } from '#db/onboarding/hand-overs.server';
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import type { Scene } from '../letter.server';

/** The hand-over that an act follows. */
export async function handOverAt({ handle, head }: Scene, at: Date): Promise<HandOver | undefined> {
  const { workspaceId, onboardingId } = head;
  const all = await loadHandOvers(handle, { workspaceId, onboardingId });
  return all.find((one) => one.at.getTime() === at.getTime());
}

/** Whether the reader handed no part over after it; whoever stood in for them never did. */
export async function isLeftLast(
  { handle, head, notice }: Scene,
  part: OwnedPart,
  at: Date,
): Promise<boolean> {
  const { workspaceId, onboardingId } = head;
  const all = await loadHandOvers(handle, { workspaceId, onboardingId });
  return !all.some((one) => one.part === part && one.fromId === notice.recipientId && one.at > at);
}

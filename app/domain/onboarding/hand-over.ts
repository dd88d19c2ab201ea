/*
 * Handing an onboarding over: one of its two parts, selling or looking after the customer, goes from whoever has it to
 * a colleague whose role fits. It may happen at any stage, and everything that waits goes along.
 */
import type { NoticeKind } from '../mail/notice';
import type { OnboardingAction, Owners, Role } from './access';
import { isIntroduced, type Stage } from './onboarding';

export const OWNED_PARTS = ['rep', 'host'] as const;
export type OwnedPart = (typeof OWNED_PARTS)[number];

/** What whoever hands a part over has to be allowed to do. */
export const HANDS_OVER = {
  rep: 'hand_over_rep',
  host: 'hand_over_host',
} as const satisfies Record<OwnedPart, OnboardingAction>;

export const ownerOf = ({ repId, hostId }: Owners, part: OwnedPart): string =>
  part === 'rep' ? repId : hostId;

/** Leads and admins may have either part. */
export const mayHave = (role: Role, part: OwnedPart): boolean => role !== (part === 'rep' ? 'cs' : 'sales');

/** Customers know nobody of ours by name before the introduction, and whoever sold is past for them after it. */
export const isCustomerTold = (part: OwnedPart, stage: Stage): boolean =>
  part === 'host' && isIntroduced(stage);

/** News of a step that is over once the next is taken: nobody new needs to hear of it. */
const UNTIL: Partial<Record<NoticeKind, readonly Stage[]>> = {
  handoff_received: ['submitted'],
  handoff_returned: ['returned'],
  handoff_accepted: ['accepted', 'published'],
  guide_published: ['published'],
};

export const isOver = (kind: NoticeKind, stage: Stage): boolean => UNTIL[kind]?.includes(stage) === false;

/** How long its words may be, in characters. */
export const HAND_OVER_LIMITS = { words: 2000, note: 600 } as const;

type Change = { part: OwnedPart; fromId: string; toId: string; at: Date };

/** Who had a part at a moment. `changes` are oldest first; at the moment itself it has gone over. */
export function ownerAt(owners: Owners, part: OwnedPart, changes: readonly Change[], at: Date): string {
  const next = changes.find((one) => one.part === part && one.at > at);
  return next?.fromId ?? ownerOf(owners, part);
}

/*
 * Handing an onboarding over: one of its two parts, selling or looking after the customer, goes from whoever has it to
 * a colleague whose role fits. It may happen at any stage, and everything that waits goes along.
 */
import { firstNameOf } from '../contact/first-name';
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

/** How long its words may be, in characters. */
export const HAND_OVER_LIMITS = { words: 2000, note: 600 } as const;

type Change = { part: OwnedPart; fromId: string; toId: string; at: Date };

/** Who had a part at a moment. `changes` are oldest first; at the moment itself it has gone over. */
export function ownerAt(owners: Owners, part: OwnedPart, changes: readonly Change[], at: Date): string {
  const next = changes.find((one) => one.part === part && one.at > at);
  return next?.fromId ?? ownerOf(owners, part);
}

/** Words that somebody typed, with one colleague's name in the place of another's: in full, or the given name alone. */
export function renamed(text: string, from: string, to: string): string {
  const whole = replaceName(text, from, to);
  return replaceName(whole, firstNameOf(from), firstNameOf(to));
}

function replaceName(text: string, from: string, to: string): string {
  const literal = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), () => to);
}

/*
 * What becomes of a deal when the CRM tells of it again. A fact that somebody put right here differs from what the CRM
 * said last, and stays; one that nobody touched follows.
 */
import type { Deal } from '../handoff/deal';
import type { OwnedPart } from '../onboarding/hand-over';
import { isPublished, type Stage } from '../onboarding/onboarding';

export type ToldDeal = Pick<Deal, 'name' | 'value' | 'currency'>;

/** `last` is what the CRM said before; null where it hasn't. */
export function dealAfter(now: Deal, last: ToldDeal | null, told: ToldDeal): Deal {
  const follows = (fact: keyof ToldDeal) => now[fact] === null || now[fact] === last?.[fact];
  // A sum means nothing without its currency.
  const isSumFollowing = follows('value') && follows('currency');
  return {
    ...now,
    name: follows('name') ? told.name : now.name,
    ...(isSumFollowing && { value: told.value, currency: told.value === null ? null : told.currency }),
  };
}

/** Why something that was told isn't taken over. */
export const KEPT_REASONS = [
  'set_here',
  'known',
  'handed_over',
  'published',
  'begun',
  'closed',
  'not_allowed',
] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

/** `at` names it as programs send it, like `people/0/title`. */
export type Kept = { at: string; reason: KeptReason };

/** What of the deal itself differs from what was told: somebody put it right here. */
export const keptOf = (after: Deal, told: ToldDeal): Kept[] =>
  (['name', 'value', 'currency'] as const)
    .filter((fact) => after[fact] !== told[fact] && (fact !== 'currency' || told.value !== null))
    .map((at) => ({ at, reason: 'set_here' }));

export type Standing = { stage: Stage; isClosed: boolean };

export type Signing = Standing & {
  at: Date;
  /** Nobody said when it was signed: it is counted from when the deal was told of. */
  isCounted: boolean;
  /** A person began it, and typed when it was signed. */
  isTyped: boolean;
};

/**
 * Where clocks run from when the CRM says when a deal was signed. Until somebody says so they run from when it was told of;
 * the first time it is said it follows, as long as no customer reads days that are counted from it. What was said follows
 * until the handoff is handed over: from then on colleagues are measured by it.
 */
export function signingAfter(now: Signing, told: Date): { at: Date } | { kept: KeptReason } {
  if (told.getTime() === now.at.getTime()) return { at: now.at };
  if (now.isClosed) return { kept: 'closed' };
  if (now.isCounted) return isPublished(now.stage) ? { kept: 'published' } : { at: told };
  if (now.isTyped) return { kept: 'set_here' };
  return now.stage === 'recording' ? { at: told } : { kept: 'handed_over' };
}

/** Why a part of the work stays with whom it is; null where it goes over. */
export function ownerKept(
  now: Standing & { isSetHere: Record<OwnedPart, boolean> },
  part: OwnedPart,
): KeptReason | null {
  if (now.isClosed) return 'closed';
  if (now.isSetHere[part]) return 'set_here';
  return now.stage === 'recording' ? null : 'handed_over';
}

/*
 * A receipt says that somebody has read what sales recorded. A lead who stands in for both sides has it before their eyes
 * on its page; a program that acts for one and the same member would accept what nobody has read.
 */
import type { MemberActor } from '../onboarding/access';

export const isUnread = ({ id, key }: MemberActor, handedOverBy: string): boolean =>
  key !== undefined && id === handedOverBy;

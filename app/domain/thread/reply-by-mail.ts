/*
 * What becomes of a reply to the mail of a thread. It is taken in the name of whoever the address was made for, if it comes
 * from their mailbox. Whoever really wrote and isn't heard is told so; whoever may be somebody else is told nothing.
 */
import type { RefusalCode } from '../onboarding/refusal';

/** As they are kept: taken, or why not. */
export const REPLY_OUTCOMES = ['taken', 'no_words', 'too_long', 'too_many', 'place_gone'] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];
export type ReplyRefusal = Exclude<ReplyOutcome, 'taken'>;

/** Why a question was refused, as its writer is told; null where that isn't theirs to know. */
export function outcomeOf(code: RefusalCode): ReplyRefusal | null {
  if (code === 'too_many_questions' || code === 'too_many_words' || code === 'too_many_tries')
    return 'too_many';
  return code === 'not_found' ? 'place_gone' : null;
}

/** What stands in a mail for its reader's own address in a thread, until it leaves: the id of the address. */
export const replyPlace = (id: string): string => `${id}@reply-address.invalid`;
const REPLY_PLACE = /([0-9a-f-]{36})@reply-address\.invalid/;

/** With the real address where one belongs, or with other words in its place. */
export const withRepliesAt = (replyTo: string, at: (id: string) => string): string =>
  replyTo.replace(REPLY_PLACE, (_, id: string) => at(id));

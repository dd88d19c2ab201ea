/*
 * A thread is what contacts and we write to one another about one place: a point of the customer's page, or the page as a
 * whole. What a contact wrote and none of us has answered since is a question, and waits for an answer by the same time
 * that a correction does. Whoever of us writes, or says that there is nothing to answer, answers all that waits there.
 */

/** In characters. */
export const THREAD_LIMITS = { message: 3000 } as const;

/** How many messages a page of a thread shows at once; the ones before unfold. */
export const MESSAGES_SHOWN = 50;

/** The statement that a place is about; null for the page as a whole, which goes by the onboarding's id. */
export const statementOf = (placeId: string, onboardingId: string): string | null =>
  placeId === onboardingId ? null : placeId;

export type Asked = { onboardingId: string; placeId: string; contactId: string; at: Date; answerBy: Date };

/** All that waits in one place. */
export type OpenQuestion = {
  onboardingId: string;
  placeId: string;
  /** Whoever asked, in the order they did. */
  contactIds: string[];
  /** How many messages nobody has answered. */
  count: number;
  /** When the one came whose answer is promised first, and by when that is. */
  at: Date;
  answerBy: Date;
};

/** What waits, place by place, from every message that has no answer yet, oldest first. */
export function openQuestions(unanswered: readonly Asked[]): OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const { onboardingId, placeId, contactId, at, answerBy } of unanswered) {
    const before = open.get(placeId);
    if (!before) {
      open.set(placeId, { onboardingId, placeId, contactIds: [contactId], count: 1, at, answerBy });
      continue;
    }
    before.count += 1;
    if (answerBy < before.answerBy) Object.assign(before, { at, answerBy });
    if (!before.contactIds.includes(contactId)) before.contactIds.push(contactId);
  }
  return [...open.values()];
}

/** Of the messages of one place, oldest first: those of contacts that none of us has answered. */
export const unansweredOf = <One extends { memberId: string | null }>(messages: readonly One[]): One[] =>
  messages.slice(messages.findLastIndex(({ memberId }) => memberId !== null) + 1);

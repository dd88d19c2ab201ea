/*
 * A yes and a signature are for words, not for points: when the words change, whoever stood by the earlier ones is told,
 * once. Whoever signed the page hears of points that are new on it as well. Nobody is told of what they asked for
 * themselves, or of words that they have answered already.
 */
import { type AnswerFact, itemKey, type ShownItem } from './review';

/** A point that somebody signed, in these words. */
export type SignedItem = ShownItem & { contactId: string; at: Date };

/** A point that reads differently: `had` is what its reader stood by, null where it is new; `now` is null once it is gone. */
export type ChangedPoint = {
  statementId: string;
  had: string | null;
  isSigned: boolean;
  now: string | null;
};

type Said = { answers: AnswerFact[]; signedOff: SignedItem[] };

/** What changed for a contact between two states of the page, as far as they haven't seen to it since. */
export function changedSince(
  contactId: string,
  { answers, signedOff }: Said,
  before: ShownItem[],
  now: ShownItem[],
): ChangedPoint[] {
  const own = answers.filter((answer) => answer.contactId === contactId && !answer.isHeld);
  const signed = signedOff.filter((item) => item.contactId === contactId);
  const earlier = new Set(before.map(itemKey));
  const staying = new Set(now.map((item) => item.statementId));
  const reads: { statementId: string; wordingId: string | null }[] = [
    ...now.filter((item) => !earlier.has(itemKey(item))),
    ...before.filter((item) => !staying.has(item.statementId)).map((item) => ({ ...item, wordingId: null })),
  ];
  return reads.flatMap(({ statementId, wordingId }) => {
    const mine = own.filter((answer) => answer.statementId === statementId);
    const stoodBy = wordingsStoodBy(mine, signed, statementId);
    if (wordingId && (stoodBy.some((one) => one.wordingId === wordingId) || hasSeen(mine, wordingId)))
      return [];
    const latest = stoodBy.at(-1);
    const isNewToSigner = wordingId !== null && signed.length > 0;
    if (!latest && !isNewToSigner) return [];
    const had = latest?.wordingId ?? null;
    return [{ statementId, had, isSigned: latest?.isSigned ?? false, now: wordingId }];
  });
}

/** The words of a point that somebody said yes to, agreed on with us or signed, in that order of time. */
function wordingsStoodBy(answers: AnswerFact[], signed: SignedItem[], statementId: string) {
  const agreed = answers.flatMap(({ kind, wordingId, at, resolution }) => {
    if (kind === 'confirmed') return [{ wordingId, at, isSigned: false }];
    if (resolution?.outcome !== 'adopted' || !resolution.wordingId) return [];
    return [{ wordingId: resolution.wordingId, at: resolution.at, isSigned: false }];
  });
  const named = signed
    .filter((item) => item.statementId === statementId)
    .map(({ wordingId, at }) => ({ wordingId, at, isSigned: true }));
  return [...agreed, ...named].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Whether somebody answered these words, was answered with them, or waits for our answer on the point. */
const hasSeen = (answers: AnswerFact[], wordingId: string): boolean =>
  answers.some(
    ({ kind, wordingId: on, resolution }) =>
      on === wordingId ||
      resolution?.wordingId === wordingId ||
      ((kind === 'corrected' || kind === 'added') && !resolution),
  );

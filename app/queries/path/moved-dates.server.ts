/*
 * Agreed dates that were given another day because somebody of the customer corrected them: from when, and why, as
 * whoever gave the reason wrote it. From the answers that the page reads anyway.
 */
import type { Reading } from '../welcome/reading.server';

export type MovedDate = {
  /** The ISO day that stood there before. */
  from: string;
  /** Empty where nobody wrote a reason. */
  words: string;
  /** Who wrote it. */
  by: { is: 'member' | 'contact'; id: string };
};

/** By the statement of the date: its last move. What moved to where it stands now was moved once. */
export function movedDates({ answers, wordings, guide }: Reading): Map<string, MovedDate> {
  const shown = new Map(guide.items.map(({ statementId, wordingId }) => [statementId, wordingId]));
  const moved = new Map<string, MovedDate>();
  for (const { kind, statementId, wordingId, contactId, note, resolution } of answers) {
    if (kind !== 'corrected' || !resolution?.wordingId || resolution.wordingId !== shown.get(statementId))
      continue;
    const [had, has] = [wordings.get(wordingId)?.words, wordings.get(resolution.wordingId)?.words];
    if (had?.kind !== 'date' || has?.kind !== 'date') continue;
    if (!had.fields.on || !has.fields.on || had.fields.on === has.fields.on) continue;
    const { line, memberId } = resolution;
    moved.set(statementId, {
      from: had.fields.on,
      ...(line
        ? { words: line, by: { is: 'member', id: memberId } }
        : { words: note, by: { is: 'contact', id: contactId } }),
    });
  }
  return moved;
}

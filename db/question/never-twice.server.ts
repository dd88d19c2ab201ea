/* How many questions of a published path were answered by what we knew, how many were asked, and how many although known. */
import type { Path } from '../../app/domain/path/path';
import { listsIn } from '../../app/domain/path/path-gaps';
import { type NeverTwice, neverTwice } from '../../app/domain/question/never-twice';
import type { Handle } from '../client.server';
import { loadReview } from '../review/review.server';
import { loadWordings } from '../statement/statements.server';

/** Null where no list asks anything; the points are those that the customer reads. */
export async function neverTwiceOf(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  path: Path,
): Promise<NeverTwice | null> {
  const lists = listsIn(path);
  if (lists.length === 0) return null;
  const { shown } = await loadReview(handle, workspaceId, onboardingId);
  const wordings = await loadWordings(
    handle,
    workspaceId,
    shown.map(({ wordingId }) => wordingId),
  );
  const names = shown.map(({ statementId, wordingId }) => {
    const words = wordings.get(wordingId)?.words;
    return [statementId, words?.kind === 'system' ? words.fields.label : ''] as const;
  });
  return neverTwice(lists, new Map(names));
}

/* How many questions of a published path were answered by what we knew, how many were asked, and how many although known. */
import type { Handle } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import type { Path } from '../../domain/path/path';
import { listsIn } from '../../domain/path/path-gaps';
import { type NeverTwice, neverTwice } from '../../domain/question/never-twice';

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

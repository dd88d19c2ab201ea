/* How far the question lists of a published path are, for us: what was answered, and where the points in them stand. */
import type { Handle } from '#db/client.server';
import type { PublishedPath } from '#db/path/published-paths.server';
import { loadReview } from '#db/review/review.server';
import { listsIn } from '../../domain/path/path-gaps';
import type { KnownStates } from '../../domain/question/answers';
import { statesOfPoints } from '../../domain/question/known';
import { pointsOf } from '../../domain/question/question';
import { reviewItem } from '../../domain/review/review';

/** Where each point stands that a question is bound to; nothing is read where none is. */
export async function pointStates(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  published: PublishedPath | null,
): Promise<KnownStates> {
  const list = published ? listsIn(published.path).flatMap((one) => one.list) : [];
  if (pointsOf(list).length === 0) return new Map();
  const { shown, answers } = await loadReview(handle, workspaceId, onboardingId);
  return statesOfPoints(
    list,
    shown.map((item) => reviewItem(item, answers)),
  );
}

/*
 * What a contact said yes to or signed and reads differently now, gathered: composed when it is due, from what is true
 * then. What was changed back or answered meanwhile is left out, and with nothing left the notice is cancelled.
 */
import { loadReview, shownBefore } from '#db/review.server';
import { loadWordings } from '#db/statements.server';
import type { NoticeProps } from '#emails/index';
import { changedSince } from '../../domain/changed-since';
import { sayStatement } from '../../domain/say-statement';
import { titleOf } from '../../domain/statement';
import { link, personOf, type Scene } from './letter.server';

export async function pointsChanged(scene: Scene): Promise<NoticeProps['points_changed'] | null> {
  const { handle, notice, head, to, reader } = scene;
  const review = await loadReview(handle, head.workspaceId, head.onboardingId);
  const before = await shownBefore(handle, head.workspaceId, head.onboardingId, notice.openedAt);
  const changed = changedSince(notice.recipientId, review, before, review.shown);
  const ids = [...changed.flatMap(({ had, now }) => [had, now]), ...before.map((item) => item.wordingId)];
  const wordings = await loadWordings(
    handle,
    head.workspaceId,
    ids.filter((id) => id !== null),
  );
  const say = (id: string | null) => {
    const wording = wordings.get(id ?? '');
    return wording ? sayStatement(wording.words, reader) : null;
  };
  const stood = new Map(before.map((item) => [item.statementId, say(item.wordingId)]));
  const points = changed
    // Words that were typed anew as they stood are no news, whether or not their reader had said yes to them.
    .filter(({ statementId, had, now }) => (had ? say(had) : (stood.get(statementId) ?? null)) !== say(now))
    .map(({ had, now, isSigned }) => {
      const wording = wordings.get(now ?? had ?? '');
      return { title: wording ? titleOf(wording.words) : '', had: say(had), isSigned, now: say(now) };
    });
  return points.length > 0 ? { to: to.firstName, cs: personOf(head.cs), points, link } : null;
}

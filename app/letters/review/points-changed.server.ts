/*
 * What a contact said yes to or signed and reads differently now, gathered: composed when it is due, from what is true
 * then. What was changed back or answered meanwhile is left out, and with nothing left the notice is cancelled.
 */
import { subjectsOwed } from '#db/mail/notices.server';
import { loadWhatCame } from '#db/meeting/what-came.server';
import { loadReview, shownBefore } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { changedSince } from '../../domain/review/changed-since';
import { sameFields, titleOf, type Words } from '../../domain/statement/statement';
import { sayChange } from '../../speech/en/say-beside';
import { link, personOf, type Scene } from '../letter.server';

export async function pointsChanged(scene: Scene): Promise<NoticeProps['points_changed'] | null> {
  const { handle, notice, head, to, reader, now } = scene;
  const review = await loadReview(handle, head.workspaceId, head.onboardingId);
  const before = await shownBefore(handle, head.workspaceId, head.onboardingId, notice.openedAt);
  const changed = changedSince(notice.recipientId, review, before, review.shown);
  const ids = [...changed.flatMap(({ had, now }) => [had, now]), ...before.map((item) => item.wordingId)];
  const wordings = await loadWordings(
    handle,
    head.workspaceId,
    ids.filter((id) => id !== null),
  );
  const wordsOf = (id: string | null | undefined) => wordings.get(id ?? '')?.words ?? null;
  const stood = new Map(before.map((item) => [item.statementId, item.wordingId]));
  const told = await toldOfCalls(handle, notice, now);
  const points = changed
    .filter(({ now: wordingId }) => wordingId === null || !told.has(wordingId))
    // Words that were typed anew as they stood are no news, whether or not their reader had said yes to them.
    .filter(({ statementId, had, now }) => !isSaidAlike(wordsOf(had ?? stood.get(statementId)), wordsOf(now)))
    .map(({ had, now, isSigned }) => {
      const [earlier, words] = [wordsOf(had), wordsOf(now)];
      const said = sayChange(earlier, words ?? undefined, reader, head.customer);
      const named = words ?? earlier;
      return { title: named ? titleOf(named) : '', had: said.before, isSigned, now: said.after };
    });
  return points.length > 0 ? { to: to.firstName, host: personOf(head.host), points, link } : null;
}

/** What came of a call goes to its reader by a mail of its own: it isn't said to them twice. */
async function toldOfCalls(
  handle: Scene['handle'],
  { workspaceId, onboardingId, recipientId }: Scene['notice'],
  now: Date,
): Promise<Set<string>> {
  const which = { workspaceId, onboardingId };
  const told = new Set<string>();
  for (const meetingId of await subjectsOwed(handle, which, 'meeting_outcomes', recipientId)) {
    const came = await loadWhatCame(handle, which, { meetingId, now });
    for (const {
      came: { wordingId },
    } of came?.points ?? [])
      if (wordingId) told.add(wordingId);
  }
  return told;
}

const isSaidAlike = (one: Words | null, other: Words | null): boolean =>
  one !== null && other !== null && sameFields(one.fields, other.fields);

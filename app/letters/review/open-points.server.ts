/*
 * What was left open until a day: on that day, and once it is over. Nothing to say once it is settled, or open until another
 * day.
 */
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { dayNumberOf, officeHoursOn } from '../../domain/clock/clock';
import { openUntil } from '../../domain/review/left-open';
import { pointsOf } from '../../domain/review/review';
import { titleOf } from '../../domain/statement/statement';
import { sayDeadline, sayDue } from '../../speech/en/say-time';
import { pageUrl, personOf, type Scene } from '../letter.server';

export async function openPointDue(scene: Scene): Promise<NoticeProps['open_point_due'] | null> {
  const { head, now, reader } = scene;
  const found = await pointsOpenUntil(scene);
  if (!found || found.closesAt <= now) return null;
  return {
    customer: head.customer,
    points: found.points,
    dueBy: sayDeadline(found.closesAt, reader),
    url: pageUrl(scene, 'corrections'),
  };
}

export async function openPointLate(scene: Scene): Promise<NoticeProps['open_point_late'] | null> {
  const { notice, head, now, reader } = scene;
  const found = await pointsOpenUntil(scene);
  if (!found || found.closesAt > now) return null;
  return {
    customer: head.customer,
    host: personOf(head.host),
    isYours: notice.recipientId === head.host.id,
    points: found.points,
    dueBy: sayDue(found.closesAt, reader),
    url: pageUrl(scene, 'corrections'),
  };
}

/** The points of the notice's day, with the line that the customer reads; null where none is left. */
async function pointsOpenUntil({ handle, notice, head }: Scene) {
  const { workspaceId, onboardingId, calendar } = head;
  const { shown, answers, leftOpen } = await loadReview(handle, workspaceId, onboardingId);
  const open = pointsOf(shown, answers).flatMap((item) => {
    const on = openUntil(item, leftOpen);
    if (!on) return [];
    const { opensAt, closesAt } = officeHoursOn(on, calendar);
    const isOfDay = dayNumberOf(opensAt, calendar.timeZone) === notice.generation;
    return isOfDay ? [{ wordingId: item.wordingId, closesAt }] : [];
  });
  const [first] = open;
  if (!first) return null;
  const ids = open.map((one) => one.wordingId);
  const wordings = await loadWordings(handle, workspaceId, ids);
  const lines = await handle
    .selectFrom('points_left_open')
    .select(['wording_id', 'line'])
    .where('workspace_id', '=', workspaceId)
    .where('wording_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const lineOf = new Map(lines.map((row) => [row.wording_id, row.line]));
  return {
    closesAt: first.closesAt,
    points: ids.flatMap((id) => {
      const words = wordings.get(id)?.words;
      return words ? [{ title: titleOf(words), line: lineOf.get(id) ?? '' }] : [];
    }),
  };
}

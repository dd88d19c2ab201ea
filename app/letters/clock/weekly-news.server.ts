/*
 * To a contact, the week on their path, said when it leaves: what was done and moved, what is theirs and ours next, and
 * the dates ahead. Where nothing happened, by then, or they stopped it, there is none.
 */
import { loadPathPeople } from '#db/path/path-people.server';
import { loadPathBefore, loadPublishedPath } from '#db/path/published-paths.server';
import { contactsToRemindOf } from '#db/step/step-reminders.server';
import { type NoticeProps, OWN_LINKS } from '#emails/index';
import { hasStopped } from '../../auth/contact/reminder-link.server';
import { dayOf } from '../../domain/clock/clock';
import { weekBefore } from '../../domain/clock/digest';
import { type StepView, viewedSteps, viewOf } from '../../domain/path/path-view';
import { isNothing, newsOfWeek } from '../../domain/path/week-news';
import { isOpen } from '../../domain/step/next-step';
import { concernedBy } from '../../domain/step/step-reminder';
import { sayShortDay } from '../../speech/en/say-time';
import { sayNear } from '../../speech/en/step/say-near';
import { link, personOf, type Scene } from '../letter.server';

const MOST_OURS = 3;
const MOST_AHEAD = 3;

export async function weeklyNews(scene: Scene): Promise<NoticeProps['weekly_news'] | null> {
  const { handle, notice, head, to, now, reader } = scene;
  const { workspaceId, onboardingId, recipientId } = notice;
  const which = { workspaceId, onboardingId };
  if (await hasStopped(handle, workspaceId, recipientId, 'news')) return null;
  const week = weekBefore(notice.openedAt, reader.timeZone);
  const published = await loadPublishedPath(handle, which);
  const ended = await loadPathBefore(handle, which, week.to);
  if (!published || !ended) return null;
  const { calendar } = head;
  const today = dayOf(now, calendar.timeZone);
  const on = { today, calendar };
  const contacts = await contactsToRemindOf(handle, workspaceId, [onboardingId]);
  const isReaders = (step: Pick<StepView, 'who' | 'side'>) =>
    concernedBy(step, contacts).includes(recipientId);
  const before = await loadPathBefore(handle, which, week.from);
  const all = newsOfWeek(before, { path: ended, marks: published.marks }, week, on);
  const news = { ...all, steps: all.steps.filter(({ step }) => isReaders(step)) };
  if (isNothing(news)) return null;
  const people = await loadPathPeople(handle, which);
  const view = viewOf(published.path, published.marks, on);
  const open = viewedSteps(view)
    .filter(({ state }) => isOpen(state))
    .sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
  const near = ({ title, dueOn }: StepView) => ({ title, due: dueOn && sayNear(dueOn, today, reader).due });
  const day = (iso: string) => sayShortDay(iso, reader);
  const moved = ({ title, from, to: then }: { title: string; from: string; to: string }) => ({
    title,
    from: day(from),
    to: day(then),
  });
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf: scene.inPlaceOf,
    done: news.done.map(({ id, title }) => {
      const by = published.marks.get(id)?.by.id;
      return { title, by: by === recipientId ? 'you' : ((by && people.get(by)?.first) ?? head.customer) };
    }),
    moved: [
      ...news.ends.map(moved),
      ...news.steps.map(({ step, ...days }) => moved({ title: step.title, ...days })),
    ],
    yours: open.filter(isReaders).map(near),
    ours: open
      .filter(({ side, who, dueOn }) => dueOn !== null && (side === 'ours' || who?.is === 'member'))
      .slice(0, MOST_OURS)
      .map(near),
    ahead: view.phases
      .flatMap(({ agreed, endsOn, isBehind }) =>
        agreed && endsOn && endsOn >= today && !isBehind ? [{ title: agreed, day: day(endsOn) }] : [],
      )
      .slice(0, MOST_AHEAD),
    link,
    newsLink: OWN_LINKS.news,
  };
}

/** Mail programs offer the way out themselves (RFC 2369, RFC 8058). */
export const NEWS_HEADERS = {
  'List-Unsubscribe': `<${OWN_LINKS.news}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
};

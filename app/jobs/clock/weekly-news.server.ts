/*
 * Owes whoever of the customer has a page the news of the week, on the first working morning of their own week: once for
 * each week, whoever looks how often, and nothing where nothing happened.
 */
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { onboardingsToTellOf } from '#db/clock/weekly-news.server';
import { owe } from '#db/mail/notices.server';
import { setNewsAlarm } from '#db/onboarding/onboardings.server';
import { loadPathBefore, loadPublishedPath } from '#db/path/published-paths.server';
import { contactsToRemindOf } from '#db/step/step-reminders.server';
import { reckoningsOf } from '#db/workspace/workspaces.server';
import { hasStopped, keepReminderLink } from '../../auth/contact/reminder-link.server';
import { type Calendar, dayOf, epochDayOf } from '../../domain/clock/clock';
import { planWeek, weekBefore } from '../../domain/clock/digest';
import { isNothing, newsOfWeek } from '../../domain/path/week-news';

const BATCH = 100;
/** Nobody of the customer's has to have been there since a day: a page is what counts. */
const ALWAYS = new Date(0);

/** Returns how many were owed. */
export async function oweWeeklyNews(): Promise<number> {
  for (let owed = 0; ; ) {
    const batch = await transact(db(), newsBatch);
    owed += batch.owed;
    if (batch.seen < BATCH) return owed;
  }
}

async function newsBatch(trx: Trx): Promise<{ seen: number; owed: number }> {
  const onboardings = await onboardingsToTellOf(trx, BATCH);
  const now = await databaseNow(trx);
  const reckoningOf = await reckoningsOf(
    trx,
    onboardings.map((one) => one.workspaceId),
  );
  let owed = 0;
  for (const { id: onboardingId, workspaceId } of onboardings) {
    const which = { workspaceId, onboardingId };
    owed += await tell(trx, which, { now, calendar: reckoningOf(workspaceId).calendar });
  }
  return { seen: onboardings.length, owed };
}

type Which = { workspaceId: string; onboardingId: string };
type When = { now: Date; calendar: Calendar };

async function tell(trx: Trx, which: Which, { now, calendar }: When): Promise<number> {
  const { workspaceId, onboardingId } = which;
  const contacts = await contactsToRemindOf(trx, workspaceId, [onboardingId]);
  const ofOffice = planWeek({ timeZone: calendar.timeZone, since: ALWAYS, calendar }, now).lookAgainAt;
  let [owed, lookAgainAt] = [0, ofOffice];
  for (const { id, timeZone: own } of contacts) {
    const timeZone = own ?? calendar.timeZone;
    const plan = planWeek({ timeZone, since: ALWAYS, calendar }, now);
    if (plan.lookAgainAt < lookAgainAt) lookAgainAt = plan.lookAgainAt;
    if (!plan.monday || (await hasStopped(trx, workspaceId, id, 'news'))) continue;
    if (!(await isAnyNews(trx, which, timeZone, { now, calendar }))) continue;
    await keepReminderLink(trx, workspaceId, id);
    const generation = Math.floor(epochDayOf(plan.monday) / 7);
    const recipient = { kind: 'contact', id } as const;
    const notice = { kind: 'weekly_news', subjectId: onboardingId, recipient, generation } as const;
    await owe(trx, { id: onboardingId, workspaceId }, [notice], now);
    owed += 1;
  }
  await setNewsAlarm(trx, which, lookAgainAt);
  return owed;
}

async function isAnyNews(
  trx: Trx,
  which: Which,
  timeZone: string,
  { now, calendar }: When,
): Promise<boolean> {
  const published = await loadPublishedPath(trx, which);
  if (!published) return false;
  const week = weekBefore(now, timeZone);
  const before = await loadPathBefore(trx, which, week.from);
  return !isNothing(newsOfWeek(before, published, week, { today: dayOf(now, calendar.timeZone), calendar }));
}

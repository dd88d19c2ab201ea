/*
 * Looks at every onboarding whose clock alarm rings, and owes what its clocks have to say to whom. One that was looked
 * at with another calendar is reckoned anew: what has passed by the one of now is told, unless it was.
 */
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { leadsOf, onboardingsToWatch, type Watched } from '#db/clock/clocks.server';
import { owe } from '#db/mail/notices.server';
import { dropOver } from '#db/mail/over-mail.server';
import { dropOfOtherLimits, oweUntriedAgain, toldByClocks } from '#db/mail/told-by-clocks.server';
import { refreshPath, refreshTurn, setClockAlarm } from '#db/onboarding/onboardings.server';
import { type ClockNews, clockNews, isTold, newsSince } from '../../domain/clock/clock-news';
import { saidBefore } from '../../domain/mail/over';

const BATCH = 100;

/** Owes what came due. Returns how many onboardings were looked at. */
export async function watchClocks(): Promise<number> {
  for (let seen = 0; ; ) {
    const batch = await transact(db(), watchBatch);
    seen += batch;
    if (batch < BATCH) return seen;
  }
}

async function watchBatch(trx: Trx): Promise<number> {
  const onboardings = await onboardingsToWatch(trx, BATCH);
  const now = await databaseNow(trx);
  const leads = await leadsOf(trx, [...new Set(onboardings.map((one) => one.workspaceId))]);
  for (const onboarding of onboardings) {
    const { watchedAt, calendarVersion, isReckonedAnew } = onboarding;
    const news = clockNews(onboarding, onboarding.calendar);
    const { due, lookAgainAt } = newsSince(news, isReckonedAnew ? null : watchedAt, now);
    const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
    await setClockAlarm(trx, which, { watchedAt: now, watchAt: lookAgainAt, calendarVersion });
    if (isReckonedAnew || due.some(({ kind }) => kind === 'first_contact_due' || kind === 'open_point_due'))
      await refreshTurn(trx, onboarding, now);
    if (isReckonedAnew) await refreshPath(trx, onboarding, now);
    const told = isReckonedAnew ? await stillTold(trx, which, news) : [];
    for (const one of due)
      if (!isTold(one, told)) await tell(trx, onboarding, one, leads.get(onboarding.workspaceId) ?? [], now);
    for (const before of due.map(saidBefore))
      if (before) await dropOver(trx, which, { kinds: [before.kind], generation: before.generation });
  }
  return onboardings.length;
}

/** What was told, or waits to be, of limits that are still such. */
async function stillTold(trx: Trx, which: { workspaceId: string; onboardingId: string }, news: ClockNews[]) {
  const generations = news.map(({ generation }) => generation);
  await dropOfOtherLimits(trx, which, generations);
  return toldByClocks(trx, which);
}

async function tell(
  trx: Trx,
  onboarding: Watched,
  { kind, generation, to }: ClockNews,
  leads: string[],
  now: Date,
): Promise<void> {
  const { repId: rep, hostId: host } = onboarding;
  // What is late was told to its owners before: an introduction to both, all else to customer success.
  const alreadyTold = kind === 'clock_overdue_lead' ? [rep, host] : [host];
  const recipients = to.flatMap((who) => {
    if (who === 'leads') return leads.filter((lead) => !alreadyTold.includes(lead));
    return who === 'rep' ? [rep] : [host];
  });
  const isOfIntroduction = kind === 'first_contact_due' || kind === 'first_contact_late_lead';
  const subjectId = (isOfIntroduction ? onboarding.introductionId : null) ?? onboarding.id;
  const owner = { id: onboarding.id, workspaceId: onboarding.workspaceId };
  const recipientIds = [...new Set(recipients)];
  const notices = recipientIds.map((id) => ({
    kind,
    subjectId,
    generation,
    recipient: { kind: 'member' as const, id },
  }));
  if (onboarding.isReckonedAnew) {
    const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
    await oweUntriedAgain(trx, which, { kind, generation, recipientIds }, now);
  }
  await owe(trx, owner, notices, now);
}

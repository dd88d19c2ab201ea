/*
 * A contact stops reminders or the news of the week, or lets them come again, through the way out that stands in every
 * one of them.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { findReminderLink, type Stoppable, setStopped } from '../../auth/contact/reminder-link.server';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';

/** Stopping twice is the same success. */
export const stopReminders = (token: string): Promise<Outcome> => change(token, 'reminders', true);

export const resumeReminders = (token: string): Promise<Outcome> => change(token, 'reminders', false);

export const stopNews = (token: string): Promise<Outcome> => change(token, 'news', true);

export const resumeNews = (token: string): Promise<Outcome> => change(token, 'news', false);

function change(token: string, what: Stoppable, isStopped: boolean): Promise<Outcome> {
  return transact(db(), async (trx) => {
    const link = await findReminderLink(trx, token);
    if (!link) return refuse('not_found');
    await setStopped(trx, link, what, isStopped ? await databaseNow(trx) : null);
    return { ok: true };
  });
}

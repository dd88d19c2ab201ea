/* A contact stops reminders, or lets them come again, through the way out that stands in every reminder. */
import { databaseNow, db, transact } from '#db/client.server';
import { findReminderLink, setStopped } from '../../auth/contact/reminder-link.server';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';

/** Stopping twice is the same success. */
export const stopReminders = (token: string): Promise<Outcome> => change(token, true);

export const resumeReminders = (token: string): Promise<Outcome> => change(token, false);

function change(token: string, isStopped: boolean): Promise<Outcome> {
  return transact(db(), async (trx) => {
    const link = await findReminderLink(trx, token);
    if (!link) return refuse('not_found');
    await setStopped(trx, link, isStopped ? await databaseNow(trx) : null);
    return { ok: true };
  });
}

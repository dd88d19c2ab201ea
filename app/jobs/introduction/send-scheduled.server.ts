/* Introductions that were set to leave by themselves, once they are due. */
import { db } from '#db/client.server';
import { dueScheduled } from '#db/introduction/scheduled-introductions.server';
import { sendScheduled } from '../../commands/introduction/schedule-introduction.server';
import { log } from '../../log.server';

const BATCH = 50;

/** Sends what is due. What goes wrong with one keeps no other waiting; it is tried again by the next run. */
export async function sendScheduledDue(): Promise<number> {
  const due = await dueScheduled(db(), BATCH);
  for (const one of due)
    await sendScheduled(one).catch((error) =>
      log().error(
        { err: error, onboarding: one.onboardingId },
        'an introduction that was set could not be sent',
      ),
    );
  return due.length;
}

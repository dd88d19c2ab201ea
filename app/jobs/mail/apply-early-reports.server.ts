/* A report about a mail can be here before the answer that names the mail's id. It waits, and is applied then. */
import { databaseNow, db } from '#db/client.server';
import { applyWaitingReports } from '#db/mail/deliveries.server';

export async function applyEarlyReports(): Promise<number> {
  return applyWaitingReports(db(), await databaseNow(db()));
}

/*
 * What has ended and tells nothing any more is tidied away: counted tries, sessions that let nobody in, what programs
 * were told, and the record of ways in after a year. What happened to an onboarding is never touched.
 */
import { tidyAnswers } from '#db/api/api-answers.server';
import { db } from '#db/client.server';
import { tidyCustomerSessions } from '#db/contact/customer-sessions.server';
import { tidyEvents } from '#db/crm/crm-events.server';
import { tidySessions } from '#db/member/sign-ins.server';
import { tidyDeliveries } from '#db/webhook/webhook-deliveries.server';
import { tidyAccessLog } from '../auth/access-log.server';
import { tidyTries } from '../auth/attempts.server';

/** Longer than any limit counts. */
const TRIES_KEPT = '2 days';
const SESSIONS_KEPT = '30 days';
const ACCESS_KEPT = '365 days';
const ANSWERS_KEPT = '24 hours';
const DELIVERIES_KEPT = '90 days';
const CRM_EVENTS_KEPT = '30 days';

/** Returns how many rows went. */
export async function tidy(): Promise<number> {
  let gone = await tidyTries(db(), TRIES_KEPT);
  gone += await tidySessions(db());
  gone += await tidyCustomerSessions(db(), SESSIONS_KEPT);
  gone += await tidyAccessLog(db(), ACCESS_KEPT);
  gone += await tidyAnswers(db(), ANSWERS_KEPT);
  gone += await tidyDeliveries(db(), DELIVERIES_KEPT);
  gone += await tidyEvents(db(), CRM_EVENTS_KEPT);
  return Number(gone);
}

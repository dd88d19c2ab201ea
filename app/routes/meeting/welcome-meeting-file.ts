import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { calendarResponse } from '../../http/meeting/calendar-response.server';
import { found, idIn } from '../../http/request/params.server';
import { invitationFor } from '../../queries/meeting/calendar.server';

/** The invitation as a file, for whoever doesn't have the mail at hand. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  return calendarResponse(found(await invitationFor(session, idIn(params.id))));
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarResponse } from '../../http/meeting/calendar-response.server';
import { calendarWith } from '../../queries/meeting/calendar.server';

/** What a contact's calendar reads by itself. The token is the guard; it opens nothing else. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const read = await calendarWith(params.token ?? '', context.clientAddress);
  if (read.calendar) return calendarResponse(read.calendar);
  const { retryAfter } = read;
  const headers = retryAfter > 0 ? { 'Retry-After': String(retryAfter) } : undefined;
  throw new Response(null, { status: retryAfter > 0 ? 429 : 404, headers });
}

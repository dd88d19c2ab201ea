/* Where a thread stands in the addresses of customers and of members, and which part of it is asked for. */
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { isId } from '../../domain/request/id';

/** Where the page goes after something was written: to the end of the thread. */
export const LATEST = 'latest';

/** A contact's thread; the reader is named where the browser holds the pages of several. */
export const contactThreadAddress = ({ address }: CustomerSession, placeId: string): string =>
  `/welcome/threads/${placeId}${address.slice('/welcome'.length)}#${LATEST}`;

export const memberThreadAddress = (id: string, placeId: string): string =>
  `/onboardings/${id}/threads/${placeId}#${LATEST}`;

/** The step that is asked about, on the page as a whole; null where none is named. */
export function stepAsked(request: Request): string | null {
  const step = new URL(request.url).searchParams.get('step');
  return isId(step) ? step : null;
}

/** The number before which messages, or notes, are asked for; null for the latest. */
export function beforeIn(request: Request, name: 'before' | 'notes' = 'before'): number | null {
  const before = Number(new URL(request.url).searchParams.get(name) ?? Number.NaN);
  return Number.isSafeInteger(before) && before > 0 && before <= 2_147_483_647 ? before : null;
}

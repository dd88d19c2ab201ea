/*
 * What the verbs of the customer's page share: the statement an address names, and the way back to it.
 */
import { redirect } from '@remix-run/node';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { isId } from '../../domain/request/id';

/**
 * The id in an address of the page.
 * @throws Response 404 for what is no id
 */
export function statementIn(params: Record<string, string | undefined>): string {
  if (!isId(params.id)) throw new Response(null, { status: 404 });
  return params.id;
}

/** Back to the reader's page, at the point that was answered. */
export const backTo = ({ address }: CustomerSession, anchor: string) => redirect(`${address}#${anchor}`, 303);

/** A step's own page, at its files. */
export const filesIn = (session: CustomerSession, stepId: string): string =>
  stepIn(session, stepId).replace('#said', '#files');

/** A step's own page, at what was said of it; the reader is named where the browser holds the pages of several. */
export const stepIn = (
  { address }: CustomerSession,
  stepId: string,
  anchor: 'said' | 'asks' | 'other' | 'handed' = 'said',
): string => `/welcome/steps/${stepId}${address.slice('/welcome'.length)}#${anchor}`;

/** The same with what its page says once: that it was saved, and whose table gets more lines. */
export function stepPlace(
  { address }: CustomerSession,
  stepId: string,
  { anchor, ...said }: { anchor: string; more: string | null; saved: string | null },
): string {
  const query = new URLSearchParams(address.slice('/welcome'.length));
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return `/welcome/steps/${stepId}${query.size > 0 ? `?${query}` : ''}#${anchor}`;
}

/** A meeting's own page, at what was said of it, its times in the zone in which the reader asked for them. */
export function meetingIn({ address }: CustomerSession, meetingId: string, request: Request): string {
  const query = new URLSearchParams(address.slice('/welcome'.length));
  const zone = new URL(request.url).searchParams.get('zone');
  if (zone) query.set('zone', zone);
  return `/welcome/meetings/${meetingId}${query.size > 0 ? `?${query}` : ''}#said`;
}

/** Where the address of the reader's calendar stands. */
export const calendarIn = ({ address }: CustomerSession): string =>
  `/welcome/calendar${address.slice('/welcome'.length)}`;

/** Where the reader is asked whether they had to repeat anything, at what they said. */
export const repeatedIn = ({ address }: CustomerSession): string =>
  `/welcome/repeated${address.slice('/welcome'.length)}#said`;

/** A form that only a machine could have written names nothing that is here. */
export const notThere = () => new Response(null, { status: 404 });

/*
 * The address that a contact's calendar reads. Its token is derived, so that it can be shown again, and opens nothing
 * but the calendar; it lives until it is taken away.
 */
import type { Handle } from '#db/client.server';
import { feedWith } from '#db/meeting/calendar-feeds.server';
import { env } from '../../env.server';
import { deriveToken, hashOf, readToken } from './link-token.server';

export const feedTokenOf = (id: string): string => deriveToken('calendar', id, 1);

/** Where a calendar finds it. The host is our own, never one from a request. */
export const feedUrl = (id: string): string => `${env().origin}/welcome/calendar/${feedTokenOf(id)}.ics`;

/** Whose calendar reads there; null for an address that leads nowhere, or doesn't any more. */
export async function findFeed(handle: Handle, given: string) {
  const token = readToken(given.replace(/\.ics$/i, ''));
  return token === null ? null : ((await feedWith(handle, hashOf(token))) ?? null);
}

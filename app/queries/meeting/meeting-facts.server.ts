/*
 * A meeting as either side reads it: where it stands, and who said what. Both pages are made from this, so they can't
 * differ.
 */
import type { Meeting } from '#db/meeting/meetings.server';
import { isAsked, isOpen, type Standing, standingOf } from '../../domain/meeting/meeting';

import type { CallFacts } from '../welcome/page';
import type { Reading } from '../welcome/reading.server';

export type MeetingFacts = Pick<Meeting, 'id' | 'kind' | 'everyWeeks' | 'guestIds'> & { standing: Standing };

/** Whom of ours a page about these has to name. */
export const membersIn = (meetings: readonly Meeting[]): string[] =>
  meetings.flatMap(({ acts }) => acts.flatMap(({ by }) => (by.is === 'member' ? [by.id] : [])));

/** The meetings of which something was said, the latest first. */
export const factsOf = (meetings: readonly Meeting[]): MeetingFacts[] =>
  meetings
    .flatMap(({ id, kind, everyWeeks, guestIds, acts }) => {
      const standing = standingOf(acts);
      return standing ? [{ id, kind, everyWeeks, guestIds, standing }] : [];
    })
    .reverse();

type WhoReads = Pick<Reading, 'setting' | 'contacts' | 'me'>;

export function isReaderAsked({ contacts, me }: WhoReads, { guestIds }: MeetingFacts): boolean {
  const there = [...contacts.values()].filter(({ isReplaced }) => !isReplaced).map(({ id }) => id);
  return isAsked(guestIds, me.id, new Set(there));
}

/** The call that goes on, for the customer's page; where none does, the one that was held last. Of one kind, or of any. */
export function callIn(reading: WhoReads, of?: MeetingFacts['kind']): CallFacts | null {
  const { setting } = reading;
  const all = factsOf(setting.meetings).filter(({ kind }) => of === undefined || kind === of);
  const call =
    all.find(({ standing }) => isOpen(standing)) ?? all.find(({ standing }) => standing.state === 'held');
  return call
    ? {
        id: call.id,
        kind: call.kind,
        standing: call.standing,
        officeZone: setting.time_zone,
        isAsked: isReaderAsked(reading, call),
      }
    : null;
}

/** The call that came after one, the latest first; what was called off was none. */
export function nextAfter(meetings: readonly MeetingFacts[], { id }: MeetingFacts): MeetingFacts | undefined {
  const later = meetings.slice(
    0,
    meetings.findIndex((one) => one.id === id),
  );
  return later.findLast(({ standing }) => standing.state !== 'called_off');
}

/** The call before one that was held, the latest first. */
export function heldBefore(
  meetings: readonly MeetingFacts[],
  { id }: MeetingFacts,
): MeetingFacts | undefined {
  const earlier = meetings.slice(meetings.findIndex((one) => one.id === id) + 1);
  return earlier.find(({ standing }) => standing.state === 'held');
}

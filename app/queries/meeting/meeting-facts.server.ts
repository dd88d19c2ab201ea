/*
 * A meeting as either side reads it: where it stands, and who said what. Both pages are made from this, so they can't
 * differ.
 */
import { db } from '#db/client.server';
import { factsOf, type MeetingFacts } from '#db/meeting/meeting-facts.server';
import type { Meeting } from '#db/meeting/meetings.server';
import { isAsked, isOpen } from '../../domain/meeting/meeting';
import type { Setting } from '../welcome/facts.server';
import type { CallFacts } from '../welcome/page';
import type { ContactFact } from '../welcome/people.server';

/** Whom of ours a page about these has to name. */
export const membersIn = (meetings: readonly Meeting[]): string[] =>
  meetings.flatMap(({ acts }) => acts.flatMap(({ by }) => (by.is === 'member' ? [by.id] : [])));

/** On whose walls a call of ours alone is. */
export async function zonesOfMembers(workspaceId: string, ids: string[]): Promise<string[]> {
  const rows = await db()
    .selectFrom('members')
    .select('time_zone as timeZone')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ timeZone }) => timeZone);
}

type WhoReads = { setting: Setting; contacts: ReadonlyMap<string, ContactFact>; me: ContactFact };

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

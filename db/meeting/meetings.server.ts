/*
 * Meetings with everything that was said of them. Acts and their times are written once and never changed; nowhere but
 * here. Whoever adds one holds the onboarding.
 */
import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Rhythm } from '../../app/domain/meeting/check-in';
import type { Act, By, MeetingKind } from '../../app/domain/meeting/meeting';
import type { Handle, Trx } from '../client.server';
import type { Schema } from '../schema';

type Which = { workspaceId: string; onboardingId: string };

export type Meeting = {
  id: string;
  kind: MeetingKind;
  everyWeeks: Rhythm | null;
  /** When the rhythm has it, where it was set by the one before. */
  inRhythmAt: Date | null;
  /** Who of ours began it. */
  memberId: string;
  at: Date;
  guestIds: string[];
  acts: Act[];
};

/** As JSON has it: instants are text. */
type ActRow = {
  id: string;
  number: number;
  kind: Act['kind'];
  memberId: string | null;
  contactId: string | null;
  minutes: number | null;
  place: string | null;
  link: string | null;
  words: string;
  at: Date | string;
  times: { at: Date | string }[];
};

const actFrom = (row: ActRow): Act => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  by: byFrom(row),
  at: new Date(row.at),
  times: row.times.map(({ at }) => new Date(at)),
  where: row.minutes === null || row.place === null ? null : { minutes: row.minutes, place: row.place },
  link: row.link,
  words: row.words,
});

function byFrom({ memberId, contactId }: Pick<ActRow, 'memberId' | 'contactId'>): By {
  if (memberId) return { is: 'member', id: memberId };
  if (contactId) return { is: 'contact', id: contactId };
  throw new Error('An act by nobody');
}

type Row = Omit<Meeting, 'acts' | 'guestIds' | 'at' | 'inRhythmAt'> & {
  at: Date | string;
  inRhythmAt: Date | string | null;
  acts: ActRow[];
  guests: { id: string }[];
};

export const meetingFrom = ({ acts, guests, at, inRhythmAt, ...row }: Row): Meeting => ({
  ...row,
  at: new Date(at),
  inRhythmAt: inRhythmAt === null ? null : new Date(inRhythmAt),
  guestIds: guests.map(({ id }) => id),
  acts: acts.map(actFrom),
});

const OF_MEETING = [
  'm.id',
  'm.kind',
  'm.every_weeks as everyWeeks',
  'm.in_rhythm_at as inRhythmAt',
  'm.member_id as memberId',
  'm.at',
] as const;

/** Every meeting of an onboarding with all that belongs to it, as part of another query. */
export const meetingsIn = (eb: ExpressionBuilder<{ o: Schema['onboardings'] } & Schema, 'o'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('meetings as m')
      .select((inner) => [...OF_MEETING, ...partsOf(inner)])
      .whereRef('m.workspace_id', '=', 'o.workspace_id')
      .whereRef('m.onboarding_id', '=', 'o.id')
      .orderBy('m.at')
      .orderBy('m.id'),
  );

const partsOf = (eb: ExpressionBuilder<{ m: Schema['meetings'] } & Schema, 'm'>) =>
  [
    jsonArrayFrom(
      eb
        .selectFrom('meeting_acts as a')
        .select((inner) => [
          'a.id',
          'a.number',
          'a.kind',
          'a.member_id as memberId',
          'a.contact_id as contactId',
          'a.minutes',
          'a.place',
          'a.link',
          'a.words',
          'a.at',
          jsonArrayFrom(
            inner
              .selectFrom('meeting_times as t')
              .select('t.starts_at as at')
              .whereRef('t.act_id', '=', 'a.id')
              .orderBy('t.position'),
          ).as('times'),
        ])
        .whereRef('a.meeting_id', '=', 'm.id')
        .orderBy('a.number'),
    ).as('acts'),
    jsonArrayFrom(
      eb
        .selectFrom('meeting_guests as g')
        .select('g.contact_id as id')
        .whereRef('g.meeting_id', '=', 'm.id')
        .orderBy('g.contact_id'),
    ).as('guests'),
  ] as const;

/** Those of an onboarding, in the order in which they were begun. */
export async function loadMeetings(handle: Handle, { workspaceId, onboardingId }: Which): Promise<Meeting[]> {
  const rows = await handle
    .selectFrom('meetings as m')
    .select((eb) => [...OF_MEETING, ...partsOf(eb)])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute();
  return rows.map(meetingFrom);
}

/** When the first call was said to be held; null while it wasn't. */
export async function firstCallHeldAt(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Date | null> {
  const held = await handle
    .selectFrom('meetings as m')
    .innerJoin('meeting_acts as a', 'a.meeting_id', 'm.id')
    .select('a.at')
    .where('m.workspace_id', '=', workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .where('m.kind', '=', 'first_call')
    .where('a.kind', '=', 'held')
    .orderBy('a.at')
    .limit(1)
    .executeTakeFirst();
  return held?.at ?? null;
}

export async function insertMeeting(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, kind, everyWeeks, inRhythmAt, memberId, at }: Omit<Meeting, 'guestIds' | 'acts'>,
): Promise<void> {
  await trx
    .insertInto('meetings')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      kind,
      every_weeks: everyWeeks,
      in_rhythm_at: inRhythmAt,
      member_id: memberId,
      at,
    })
    .execute();
}

/** Puts people among those it is for; whoever is there already stays. */
export async function addGuests(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  meetingId: string,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  await trx
    .insertInto('meeting_guests')
    .values(
      contactIds.map((contactId) => ({
        meeting_id: meetingId,
        contact_id: contactId,
        workspace_id: workspaceId,
        onboarding_id: onboardingId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['meeting_id', 'contact_id']).doNothing())
    .execute();
}

export type NewAct = Omit<Act, 'number'>;

/** Adds an act after all others of the meeting. */
export async function insertAct(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  meetingId: string,
  { id, kind, by, at, times, where, link, words }: NewAct,
): Promise<void> {
  const place = { workspace_id: workspaceId, onboarding_id: onboardingId };
  await trx
    .insertInto('meeting_acts')
    .values((eb) => ({
      ...place,
      id,
      meeting_id: meetingId,
      number: eb
        .selectFrom('meeting_acts')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('meeting_id', '=', meetingId),
      kind,
      member_id: by.is === 'member' ? by.id : null,
      contact_id: by.is === 'contact' ? by.id : null,
      minutes: where?.minutes ?? null,
      place: where?.place ?? null,
      link,
      words,
      at,
    }))
    .execute();
  if (times.length === 0) return;
  await trx
    .insertInto('meeting_times')
    .values(
      times.map((startsAt, position) => ({
        ...place,
        act_id: id,
        position: position + 1,
        starts_at: startsAt,
      })),
    )
    .execute();
}

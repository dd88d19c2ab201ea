/*
 * Everything that happened in an onboarding, latest first, with the words as they were and as they became. For
 * members only: judgements and red flags are among it.
 */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import {
  comesInRuns,
  type EventDetails,
  isActOfContact,
  type OnboardingEvent,
  readEvent,
} from '../../domain/onboarding/event';
import { ownerAt } from '../../domain/onboarding/hand-over';
import { type Runnable, runsOf } from '../../domain/onboarding/timeline';
import type { Words } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { momentsOf } from './milestones.server';
import { type ChangeFacts, changesTold } from './timeline-changes.server';

export type TimelineActor = { name: string; first: string; portrait: string | null };

export type TimelineEventFacts = {
  id: string;
  kind: string;
  /** The event as it is known here; null where what is stored of it can't be read. */
  event: OnboardingEvent | null;
  /** Null for what follows by itself. */
  who: TimelineActor | null;
  at: Date;
  change: ChangeFacts | null;
  /** Every point that one press was about. */
  points: PointFacts[];
  /** What was written on the path, with what reads otherwise since. */
  edits: EventDetails['path_written'][];
  /** First names of the people it concerns. */
  names: string[];
  /**
   * What the member is called by whose copied link a contact did it: '' where that can't be said, null where it was done in
   * the usual way.
   */
  copier: string | null;
  /** The program that did it for a member, by the name of its key. */
  byKey: string | null;
  /** First names of whoever sells and of whoever looks after the customer. */
  rep: string;
  host: string;
  /** The handoff had been accepted by then: before, nobody looks after the customer yet. */
  isAccepted: boolean;
  count: number;
};

/** A point is told in all its words, or called by its title. */
export type PointFacts = { words: Words; isWhole: boolean };

/** One line: an event, or a run of the same by one person. */
export type TimelineEntryFacts = TimelineEventFacts & { run: { from: Date; to: Date } | null };
/** The day is one of the reader's calendar, as YYYY-MM-DD. */
export type TimelineDayFacts = { day: string; entries: TimelineEntryFacts[] };
export type TimelineFacts = { days: TimelineDayFacts[]; older: string | null };

const TIMELINE_PAGE = 100;

/** A page of it, before the event of that id; from the latest where there is none. */
export async function timelineOf(
  member: Member,
  onboardingId: string,
  { timeZone }: Reader,
  { before = null, limit = TIMELINE_PAGE }: { before?: string | null; limit?: number } = {},
): Promise<TimelineFacts> {
  const rows = await db()
    .selectFrom('events as e')
    .leftJoin('members as m', 'm.id', 'e.actor_id')
    .leftJoin('contacts as c', 'c.id', 'e.actor_id')
    .leftJoin('api_keys as k', 'k.id', 'e.key_id')
    .select([
      'e.id',
      'e.kind',
      'e.actor_id',
      'e.statement_id',
      'e.details',
      'e.at',
      'e.key_id',
      'k.name as by_key',
      'm.name as member',
      'm.called as member_called',
      'm.portrait',
      'c.name as contact',
      'c.called as contact_called',
    ])
    .where('e.workspace_id', '=', member.workspaceId)
    .where('e.onboarding_id', '=', onboardingId)
    .$if(before !== null, (query) => query.where('e.id', '<', before as string))
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit).map((row) => ({ ...row, event: readEvent(row.kind, row.details) }));
  const scope = { workspaceId: member.workspaceId, onboardingId };
  const told = await changesTold(scope, page);
  const ownersAt = await ownersOf(member.workspaceId, onboardingId);
  const named = page.flatMap(({ event, at }) => {
    const copier = copierIn(event);
    return [...concernedBy(event), ...(copier ? [copier] : []), ...Object.values(ownersAt(at))];
  });
  const names = await namesOf(scope, named);
  const { accepted } = await momentsOf(member.workspaceId, onboardingId);
  const events = page.map((row) => {
    const copier = copierIn(row.event);
    const concerned = concernedBy(row.event).flatMap((id) => names.get(id) ?? []);
    const name = row.member ?? row.contact;
    const called = row.member_called ?? row.contact_called;
    const { change, points } = told.get(row.id) ?? { change: null, points: [] };
    return {
      id: row.id,
      kind: row.kind,
      event: row.event,
      actorId: row.actor_id,
      copierId: row.event && comesInRuns(row.event.kind) ? (copier ?? row.key_id) : null,
      day: dayOf(row.at, timeZone),
      who: name ? { name, first: calledOf({ name, called }), portrait: row.portrait } : null,
      at: row.at,
      change,
      points: points.map((words) => ({ words, isWhole: true })),
      edits: row.event?.kind === 'path_written' ? [row.event.details] : [],
      names: concerned,
      copier: copier && (names.get(copier) ?? ''),
      byKey: row.by_key,
      rep: names.get(ownersAt(row.at).rep) ?? '',
      host: names.get(ownersAt(row.at).host) ?? '',
      isAccepted: accepted !== null && row.at >= accepted,
      count: countIn(row.event),
    };
  });
  return {
    days: asDays(runsOf(events)),
    older: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The contacts and colleagues it was about. */
function concernedBy(event: OnboardingEvent | null): string[] {
  if (!event) return [];
  if (event.kind === 'owner_changed') return [event.details.from, event.details.to];
  const { details } = event;
  if ('contacts' in details) return details.contacts;
  if ('contact' in details) return [details.contact];
  if ('members' in details) return details.members;
  return 'member' in details && details.member ? [details.member] : [];
}

/** The member by whose copied link a contact did it. */
const copierIn = (event: OnboardingEvent | null): string | null =>
  event && isActOfContact(event.kind) && 'member' in event.details ? (event.details.member ?? null) : null;

/** Of how many points it tells. */
function countIn(event: OnboardingEvent | null): number {
  if (!event) return 0;
  const { details } = event;
  return ('points' in details ? details.points : 'count' in details ? details.count : 0) ?? 0;
}

type Dated = TimelineEventFacts & Runnable;

function asDays(runs: Dated[][]): TimelineDayFacts[] {
  const days: TimelineDayFacts[] = [];
  for (const run of runs) {
    const [latest] = run;
    const earliest = run.at(-1);
    if (!latest || !earliest) continue;
    if (latest.day !== days.at(-1)?.day) days.push({ day: latest.day, entries: [] });
    const { day: _, actorId: __, copierId: ___, ...event } = latest;
    if (run.length === 1) {
      days.at(-1)?.entries.push({ ...event, run: null });
      continue;
    }
    const points = run.toReversed().flatMap(pointsOf);
    const edits = run.toReversed().flatMap((one) => one.edits);
    const count = run.reduce((sum, one) => sum + Math.max(1, one.count), 0);
    days.at(-1)?.entries.push({ ...event, count, points, edits, run: { from: earliest.at, to: latest.at } });
  }
  return days;
}

const pointsOf = ({ points, change }: TimelineEventFacts): PointFacts[] =>
  points.length > 0 || !change ? points : [{ words: change.named, isWhole: change.isAnswered }];

/** Who had which part when something happened: it is told of those who had it then. */
async function ownersOf(workspaceId: string, onboardingId: string) {
  const owners = await db()
    .selectFrom('onboardings')
    .select(['rep_member_id as repId', 'host_member_id as hostId'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  const changes = await loadHandOvers(db(), { workspaceId, onboardingId });
  return (at: Date) => ({
    rep: ownerAt(owners, 'rep', changes, at),
    host: ownerAt(owners, 'host', changes, at),
  });
}

/** How those are called who are named on a page of it: contacts of the onboarding, and members. */
async function namesOf(
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  ids: readonly string[],
): Promise<Map<string, string>> {
  const among = sql<boolean>`id = any (${[...new Set(ids)]}::uuid[])`;
  const rows = await db()
    .selectFrom('contacts')
    .select(['id', 'name', 'called'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where(among)
    .unionAll(
      db()
        .selectFrom('members')
        .select(['id', 'name', 'called'])
        .where('workspace_id', '=', workspaceId)
        .where(among),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, calledOf(row)]));
}

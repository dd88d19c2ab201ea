/*
 * What needs a member, and what they wait for: their onboardings under way, the most urgent first. Sales sees its
 * own deals, customer success its own customers, leads and admins everything.
 */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { loadHandoffs } from '#db/handoffs.server';
import { loadReviews, type ReviewFacts } from '#db/review.server';
import { calendarOf } from '#db/workspaces.server';
import type { Member } from '../auth/member.server';
import { answerBy, type Calendar, DEFAULT_LIMITS, handoffClock } from '../domain/clock';
import { firstNameOf } from '../domain/first-name';
import { type HandoffPart, missingParts, type RecordedHandoff } from '../domain/handoff';
import { isId } from '../domain/id';
import { isIntroduced, type Stage, type Turn } from '../domain/onboarding';
import { isChecked, reviewItem } from '../domain/review';
import {
  type Reader,
  sayDeadline,
  sayInstant,
  sayLeft,
  sayTaken,
  sayWhen,
  sayZone,
} from '../domain/say-time';
import { countOwnTurn } from './nav-counts.server';

const PAGE = 40;

export type WorklistRow = {
  id: string;
  customer: string;
  stage: Stage;
  turn: Turn;
  /** It is this member's own turn. */
  needsMe: boolean;
  rep: string;
  repFirst: string;
  cs: string;
  csFirst: string;
  /** The reader is the one who sells, or the one who looks after the customer. */
  isRep: boolean;
  isCs: boolean;
  signed: string;
  /** How long the introduction took, once it is made. */
  introducedIn: string | null;
  clock: { label: string; of: string; ratio: number; tone: 'calm' | 'soon' | 'late' | 'done' } | null;
  isLate: boolean;
  dueBy: string | null;
  handedOver: string | null;
  partsMissing: HandoffPart[];
  redFlags: number;
  points: { checked: number; all: number };
  /** The corrections that wait for an answer: of whom, how many, and when the oldest is due. */
  waiting: { contacts: string[]; count: number; answerBy: string } | null;
  set: { when: string; isStopped: boolean } | null;
  /** When customer success owes the first call or mail, once that is what comes next. */
  contact: { by: string; isLate: boolean } | null;
  firstContact: string;
};

export type Worklist = {
  rows: WorklistRow[];
  /** How many wait for this member, on all pages together. */
  needsMe: number;
  nextDeadline: string | null;
  settled: number;
  /** Where the next page begins. */
  next: string | null;
  reader: Reader;
};

/** A place in the list: the deadline and the id of the last onboarding seen. */
export type Place = { dueAt: Date; id: string };

/** Onboardings under way, by deadline, from a place on. */
export async function loadWorklist(member: Member, after: Place | null): Promise<Worklist> {
  const now = await databaseNow(db());
  const reader = { now, timeZone: member.timeZone };
  const found = await findRows(member, after);
  const page = found.slice(0, PAGE);
  const ids = page.map((row) => row.id);
  const recording = page.filter((row) => !isIntroduced(row.stage)).map((row) => row.id);
  const about = {
    calendar: await calendarOf(db(), member.workspaceId),
    reviews: await loadReviews(db(), member.workspaceId, ids),
    handoffs: await loadHandoffs(db(), member.workspaceId, recording),
    contacts: await contactsOf(member.workspaceId, ids),
  };
  const last = page.at(-1);
  const due = page.find((row) => row.turn !== 'customer' && row.next_due_at && row.next_due_at > now);
  return {
    rows: page.map((row) => asRow(row, about, member, reader)),
    needsMe: await countOwnTurn(member),
    nextDeadline: due?.next_due_at ? sayDeadline(due.next_due_at, reader) : null,
    settled: await countSettled(member),
    next: found.length > PAGE && last ? `${(last.next_due_at ?? NEVER).toISOString()}_${last.id}` : null,
    reader,
  };
}

/** The place that a page before named as its end; null for anything else. */
export function placeIn(after: string | null): Place | null {
  const [due = '', id] = after?.split('_') ?? [];
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(due)) return null;
  const dueAt = new Date(due);
  return Number.isNaN(dueAt.getTime()) ? null : { dueAt, id };
}

type Found = Awaited<ReturnType<typeof findRows>>[number];
type About = {
  calendar: Calendar;
  reviews: Map<string, ReviewFacts>;
  handoffs: Map<string, RecordedHandoff>;
  contacts: Map<string, Map<string, string>>;
};

function asRow(row: Found, about: About, member: Member, reader: Reader): WorklistRow {
  const review = about.reviews.get(row.id);
  const items = (review?.shown ?? []).map((item) => reviewItem(item, review?.answers ?? []));
  const handoff = about.handoffs.get(row.id);
  const contacts = about.contacts.get(row.id) ?? new Map<string, string>();
  const [firstContact = row.customer] = contacts.values();
  const waiting = waitingOf(review, contacts, about.calendar, reader);
  const isLate = row.next_due_at !== null && row.next_due_at < reader.now;
  const owesContact = isIntroduced(row.stage) && row.turn === 'cs' && !waiting && row.next_due_at;
  return {
    id: row.id,
    customer: row.customer,
    stage: row.stage,
    turn: row.turn,
    needsMe: isTurnOf(member, row),
    rep: row.rep,
    repFirst: firstNameOf(row.rep),
    cs: row.cs,
    csFirst: firstNameOf(row.cs),
    isRep: row.sales_member_id === member.id,
    isCs: row.cs_member_id === member.id,
    signed: sayWhen(row.signed_at, reader),
    ...clockOf(row, about.calendar, reader.now),
    isLate,
    dueBy: row.next_due_at && sayDeadline(row.next_due_at, reader),
    handedOver: row.submitted_at && sayWhen(row.submitted_at, reader),
    partsMissing: handoff ? missingParts(handoff) : [],
    redFlags: handoff?.redFlagCount ?? 0,
    points: { checked: items.filter((item) => isChecked(item.state)).length, all: items.length },
    waiting,
    set: setWords(row, reader),
    contact: owesContact ? { by: sayDeadline(owesContact, reader), isLate } : null,
    firstContact: firstNameOf(firstContact),
  };
}

/** When it goes, on the wall of whoever gets it; the place is named where that isn't the reader's own. */
export function setWords(
  row: { goes_at: Date | null; goes_in_zone: string | null; stopped_because: string | null },
  { now, timeZone }: Reader,
): WorklistRow['set'] {
  if (!row.goes_at || !row.goes_in_zone) return null;
  const when = sayInstant(row.goes_at, { now, timeZone: row.goes_in_zone });
  const isElsewhere = row.goes_in_zone !== timeZone;
  return {
    when: isElsewhere ? `${when}, ${sayZone(row.goes_in_zone)}` : when,
    isStopped: row.stopped_because !== null,
  };
}

function clockOf(row: Found, calendar: Calendar, now: Date): Pick<WorklistRow, 'clock' | 'introducedIn'> {
  const limits = {
    ...DEFAULT_LIMITS,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
  };
  const { signed_at: signedAt, introduced_at: introducedAt } = row;
  const clock = handoffClock({ signedAt, introducedAt, now, calendar, limits });
  if (introducedAt) return { clock: null, introducedIn: sayTaken(clock.spentHours) };
  const { ratio, tone } = clock;
  const of = `of ${limits.introductionHours}`;
  return { clock: { label: sayLeft(clock.leftHours), of, ratio, tone }, introducedIn: null };
}

function waitingOf(
  review: ReviewFacts | undefined,
  contacts: Map<string, string>,
  calendar: Calendar,
  reader: Reader,
): WorklistRow['waiting'] {
  const open = (review?.answers ?? []).filter(
    (answer) => (answer.kind === 'corrected' || answer.kind === 'added') && !answer.resolution,
  );
  const [oldest] = open;
  if (!oldest) return null;
  const names = open.map((answer) => firstNameOf(contacts.get(answer.contactId) ?? ''));
  return {
    contacts: [...new Set(names)],
    count: open.length,
    answerBy: sayDeadline(answerBy(oldest.at, calendar), reader),
  };
}

function isTurnOf(
  member: Member,
  row: { turn: Turn; sales_member_id: string; cs_member_id: string },
): boolean {
  if (row.turn === 'sales') return row.sales_member_id === member.id;
  return row.turn === 'cs' && row.cs_member_id === member.id;
}

/** Those the member follows. */
function ownOnboardings(member: Member) {
  const all = db().selectFrom('onboardings as o').where('o.workspace_id', '=', member.workspaceId);
  if (member.role === 'sales') return all.where('o.sales_member_id', '=', member.id);
  return member.role === 'cs' ? all.where('o.cs_member_id', '=', member.id) : all;
}

const NEVER = new Date('9999-01-01T00:00:00Z');

function findRows(member: Member, after: Place | null) {
  const dueAt = sql<Date>`coalesce(o.next_due_at, ${NEVER})`;
  return ownOnboardings(member)
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('members as rep', 'rep.id', 'o.sales_member_id')
    .innerJoin('members as cs', 'cs.id', 'o.cs_member_id')
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .leftJoin('scheduled_introductions as set', 'set.onboarding_id', 'o.id')
    .select((eb) => [
      'o.id',
      'o.stage',
      'o.turn',
      'o.signed_at',
      'o.next_due_at',
      'o.sales_member_id',
      'o.cs_member_id',
      'c.name as customer',
      'rep.name as rep',
      'cs.name as cs',
      'w.acceptance_hours',
      'w.introduction_hours',
      'i.at as introduced_at',
      'set.goes_at',
      'set.time_zone as goes_in_zone',
      'set.stopped_because',
      eb
        .selectFrom('submissions as s')
        .whereRef('s.onboarding_id', '=', 'o.id')
        .select(({ fn }) => fn.max('s.at').as('at'))
        .as('submitted_at'),
    ])
    .where((eb) => eb.or([eb('o.stage', '!=', 'settled'), eb('o.turn', '!=', 'nobody')]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${dueAt}, o.id) > (${after?.dueAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy(dueAt)
    .orderBy('o.id')
    .limit(PAGE + 1)
    .execute();
}

async function countSettled(member: Member): Promise<number> {
  const row = await ownOnboardings(member)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('o.stage', '=', 'settled')
    .where('o.turn', '=', 'nobody')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The names of each onboarding's contacts by their ids: the first contact first, those taken out again last. */
async function contactsOf(workspaceId: string, ids: string[]): Promise<Map<string, Map<string, string>>> {
  const names = new Map<string, Map<string, string>>();
  if (ids.length === 0) return names;
  const rows = await db()
    .selectFrom('contacts')
    .innerJoin('statements as s', 's.id', 'contacts.statement_id')
    .select(['contacts.id', 'contacts.onboarding_id', 'contacts.name'])
    .where('contacts.workspace_id', '=', workspaceId)
    .where('contacts.onboarding_id', 'in', ids)
    .orderBy(sql`s.removed_at is not null`)
    .orderBy(sql`not ('champion' = any (contacts.parts))`)
    .orderBy('s.position')
    .execute();
  for (const row of rows) {
    const own = names.get(row.onboarding_id) ?? new Map<string, string>();
    names.set(row.onboarding_id, own.set(row.id, row.name));
  }
  return names;
}

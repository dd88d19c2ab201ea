/* One onboarding as the worklist shows it to a member: whose turn, how late, what waits, and whom to remind. */
import type { ColleagueReminder } from '#db/clock/colleague-reminders.server';
import type { ReviewFacts } from '#db/review/review.server';
import type { Member } from '../../auth/member/member.server';
import {
  afterWorkingHours,
  type Calendar,
  DEFAULT_LIMITS,
  endOfWorkingDayAfter,
  handoffClock,
  limitAhead,
  workingHoursBetween,
} from '../../domain/clock/clock';
import { isStillFresh, whoToRemind } from '../../domain/clock/colleague-reminder';
import { earliest } from '../../domain/clock/earliest';
import { calledOf } from '../../domain/contact/first-name';
import { missingParts, type RecordedHandoff } from '../../domain/handoff/handoff';
import type { Owners } from '../../domain/onboarding/access';
import { runsFrom } from '../../domain/onboarding/closing';
import {
  isAccepted,
  isIntroduced,
  type Stage,
  type Turn,
  turnSince,
} from '../../domain/onboarding/onboarding';
import { firstToKeep, openDays } from '../../domain/review/left-open';
import { countSigned, isAllForCall, isChecked, pointsOf, reviewItem } from '../../domain/review/review';
import { type PossibleSigner, signerGap } from '../../domain/review/signers';
import type { OpenQuestion } from '../../domain/thread/thread';
import type { Wait } from '../clock/days-off.server';
import type { Towards } from '../onboarding/clock';
import type { NextFacts, RemindFacts, RowFacts } from './row';

export type Found = {
  id: string;
  customer: string;
  deal: string | null;
  won_early_at: Date | null;
  stage: Stage;
  turn: Turn;
  signed_at: Date;
  reopened_at: Date | null;
  next_due_at: Date | null;
  rep_member_id: string;
  host_member_id: string;
  rep: string;
  host: string;
  rep_called: string | null;
  host_called: string | null;
  /** Whoever stands in for the host just now. */
  stand_in_id: string | null;
  stand_in: string | null;
  stand_in_called: string | null;
  acceptance_hours: number;
  introduction_hours: number;
  introduced_at: Date | null;
  introduced_by: string | null;
  introducer: string | null;
  goes_at: Date | null;
  goes_in_zone: string | null;
  stopped_because: string | null;
  submitted_at: Date | null;
};

export type About = {
  calendar: Calendar;
  reviews: Map<string, ReviewFacts>;
  handoffs: Map<string, RecordedHandoff>;
  contacts: Map<string, Map<string, string>>;
  reminders: ColleagueReminder[];
  signers: Map<string, PossibleSigner[]>;
  questions: OpenQuestion[];
  /** Whose customers the reader looks after: their own, and those of colleagues they stand in for. */
  hosts: string[];
};

export function asRow(found: Found, about: About, member: Member, now: Date): Omit<RowFacts, 'off'> {
  const row = { ...found, turn: turnSince({ turn: found.turn, dueAt: found.next_due_at }, now) };
  const review = about.reviews.get(row.id);
  const items = (review?.shown ?? []).map((item) => reviewItem(item, review?.answers ?? []));
  const handoff = about.handoffs.get(row.id);
  const contacts = about.contacts.get(row.id) ?? new Map<string, string>();
  const [firstContact = row.customer] = contacts.values();
  const questions = about.questions.filter((one) => one.onboardingId === row.id);
  const waiting = waitingOf(review, questions, contacts);
  const due = row.next_due_at && { at: row.next_due_at, isLate: row.next_due_at < now };
  const owners = { repId: row.rep_member_id, hostId: row.stand_in_id ?? row.host_member_id };
  const open = firstToKeep(openDaysOf(review), about.calendar);
  const isOpenDue = row.turn === 'cs' && !waiting && open !== null && open.from <= now;
  const owesContact = isIntroduced(row.stage) && row.turn === 'cs' && !waiting && !isOpenDue;
  const rep = calledOf({ name: row.rep, called: row.rep_called });
  const host = calledOf({ name: row.host, called: row.host_called });
  const standIn = row.stand_in && calledOf({ name: row.stand_in, called: row.stand_in_called });
  return {
    id: row.id,
    customer: row.customer,
    deal: row.deal,
    wonEarly: isAccepted(row.stage) ? null : row.won_early_at,
    stage: row.stage,
    turn: row.turn,
    needsMe: isTurnOf(member, about.hosts, row),
    rep: row.rep,
    isOfOne: row.rep_member_id === row.host_member_id,
    repFirst: rep,
    host: row.host,
    hostFirst: host,
    isRep: row.rep_member_id === member.id,
    isHost: about.hosts.includes(row.host_member_id),
    signedAt: row.signed_at,
    introducedBy: introducerOf(row, member),
    ...clockOf(row, about.calendar, now, waiting ? 'answer' : isOpenDue ? 'open_point' : 'first_contact'),
    isLate: due?.isLate ?? false,
    due,
    handedOverAt: row.submitted_at,
    partsMissing: handoff ? missingParts(handoff) : [],
    redFlags: handoff?.redFlagCount ?? 0,
    points: {
      checked: items.filter((item) => isChecked(item.state)).length,
      signed: countSigned(items, review?.signedOff ?? []),
      all: items.length,
    },
    isAllForCall: isAllForCall(items),
    waiting,
    set: setOf({ goesAt: row.goes_at, timeZone: row.goes_in_zone, stoppedBecause: row.stopped_because }),
    contact: owesContact ? due : null,
    openPoint: isOpenDue ? { at: open.dueAt, isLate: open.dueAt < now } : null,
    firstContact,
    signerGap: signerGap(about.signers.get(row.id) ?? [], isIntroduced(row.stage)),
    remind: remindOf({ ...row, rep, host: standIn ?? host }, owners, about.reminders, member.id, now),
    wait: waitOf(row, review, questions, about.calendar),
  };
}

function introducerOf(row: Found, reader: Member): RowFacts['introducedBy'] {
  const { introduced_by: by, introducer: name } = row;
  return by && name && by !== row.rep_member_id ? { isReader: by === reader.id, name } : null;
}

/** Whom the reader may remind of an onboarding; both as they are called. */
export function remindOf(
  row: { id: string; turn: Turn; rep: string; host: string },
  owners: Owners,
  reminders: readonly ColleagueReminder[],
  readerId: string,
  now: Date,
): RemindFacts | null {
  const memberId = whoToRemind(row.turn, owners, readerId);
  if (!memberId) return null;
  const last = reminders.find((one) => one.onboardingId === row.id && one.memberId === memberId);
  return {
    first: memberId === owners.repId ? row.rep : row.host,
    remindedAt: last && isStillFresh(last.at, now) ? last.at : null,
  };
}

/** When it goes, on the wall of whoever gets it. */
export function setOf({
  goesAt,
  timeZone,
  stoppedBecause,
}: {
  goesAt: Date | null;
  timeZone: string | null;
  stoppedBecause: string | null;
}): NextFacts['set'] {
  if (!goesAt || !timeZone) return null;
  return { goesAt, timeZone, isStopped: stoppedBecause !== null };
}

/** The clock up to the introduction; after it, how late we are with what the customer waits for. */
function clockOf(
  row: Found,
  calendar: Calendar,
  now: Date,
  owed: 'answer' | 'open_point' | 'first_contact',
): Pick<RowFacts, 'clock' | 'introducedInHours'> {
  const limits = {
    ...DEFAULT_LIMITS,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
  };
  const { signed_at: signedAt, introduced_at: introducedAt, next_due_at: dueAt, reopened_at } = row;
  if (introducedAt) {
    const introducedInHours = Math.max(0, workingHoursBetween(signedAt, introducedAt, calendar));
    if (!dueAt || dueAt >= now) return { clock: null, introducedInHours };
    const leftHours = workingHoursBetween(now, dueAt, calendar);
    const towards: Towards = owed === 'answer' ? { to: owed, whom: null } : { to: owed };
    return { clock: { leftHours, towards, ratio: 1, notch: null, tone: 'late' }, introducedInHours };
  }
  const from = runsFrom(signedAt, reopened_at);
  const isRead = row.stage === 'submitted';
  const clock = handoffClock({ signedAt: from, introducedAt, now, calendar, limits });
  const { leftHours, tone } = limitAhead(clock, { isRead, ...limits });
  const towards: Towards = isRead ? { to: 'accept' } : { to: 'limit', hours: limits.introductionHours };
  const notch = limits.acceptanceHours / limits.introductionHours;
  return { clock: { leftHours, towards, ratio: clock.ratio, notch, tone }, introducedInHours: null };
}

const openDaysOf = (review: ReviewFacts | undefined): string[] =>
  review ? openDays(pointsOf(review.shown, review.answers), review.leftOpen) : [];

const openIn = (review: ReviewFacts | undefined) =>
  (review?.answers ?? []).filter(
    (answer) => (answer.kind === 'corrected' || answer.kind === 'added') && !answer.resolution,
  );

/** What the due time of its row is reckoned from: the promised answer, the first contact, or the introduction. */
function waitOf(
  row: Found,
  review: ReviewFacts | undefined,
  questions: OpenQuestion[],
  calendar: Calendar,
): Wait | null {
  const open = [...openIn(review), ...questions];
  const until = earliest(open.map((answer) => answer.answerBy));
  const asked = open.find((answer) => answer.answerBy?.getTime() === until?.getTime());
  if (asked && until) return { from: asked.at, until, isPromised: true };
  const { introduced_at: introducedAt, next_due_at: dueAt, signed_at: signedAt, reopened_at } = row;
  if (introducedAt) {
    // A day that was chosen for an open point is reckoned from nothing.
    const contactFrom = runsFrom(introducedAt, reopened_at);
    const contactDueAt = endOfWorkingDayAfter(contactFrom, calendar);
    if (dueAt?.getTime() !== contactDueAt.getTime()) return null;
    return { from: contactFrom, until: contactDueAt, isPromised: false };
  }
  const from = runsFrom(signedAt, reopened_at);
  const hours = row.stage === 'submitted' ? row.acceptance_hours : row.introduction_hours;
  return { from, until: afterWorkingHours(from, hours, calendar), isPromised: false };
}

function waitingOf(
  review: ReviewFacts | undefined,
  questions: OpenQuestion[],
  contacts: Map<string, string>,
): NextFacts['waiting'] {
  const open = openIn(review);
  const first = earliest([
    ...open.map((answer) => answer.answerBy),
    ...questions.map(({ answerBy }) => answerBy),
  ]);
  if (!first) return null;
  const ids = [
    ...open.map(({ contactId }) => contactId),
    ...questions.flatMap(({ contactIds }) => contactIds),
  ];
  return {
    contacts: [...new Set(ids.map((id) => contacts.get(id) ?? ''))],
    count: open.length,
    added: open.filter((answer) => answer.kind === 'added').length,
    questions: questions.length,
    answerBy: first,
  };
}

function isTurnOf(
  member: Member,
  hosts: readonly string[],
  row: { turn: Turn; rep_member_id: string; host_member_id: string },
): boolean {
  if (row.turn === 'sales') return row.rep_member_id === member.id;
  return row.turn === 'cs' && hosts.includes(row.host_member_id);
}

/* One onboarding as the worklist shows it to a member: whose turn, how late, what waits, and whom to remind. */
import type { ColleagueReminder } from '#db/clock/colleague-reminders.server';
import type { ReviewFacts } from '#db/review/review.server';
import type { Member } from '../../auth/member/member.server';
import {
  answerBy,
  type Calendar,
  DEFAULT_LIMITS,
  handoffClock,
  workingHoursBetween,
} from '../../domain/clock/clock';
import { isStillFresh, whoToRemind } from '../../domain/clock/colleague-reminder';
import { firstNameOf } from '../../domain/contact/first-name';
import { type HandoffPart, missingParts, type RecordedHandoff } from '../../domain/handoff/handoff';
import type { Owners } from '../../domain/onboarding/access';
import { isIntroduced, type Stage, type Turn, turnSince } from '../../domain/onboarding/onboarding';
import { countSigned, isAllForCall, isChecked, reviewItem } from '../../domain/review/review';
import { type PossibleSigner, type SignerGap, signerGap } from '../../domain/review/signers';
import {
  type Reader,
  sayDeadline,
  sayDue,
  sayInstant,
  sayLeft,
  sayTaken,
  sayWhen,
  sayZone,
} from '../../speech/en/say-time';

export type WorklistRow = {
  id: string;
  customer: string;
  stage: Stage;
  turn: Turn;
  /** It is this member's own turn. */
  needsMe: boolean;
  rep: string;
  repFirst: string;
  host: string;
  hostFirst: string;
  /** The reader is the one who sells, or the one who looks after the customer. */
  isRep: boolean;
  isHost: boolean;
  signed: string;
  /** How long the introduction took, once it is made. */
  introducedIn: string | null;
  /** Who introduced, where that wasn't the rep; a lead may stand in. */
  introducedBy: string | null;
  clock: {
    label: string;
    of: string;
    ratio: number;
    tone: 'calm' | 'soon' | 'late' | 'done';
    notch?: null;
  } | null;
  isLate: boolean;
  /** By when it is due; once it is late, when it was. */
  dueBy: string | null;
  handedOver: string | null;
  partsMissing: HandoffPart[];
  redFlags: number;
  points: { checked: number; signed: number; all: number };
  /** Everything is for the call, so that nobody can sign yet. */
  isAllForCall: boolean;
  /** The corrections that wait for an answer: of whom, how many, and when the oldest is due. */
  waiting: { contacts: string[]; count: number; added: number; answerBy: string } | null;
  set: { when: string; isStopped: boolean } | null;
  /** When customer success owes the first call or mail, once that is what comes next. */
  contact: { by: string; isLate: boolean } | null;
  firstContact: string;
  /** Why nobody can sign; null where somebody can. */
  signerGap: SignerGap | null;
  /** The colleague whose turn it is, and when they were reminded, while that is fresh. */
  remind: { first: string; reminded: string | null } | null;
};

export type Found = {
  id: string;
  customer: string;
  stage: Stage;
  turn: Turn;
  signed_at: Date;
  next_due_at: Date | null;
  rep_member_id: string;
  host_member_id: string;
  rep: string;
  host: string;
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
};

export function asRow(found: Found, about: About, member: Member, reader: Reader): WorklistRow {
  const row = { ...found, turn: turnSince({ turn: found.turn, dueAt: found.next_due_at }, reader.now) };
  const review = about.reviews.get(row.id);
  const items = (review?.shown ?? []).map((item) => reviewItem(item, review?.answers ?? []));
  const handoff = about.handoffs.get(row.id);
  const contacts = about.contacts.get(row.id) ?? new Map<string, string>();
  const [firstContact = row.customer] = contacts.values();
  const waiting = waitingOf(review, contacts, about.calendar, reader);
  const isLate = row.next_due_at !== null && row.next_due_at < reader.now;
  const owners = { repId: row.rep_member_id, hostId: row.host_member_id };
  const owesContact = isIntroduced(row.stage) && row.turn === 'cs' && !waiting && row.next_due_at;
  const due = row.next_due_at && (isLate ? sayDue : sayDeadline)(row.next_due_at, reader);
  return {
    id: row.id,
    customer: row.customer,
    stage: row.stage,
    turn: row.turn,
    needsMe: isTurnOf(member, row),
    rep: row.rep,
    repFirst: firstNameOf(row.rep),
    host: row.host,
    hostFirst: firstNameOf(row.host),
    isRep: row.rep_member_id === member.id,
    isHost: row.host_member_id === member.id,
    signed: sayWhen(row.signed_at, reader),
    introducedBy: introducerOf(row, member),
    ...clockOf(row, about.calendar, reader.now, waiting !== null),
    isLate,
    dueBy: due,
    handedOver: row.submitted_at && sayWhen(row.submitted_at, reader),
    partsMissing: handoff ? missingParts(handoff) : [],
    redFlags: handoff?.redFlagCount ?? 0,
    points: {
      checked: items.filter((item) => isChecked(item.state)).length,
      signed: countSigned(items, review?.signedOff ?? []),
      all: items.length,
    },
    isAllForCall: isAllForCall(items),
    waiting,
    set: setWords(row, reader),
    contact: owesContact && due ? { by: due, isLate } : null,
    firstContact: firstNameOf(firstContact),
    signerGap: signerGap(about.signers.get(row.id) ?? [], isIntroduced(row.stage)),
    remind: remindOf(row, owners, about.reminders, member.id, reader),
  };
}

function introducerOf(row: Found, reader: Member): string | null {
  if (!row.introduced_by || row.introduced_by === row.rep_member_id) return null;
  return row.introduced_by === reader.id ? 'you' : row.introducer;
}

/** Whom the reader may remind of an onboarding, by their first name. */
export function remindOf(
  row: { id: string; turn: Turn; rep: string; host: string },
  owners: Owners,
  reminders: readonly ColleagueReminder[],
  readerId: string,
  reader: Reader,
): WorklistRow['remind'] {
  const memberId = whoToRemind(row.turn, owners, readerId);
  if (!memberId) return null;
  const last = reminders.find((one) => one.onboardingId === row.id && one.memberId === memberId);
  return {
    first: firstNameOf(memberId === owners.repId ? row.rep : row.host),
    reminded: last && isStillFresh(last.at, reader.now) ? sayWhen(last.at, reader) : null,
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

/** The clock up to the introduction; after it, how late we are with what the customer waits for. */
function clockOf(
  row: Found,
  calendar: Calendar,
  now: Date,
  isAnswerOwed: boolean,
): Pick<WorklistRow, 'clock' | 'introducedIn'> {
  const limits = {
    ...DEFAULT_LIMITS,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
  };
  const { signed_at: signedAt, introduced_at: introducedAt, next_due_at: dueAt } = row;
  if (introducedAt) {
    const introducedIn = sayTaken(Math.max(0, workingHoursBetween(signedAt, introducedAt, calendar)));
    if (!dueAt || dueAt >= now) return { clock: null, introducedIn };
    const label = sayLeft(workingHoursBetween(now, dueAt, calendar));
    const of = isAnswerOwed ? 'answer' : 'first contact';
    return { clock: { label, of, ratio: 1, tone: 'late', notch: null }, introducedIn };
  }
  const clock = handoffClock({ signedAt, introducedAt, now, calendar, limits });
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
    added: open.filter((answer) => answer.kind === 'added').length,
    answerBy: sayDeadline(answerBy(oldest.at, calendar), reader),
  };
}

function isTurnOf(
  member: Member,
  row: { turn: Turn; rep_member_id: string; host_member_id: string },
): boolean {
  if (row.turn === 'sales') return row.rep_member_id === member.id;
  return row.turn === 'cs' && row.host_member_id === member.id;
}

/*
 * A meeting with a customer: customer success offers up to five times, or a link by which one is booked; somebody there
 * takes one, or proposes others. What is set may be moved and called off, and has been held once we say so. Everything
 * said of it is an act, only ever added to; where it stands follows from them. Times are instants; days and hours on
 * somebody's wall are said where they are read. Pure.
 */

/** What is set between us and a customer: the first call, and once that was held, check-ins. */
export const MEETING_KINDS = ['first_call', 'check_in'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type ActKind =
  | 'offered'
  | 'linked'
  | 'proposed'
  | 'set'
  | 'moved'
  | 'agreed'
  | 'declined'
  | 'called_off'
  | 'left_out'
  | 'handed_over'
  | 'held';

export const MOST_OFFERED = 5;
export const MOST_PROPOSED = 2;
/** In minutes. */
export const LENGTHS = [15, 20, 30, 45, 60, 90, 120] as const;
export const USUAL_LENGTH = 45;
export const PLACE_LIMIT = 300;
export const LINE_LIMIT = 400;

/** No call is planned further ahead: it is a slip of the year. */
export const LONGEST_AHEAD_DAYS = 180;
const DAY = 86_400_000;
const MINUTE = 60_000;

export type By = { is: 'member' | 'contact'; id: string };

/** Where it is held, and for how long. */
export type Where = { minutes: number; place: string };

export type Act = {
  id: string;
  /** Counted from 1, in the order in which it was said. */
  number: number;
  kind: ActKind;
  by: By;
  at: Date;
  /** What is offered or proposed; one for a time that is set. */
  times: readonly Date[];
  /** As offered or set; null where it stays. */
  where: Where | null;
  /** By which one books. */
  link: string | null;
  words: string;
};

export type State = 'offered' | 'linked' | 'set' | 'called_off' | 'held';

export type Proposal = { actId: string; by: By; times: readonly Date[]; words: string; at: Date };
/** Somebody there can't come to what is set, and why. */
export type Absence = Omit<Proposal, 'times'>;

/** Where a meeting stands. */
export type Standing = {
  state: State;
  /** What may be taken; empty unless times are offered. */
  times: readonly Date[];
  link: string | null;
  /** When it begins, once it is set; it stays after it was called off. */
  startsAt: Date | null;
  /** When it was to begin before it was moved last, and for how long; null where it stands as it was taken. */
  movedFrom: { startsAt: Date; where: Where } | null;
  /** Somebody there said yes to the time that it was moved to. */
  isAgreed: boolean;
  where: Where;
  /** What contacts proposed instead and nobody of ours has answered: of each what they proposed last. */
  proposals: readonly Proposal[];
  /** Who can't come to the time that is set. */
  absent: readonly Absence[];
  /** How often what stands in calendars has changed; 0 at first. */
  sequence: number;
  /** The act that what stands in calendars follows from. */
  calendarAct: Act | null;
  /** When it was first set: whoever had it then is who asks in every calendar, for as long as it goes on. */
  inCalendarsSince: Date | null;
  /** What was said with it by one of us, for them to read. */
  said: { words: string; by: By; at: Date } | null;
  last: Act;
};

/** What makes words of before speak of something else: a reason for one move is none for the next. */
const ANEW: readonly ActKind[] = ['offered', 'linked', 'moved', 'called_off', 'left_out'];

const NOWHERE: Where = { minutes: USUAL_LENGTH, place: '' };

/** Null for a meeting of which nothing was said. Acts in their order. */
export function standingOf(acts: readonly Act[]): Standing | null {
  let standing: Standing | null = null;
  for (const act of acts) standing = after(standing, act);
  return standing;
}

function after(before: Standing | null, act: Act): Standing {
  const isNews = act.by.is === 'member' && (act.words !== '' || ANEW.includes(act.kind));
  const spoken = act.words === '' ? null : { words: act.words, by: act.by, at: act.at };
  const said = isNews ? spoken : (before?.said ?? null);
  const same: Standing = {
    state: before?.state ?? 'offered',
    times: before?.times ?? [],
    link: before?.link ?? null,
    startsAt: before?.startsAt ?? null,
    movedFrom: before?.movedFrom ?? null,
    isAgreed: before?.isAgreed ?? false,
    where: act.where ?? before?.where ?? NOWHERE,
    proposals: before?.proposals ?? [],
    absent: before?.absent ?? [],
    sequence: before?.sequence ?? -1,
    calendarAct: before?.calendarAct ?? null,
    inCalendarsSince: before?.inCalendarsSince ?? null,
    said,
    last: act,
  };
  const { times, link } = act;
  const { id: actId, by, words, at } = act;
  const byOthers = <T extends { by: By }>(said: readonly T[]): T[] =>
    said.filter((one) => one.by.id !== by.id);
  switch (act.kind) {
    case 'offered':
      return { ...same, state: 'offered', times, link: null, proposals: [] };
    case 'linked':
      return { ...same, state: 'linked', times: [], link, proposals: [] };
    case 'proposed':
      return { ...same, proposals: [...byOthers(same.proposals), { actId, by, times, words, at }] };
    case 'set':
    case 'moved':
      return {
        ...inCalendars(same, act),
        state: 'set',
        times: [],
        link: null,
        startsAt: times[0] ?? null,
        movedFrom:
          act.kind === 'moved' && before?.startsAt
            ? { startsAt: before.startsAt, where: before.where }
            : null,
        isAgreed: false,
        proposals: [],
        absent: [],
      };
    case 'agreed':
      return { ...same, isAgreed: true, absent: byOthers(same.absent) };
    case 'declined':
      return { ...same, absent: [...byOthers(same.absent), { actId, by, words, at }] };
    case 'called_off':
    case 'left_out':
      return {
        ...(same.startsAt ? inCalendars(same, act) : same),
        state: 'called_off',
        times: [],
        link: null,
        proposals: [],
      };
    case 'handed_over':
      return inCalendars(same, act);
    case 'held':
      return { ...same, state: 'held', proposals: [] };
  }
}

const inCalendars = (standing: Standing, act: Act): Standing => ({
  ...standing,
  sequence: standing.sequence + 1,
  calendarAct: act,
  inCalendarsSince: standing.inCalendarsSince ?? act.at,
});

/** It goes on: another one of its kind is begun once it doesn't. */
export const isOpen = ({ state }: Standing): boolean => state !== 'called_off' && state !== 'held';

/** It goes on now, or is over: what comes of it can be noted. */
export const hasBegun = ({ state, startsAt }: Standing, now: Date): boolean =>
  state === 'held' || (state === 'set' && startsAt !== null && startsAt <= now);

/** What came of a call is told by mail for a week after it; what is noted later stands on the page alone. */
const TOLD_FOR = 7 * DAY;

export const isStillTold = (startsAt: Date, now: Date): boolean =>
  now.getTime() - startsAt.getTime() <= TOLD_FOR;

/** It stands in calendars for a time to come. */
export const isSetAhead = ({ state, startsAt }: Standing, now: Date): boolean =>
  state === 'set' && startsAt !== null && startsAt > now;

/** What can be taken still. */
export const timesAhead = ({ times }: Standing, now: Date): Date[] => times.filter((time) => time > now);

export const endOf = (startsAt: Date, { minutes }: Where): Date =>
  new Date(startsAt.getTime() + minutes * MINUTE);

/** A meeting is for its guests; where none of them is there any more (`there`), for whoever is. */
export const isAsked = (guestIds: readonly string[], id: string, there: ReadonlySet<string>): boolean =>
  guestIds.includes(id) || !guestIds.some((guest) => there.has(guest));

/** Whether one of theirs has something to say to it: to take a time, or say yes to one that it was moved to. */
export function isTheirTurn(standing: Standing, now: Date): boolean {
  const { state, movedFrom, isAgreed, proposals, startsAt } = standing;
  if (proposals.length > 0) return false;
  if (state === 'offered') return timesAhead(standing, now).length > 0;
  if (state === 'linked') return true;
  return state === 'set' && movedFrom !== null && !isAgreed && startsAt !== null && startsAt > now;
}

/** What one of us has to do about it, if anything. */
export function ourTurn(standing: Standing, now: Date): 'answer' | 'offer' | 'hold' | null {
  if (standing.proposals.length > 0) return 'answer';
  if (standing.state === 'offered' && timesAhead(standing, now).length === 0) return 'offer';
  if (standing.state === 'set' && standing.startsAt && endOf(standing.startsAt, standing.where) <= now)
    return 'hold';
  return null;
}

export type MeetingSlip =
  | 'meeting_over'
  | 'call_ahead'
  | 'times_changed'
  | 'time_taken'
  | 'time_passed'
  | 'call_too_far';
/** What a press comes to: nothing new, an act, or why not. */
export type Ruling = 'said_already' | 'act' | MeetingSlip;

/** Whether a time can be set. */
function refuseTime(time: Date, now: Date): 'time_passed' | 'call_too_far' | null {
  if (time <= now) return 'time_passed';
  return time.getTime() - now.getTime() > LONGEST_AHEAD_DAYS * DAY ? 'call_too_far' : null;
}

/** Which of them can't be set, and why. */
export const refusedTimes = (times: readonly Date[], now: Date) =>
  times.flatMap((time) => {
    const code = refuseTime(time, now);
    return code ? [{ at: time.toISOString(), code }] : [];
  });

export const refuseTimes = (times: readonly Date[], now: Date): Ruling =>
  times.map((time) => refuseTime(time, now)).find((slip) => slip !== null) ?? 'act';

export const isSame = (one: Date | null | undefined, other: Date): boolean =>
  one?.getTime() === other.getTime();

export const areSame = (some: readonly Date[], others: readonly Date[]): boolean =>
  some.length === others.length && some.every((time, place) => isSame(others[place], time));

/** One of us says when: what the acts of ours have in common. */
export type Said = { by: By; times: readonly Date[]; where: Where; link: string | null; words: string };

/** The same that was said last, by the same person: a press that came twice. */
function isSaidAlready({ last, where }: Standing, kinds: readonly ActKind[], said: Said): boolean {
  return (
    kinds.includes(last.kind) &&
    last.by.id === said.by.id &&
    areSame(last.times, said.times) &&
    last.link === said.link &&
    last.words === said.words &&
    where.minutes === said.where.minutes &&
    where.place === said.where.place
  );
}

/** One of us says that it was held, once it has begun. */
export function holds(
  { state, startsAt }: Standing,
  now: Date,
): 'said_already' | 'act' | 'meeting_over' | 'call_ahead' {
  if (state === 'held') return 'said_already';
  if (state === 'called_off') return 'meeting_over';
  return state === 'set' && startsAt !== null && startsAt <= now ? 'act' : 'call_ahead';
}

/** One of us offers times, or a link. What is set is moved instead. */
export function offers(standing: Standing | null, said: Said, now: Date): Ruling {
  if (standing && isSaidAlready(standing, ['offered', 'linked'], said)) return 'said_already';
  if (standing && !isOpen(standing)) return 'meeting_over';
  if (standing?.state === 'set') return 'time_taken';
  return refuseTimes(said.times, now);
}

/** One of us sets the time, or another one. */
export function sets(standing: Standing | null, said: Said, now: Date): Ruling {
  if (standing && isSaidAlready(standing, ['set', 'moved'], said)) return 'said_already';
  if (standing && !isOpen(standing)) return 'meeting_over';
  return refuseTimes(said.times, now);
}

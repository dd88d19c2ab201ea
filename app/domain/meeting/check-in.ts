/*
 * Check-ins come again, every week or every other week at the same time on the workspace's wall, until one is called off;
 * one of them may be left out.
 * They fall on days on which the workspace works. Each begins with what changed on the path since the call before it. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { type Calendar, dayOf, isWorkingDay } from '../clock/clock';
import { type Path, type Step, stepsOf } from '../path/path';
import type { Mark } from '../step/step-state';
import { LONGEST_AHEAD_DAYS } from './meeting';

/** In weeks. */
export const RHYTHMS = [1, 2] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** How often they are held once the first call was, as a starting point has it. */
export const CHECK_INS = ['none', 'once', 'weekly', 'two_weekly'] as const;
export type CheckIns = (typeof CHECK_INS)[number];

const WEEKS: Record<Exclude<CheckIns, 'none'>, Rhythm | null> = { once: null, weekly: 1, two_weekly: 2 };

/** What the first of them is arranged with; undefined where none is planned. */
export const plannedRhythm = (checkIns: CheckIns): Rhythm | null | undefined =>
  checkIns === 'none' ? undefined : WEEKS[checkIns];

/** Nobody is closed for half a year. */
const MOST_WEEKS = 26;
const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** `inRhythmAt` is when the rhythm has it, `startsAt` when it begins: the same but for days off and where it was moved. */
export type InRhythm = { inRhythmAt: Date; startsAt: Date };

/**
 * The one after another: so many weeks later on the same wall, not before tomorrow, nor soon after one that was moved
 * far. A day off moves it to the next working day; where that is six days on and more, it is left out. Null where no such
 * day comes, or none that is as near as a call may be planned.
 */
export function nextCheckIn(
  { inRhythmAt, startsAt }: InRhythm,
  weeks: Rhythm,
  calendar: Calendar,
  now: Date,
): InRhythm | null {
  const { timeZone } = calendar;
  const soonest = startsAt.getTime() + (weeks * WEEK) / 2;
  const first = Temporal.Instant.fromEpochMilliseconds(inRhythmAt.getTime()).toZonedDateTimeISO(timeZone);
  const today = dayOf(now, timeZone);
  const behind = Math.floor((now.getTime() - inRhythmAt.getTime()) / (weeks * WEEK));
  const begin = Math.max(1, behind);
  for (let count = begin; (count - begin) * weeks <= MOST_WEEKS; count += 1) {
    const due = first.add({ weeks: weeks * count });
    if (due.epochMilliseconds < soonest || due.toPlainDate().toString() <= today) continue;
    for (let days = 0; days < 6; days += 1) {
      const on = due.add({ days });
      const day = on.toPlainDate().toString();
      if (on.epochMilliseconds - now.getTime() > LONGEST_AHEAD_DAYS * DAY) return null;
      if (isWorkingDay(day, calendar))
        return { inRhythmAt: new Date(due.epochMilliseconds), startsAt: new Date(on.epochMilliseconds) };
    }
  }
  return null;
}

/** A path with the day of every step, by its id. */
type Dated = { path: Path; days: ReadonlyMap<string, string | null> };

export type MovedStep = { step: Step; from: string | null; to: string | null };
export type ChangedSteps = {
  done: Step[];
  handedIn: Step[];
  sentBack: Step[];
  /** Done before, and not any more. */
  reopened: Step[];
  moved: MovedStep[];
  stuck: Step[];
  notYet: Step[];
  added: Step[];
  left: Step[];
  /** On the path then, with something left to do, and not any more. */
  removed: Step[];
};

/**
 * What changed on the path between two instants, in its order; `before` is null where nothing was published by then. What
 * is stuck is told for as long as it is. A step that is a call tells nothing: they talked.
 */
export function changedBetween(
  { before, after }: { before: Dated | null; after: Dated },
  marks: ReadonlyMap<string, Mark>,
  [from, to]: readonly [Date, Date],
): ChangedSteps {
  const steps = stepsOf(after.path).filter(({ kind }) => kind !== 'meet');
  const known = new Set(before ? stepsOf(before.path).map(({ id }) => id) : []);
  const markOf = ({ id }: Step): Mark | undefined => {
    const mark = marks.get(id);
    return mark && mark.at <= to ? mark : undefined;
  };
  const isBehind = (step: Step) => ['done', 'skipped'].includes(markOf(step)?.kind ?? '');
  const marked = (kind: Mark['kind']) =>
    steps.filter((step) => {
      const mark = markOf(step);
      return mark?.kind === kind && (kind === 'stuck' || mark.at > from);
    });
  const dayIn = ({ days }: Dated, { id }: Step) => days.get(id) ?? null;
  const isThere = new Set(stepsOf(after.path).map(({ id }) => id));
  const wereThere = before ? stepsOf(before.path).filter(({ kind }) => kind !== 'meet') : [];
  return {
    done: marked('done'),
    handedIn: marked('handed_in'),
    sentBack: marked('sent_back'),
    reopened: marked('undone'),
    moved: steps
      .filter((step) => known.has(step.id) && !isBehind(step))
      .flatMap((step) => {
        const [was, is] = [before && dayIn(before, step), dayIn(after, step)];
        return was === is ? [] : [{ step, from: was, to: is }];
      }),
    stuck: marked('stuck').filter(({ kind }) => kind !== 'approve'),
    notYet: marked('stuck').filter(({ kind }) => kind === 'approve'),
    added: before ? steps.filter((step) => !known.has(step.id) && !isBehind(step)) : [],
    left: marked('skipped'),
    removed: wereThere.filter((step) => !isThere.has(step.id) && !isBehind(step)),
  };
}

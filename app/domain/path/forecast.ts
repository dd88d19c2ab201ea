/*
 * When a path is likely to be where it was agreed to be: today's lateness carried along what waits for what, in working
 * days. A step is expected as many working days after its own day as the latest of what it waits for, never before that,
 * and never before today. What is on course is expected on the day that was agreed. A phase ends on its day, or with the
 * last of its steps where that comes later: days that lie between are room, which lateness uses up first.
 */
import type { Calendar } from '../clock/clock';
import { workingDaysAfter, workingDaysBetween } from '../clock/working-days';
import { isLeftToDo } from '../step/step-state';
import { type PathView, type PhaseView, type StepView, viewedSteps } from './path-view';

export type PhaseForecast = {
  phaseId: string;
  title: string;
  /** What the agreed date is called that it ends with; null for a day of its own. */
  agreed: string | null;
  /** The day that was agreed. */
  endsOn: string;
  /** The day on which it is likely to end. */
  on: string;
  /** How many working days later that is. */
  later: number;
  /** How many working days lie between its last step and its end. */
  room: number;
};

export type Forecast = {
  /** On which day each step that is left is to be expected; null where nothing leads to a day. */
  steps: ReadonlyMap<string, string | null>;
  /** Of each phase that names a day and has steps left. */
  phases: readonly PhaseForecast[];
  /** The end of the whole path: of its last phase that names a day; null where none has steps left. */
  end: PhaseForecast | null;
};

type On = { today: string; calendar: Calendar };

/** What a step hands on to what waits for it: its working days of lateness, and the day before which that can't begin. */
type Carried = { slip: number; on: string | null };

const NOTHING: Carried = { slip: 0, on: null };

export function forecastOf(view: PathView, on: On): Forecast {
  const carried = carriedIn(view, on);
  const phases = view.phases.flatMap((phase) => phaseForecast(phase, carried, on) ?? []);
  return {
    steps: new Map([...carried].map(([id, one]) => [id, one.on])),
    phases,
    end: phases.at(-1) ?? null,
  };
}

/** Of every step that is left, by its id. */
function carriedIn(view: PathView, on: On): Map<string, Carried> {
  const left = new Map(
    viewedSteps(view).flatMap((step) => (isLeftToDo(step.state) ? [[step.id, step] as const] : [])),
  );
  const known = new Map<string, Carried>();
  // A path has no circle; what is asked for while it is being worked out holds nobody up.
  const of = (step: StepView): Carried => {
    const before = known.get(step.id);
    if (before) return before;
    known.set(step.id, NOTHING);
    const held = step.waitsFor.flatMap((id) => {
      const other = left.get(id);
      return other ? [of(other)] : [];
    });
    const own = expected(step, latestOf(held), on);
    known.set(step.id, own);
    return own;
  };
  for (const step of left.values()) of(step);
  return known;
}

const latestOf = (all: readonly Carried[]): Carried => ({
  slip: Math.max(0, ...all.map(({ slip }) => slip)),
  on: latestDay(all.map((one) => one.on)),
});

function expected({ dueOn }: StepView, held: Carried, { today, calendar }: On): Carried {
  if (dueOn === null) return held;
  const carried = held.slip > 0 ? workingDaysAfter(dueOn, held.slip, calendar) : dueOn;
  const soonest = dueOn < today ? workingDaysAfter(today, 0, calendar) : dueOn;
  const on = latestDay([carried, soonest, held.on]) ?? dueOn;
  return { slip: workingDaysBetween(dueOn, on, calendar), on };
}

/** Null where the phase names no day, and where nothing of it is left. */
function phaseForecast(
  { id, title, agreed, endsOn, steps }: PhaseView,
  carried: ReadonlyMap<string, Carried>,
  { today, calendar }: On,
): PhaseForecast | null {
  const left = steps.filter(({ state }) => isLeftToDo(state));
  if (endsOn === null || left.length === 0) return null;
  // What is due after the end doesn't hold it up.
  const towards = left.filter(({ due }) => due.is !== 'after_end');
  const last = latestDay(towards.map((step) => carried.get(step.id)?.on ?? null));
  const soonest = endsOn < today && towards.length > 0 ? workingDaysAfter(today, 0, calendar) : endsOn;
  const on = latestDay([endsOn, soonest, last]) ?? endsOn;
  return {
    phaseId: id,
    title,
    agreed,
    endsOn,
    on,
    later: workingDaysBetween(endsOn, on, calendar),
    room: last !== null && on === endsOn ? workingDaysBetween(last, endsOn, calendar) : 0,
  };
}

function latestDay(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}

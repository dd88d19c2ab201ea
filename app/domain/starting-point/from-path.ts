/*
 * A starting point out of the path of a customer: people become the parts they play, days are counted from the
 * signature, and agreed dates are dates to choose from. What else it begins with is as with the one it is made beside.
 */

import type { Calendar } from '../clock/clock';
import { workingDaysBetween } from '../clock/working-days';
import { type Due, MOST_DAYS, type Path, type Phase, type Step, stepsOf, type Who } from '../path/path';
import { GOAL_TO_CHOOSE } from '../step/approval';
import { unboundAsks } from '../step/asks';
import type { People } from './begin-path';
import { keyFor } from './keys';
import type { StartingPhase, StartingPoint, StartingStep, WhoByPart } from './starting-point';

type From = { signedOn: string; calendar: Calendar; people: People };

export function fromPath(path: Path, beside: StartingPoint, name: string, from: From): StartingPoint {
  const keys = keysOf(stepsOf(path));
  const dates: StartingPoint['dates'] = [];
  const phaseKeys: string[] = [];
  const phases = path.phases.map((phase): StartingPhase => {
    const days = daysTo(phase.endsOn, from);
    const key = keyFor(phase.title, phaseKeys);
    phaseKeys.push(key);
    return {
      key,
      title: phase.title,
      sentence: phase.sentence,
      ends: phase.agreed ? agreedAt(dates, phase.agreed, days) : { is: 'after_signature', days },
      isLive: phase.isLive ?? false,
      steps: phase.steps.map((step) => stepOf(step, phase, keys, from)),
    };
  });
  return {
    ...beside,
    name,
    forWhom: '',
    suggestedFor: { valueFrom: null, valueBelow: null, currency: 'EUR', words: [] },
    dates,
    path: { phases },
  };
}

/** Two phases that end at the same agreed date end at one. */
function agreedAt(dates: StartingPoint['dates'], text: string, days: number): StartingPhase['ends'] {
  const before = dates.find((date) => date.text === text && date.days === days);
  if (before) return { is: 'agreed', date: before.key };
  const key = keyFor(
    text,
    dates.map((date) => date.key),
  );
  dates.push({ key, text: text.replaceAll('\n', ' ').slice(0, 200), days });
  return { is: 'agreed', date: key };
}

const daysTo = (day: string | null, { signedOn, calendar }: From): number =>
  day === null ? 0 : Math.min(MOST_DAYS, workingDaysBetween(signedOn, day, calendar));

function keysOf(steps: readonly Step[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, title } of steps) keys.set(id, keyFor(title, [...keys.values()]));
  return keys;
}

const stepOf = (step: Step, phase: Phase, keys: ReadonlyMap<string, string>, from: From): StartingStep => ({
  key: keys.get(step.id) ?? step.id,
  title: step.title,
  kind: step.kind,
  side: step.side,
  who: step.part ?? partOf(step.who, from.people),
  due: dueOf(step.due, phase, from),
  waitsFor: step.waitsFor.flatMap((id) => keys.get(id) ?? []),
  content: step.content,
  asks: asksOf(step.asks),
});

/** A goal is one customer's, to be chosen anew for the next one, and so is how far they came. */
const asksOf = (asks: Step['asks']): Step['asks'] =>
  asks?.is === 'approve'
    ? { ...asks, goal: asks.goal === null ? null : GOAL_TO_CHOOSE, reached: '' }
    : unboundAsks(asks);

/** A colleague who neither sold it nor looks after them has no part. */
function partOf(who: Who | null, { hostId, repId, contacts }: People): WhoByPart | null {
  if (!who) return null;
  if (who.id === hostId) return 'host';
  if (who.id === repId) return 'rep';
  return contacts.find(({ id }) => id === who.id)?.parts[0] ?? null;
}

/** A day of its own counts from where its phase ends. */
function dueOf(due: Due, { endsOn }: Phase, { calendar }: From): StartingStep['due'] {
  if (due.is !== 'day') return due;
  if (endsOn === null) return { is: 'none' };
  return due.on <= endsOn
    ? { is: 'before_end', days: Math.min(MOST_DAYS, workingDaysBetween(due.on, endsOn, calendar)) }
    : { is: 'after_end', days: Math.min(MOST_DAYS, workingDaysBetween(endsOn, due.on, calendar)) };
}

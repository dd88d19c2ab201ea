/*
 * What the path of a starting point becomes for one onboarding: days are counted from its signature, dates are its own
 * agreed dates, and parts are the people who play them.
 */
import type { Calendar } from '../clock/clock';
import { workingDaysAfter } from '../clock/working-days';
import type { PhaseWords, StepWords, Who } from '../path/path';
import type { Part } from '../statement/statement';
import { withOnlyGoal } from '../step/approval';
import { asksFrom, unboundAsks, writtenAsks } from '../step/asks';
import {
  daysOf,
  isOfOurs,
  type StartingPhase,
  type StartingPoint,
  type StartingStep,
  type WhoByPart,
} from './starting-point';

/** Who looks after them, who sold it, and the contacts in their order. */
export type People = {
  hostId: string;
  repId: string;
  contacts: readonly { id: string; parts: readonly Part[] }[];
};

type Days = {
  /** Statements that were taken up from the starting point's dates, by their keys there. */
  dates: ReadonlyMap<string, string>;
  signedOn: string;
  calendar: Calendar;
};

export function phaseWordsOf(
  phase: StartingPhase,
  point: Pick<StartingPoint, 'dates'>,
  { dates, signedOn, calendar }: Days,
): PhaseWords {
  const statementId = phase.ends.is === 'agreed' ? dates.get(phase.ends.date) : undefined;
  return {
    title: phase.title,
    sentence: phase.sentence,
    isLive: phase.isLive,
    milestone: statementId
      ? { is: 'agreed', statementId }
      : { is: 'own', on: workingDaysAfter(signedOn, daysOf(phase, point), calendar) },
  };
}

/** Where nobody plays the part it stays with it, for whoever is given it. */
function doerOf(who: WhoByPart | null, people: People): Pick<StepWords, 'who' | 'part'> {
  const person = whoIs(who, people);
  return { who: person, part: who && !person && !isOfOurs(who) ? who : null };
}

function whoIs(who: WhoByPart | null, { hostId, repId, contacts }: People): Who | null {
  if (who === null) return null;
  if (who === 'host') return { is: 'member', id: hostId };
  if (who === 'rep') return { is: 'member', id: repId };
  const contact = contacts.find(({ parts }) => parts.includes(who));
  return contact ? { is: 'contact', id: contact.id } : null;
}

/**
 * `ids` are those of all steps, by their keys. What is asked has parts of its own here; a goal to be approved is the only
 * one of `people.goals`, or is chosen by whoever looks after them.
 */
export const stepWordsOf = (
  { title, kind, side, who, due, waitsFor, content, asks }: StartingStep,
  people: People & { goals: readonly string[] },
  ids: ReadonlyMap<string, string>,
  newId: () => string,
): StepWords => ({
  title,
  kind,
  side,
  ...doerOf(who, people),
  due,
  waitsFor: waitsFor.flatMap((key) => ids.get(key) ?? []),
  content,
  asks: asksFrom(writtenAsks(withOnlyGoal(unboundAsks(asks), people.goals)), null, newId),
});

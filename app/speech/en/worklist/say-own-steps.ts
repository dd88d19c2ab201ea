/* The steps that need a member, in English: what is late, due by the next working day, this week, and who is stuck. */

import { epochDayOf } from '../../../domain/clock/clock';
import { workingDaysAfter, workingDaysBetween } from '../../../domain/clock/working-days';
import { atStart } from '../../../domain/form/at-start';
import { NEEDS_NOW, OWN_WHEN, type OwnWhen } from '../../../domain/step/own-steps';
import type { OwnStepFacts, OwnStepsFacts } from '../../../queries/step/own-steps.server';
import type { SaidOwnStep, SaidOwnSteps } from '../../worklist/said-own-steps';
import { countOf } from '../say-count';
import { sayShortDay, sayWhen } from '../say-time';

export function sayOwnSteps(facts: OwnStepsFacts): SaidOwnSteps {
  const groups = OWN_WHEN.map((when) => ({
    when,
    title: titleOf(when, facts),
    steps: facts.steps.filter((one) => one.when === when).map((one) => sayStep(one, facts)),
  }));
  return {
    groups: groups.filter(({ steps }) => steps.length > 0),
    hasMore: facts.hasMore,
    needNow: facts.steps.filter(({ when }) => NEEDS_NOW.includes(when)).length,
  };
}

function titleOf(when: OwnWhen, { today, calendar, reader }: OwnStepsFacts): string {
  if (when === 'late') return 'Late steps of yours';
  if (when === 'week') return 'Your steps this week';
  if (when === 'asked') return 'Another day is asked for';
  if (when === 'stuck') return 'Stuck';
  if (when === 'not_yet') return 'Not agreed to yet';
  if (when === 'handed_in') return 'Handed in, to be looked at';
  const next = workingDaysAfter(today, 1, calendar);
  return `Your steps by ${isTomorrow(next, today) ? 'tomorrow' : sayShortDay(next, reader)}`;
}

const isTomorrow = (day: string, today: string): boolean => epochDayOf(day) === epochDayOf(today) + 1;

function sayStep(one: OwnStepFacts, facts: OwnStepsFacts): SaidOwnStep {
  const { step, phase, of, customer, onboardingId, isOwn, holds } = one;
  const waiting = holds > 0 ? `${countOf(holds, 'step')} ${holds === 1 ? 'waits' : 'wait'} for it` : '';
  const stuck =
    step.state.is === 'stuck'
      ? {
          note: [`${whoIsStuck(one, facts)}, since ${sayWhen(step.state.mark.at, facts.reader)}`, waiting]
            .filter(Boolean)
            .join('; '),
          quote: step.state.mark.words,
        }
      : null;
  return {
    onboardingId,
    id: step.id,
    customer,
    place: `${phase}, step ${step.number} of ${of}`,
    title: step.title,
    ...dueOf(one, facts),
    note:
      stuck?.note ?? askedNote(one, waiting, facts) ?? handedInNote(one, waiting, facts) ?? atStart(waiting),
    quote: stuck?.quote ?? one.ask?.words ?? '',
    isOwn,
  };
}

/** "Beatriz asks for Tue 8 Dec; one step waits for it"; null where no other day is asked for. */
function askedNote({ ask }: OwnStepFacts, waiting: string, { people, reader }: OwnStepsFacts): string | null {
  if (!ask) return null;
  const said = `${people.get(ask.contactId)?.first ?? 'Somebody'} asks for ${sayShortDay(ask.on, reader)}`;
  return [said, waiting].filter(Boolean).join('; ');
}

/** "Aoife, yesterday; one step waits for it"; null for what isn't handed in. */
function handedInNote(
  { step }: OwnStepFacts,
  waiting: string,
  { people, reader }: OwnStepsFacts,
): string | null {
  if (step.state.is !== 'handed_in') return null;
  const { by, at } = step.state.mark;
  const said = `${people.get(by.id)?.first ?? 'Somebody'} handed it in, ${sayWhen(at, reader)}`;
  return [said, waiting].filter(Boolean).join('; ');
}

function whoIsStuck({ step }: OwnStepFacts, { people }: OwnStepsFacts): string {
  const name = step.state.is === 'stuck' ? people.get(step.state.mark.by.id)?.first : undefined;
  return `${name ?? 'Somebody'} ${step.kind === 'approve' ? 'says not yet' : 'is stuck'}`;
}

function dueOf(
  { step: { dueOn, state } }: OwnStepFacts,
  { today, calendar, reader }: OwnStepsFacts,
): Pick<SaidOwnStep, 'tone' | 'due'> {
  if (dueOn !== null && dueOn < today) {
    const days = workingDaysBetween(dueOn, today, calendar);
    return {
      tone: 'stop',
      due: days === 0 ? 'late since a day off' : `${countOf(days, 'working day')} late`,
    };
  }
  const tone = state.is === 'stuck' ? 'wait' : null;
  if (dueOn === null) return { tone, due: 'no day' };
  if (dueOn === today) return { tone, due: 'by today' };
  return { tone, due: `by ${isTomorrow(dueOn, today) ? 'tomorrow' : sayShortDay(dueOn, reader)}` };
}

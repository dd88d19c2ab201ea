/* The path in English, as customer success writes it. */

import { isWorkingDay } from '../../../domain/clock/clock';
import { atStart } from '../../../domain/form/at-start';
import { liveDayApart } from '../../../domain/path/live-day';
import type { Due } from '../../../domain/path/path';
import { type PhaseView, type StepView, viewedSteps } from '../../../domain/path/path-view';
import { namesLeft } from '../../../domain/starting-point/names-left';
import { isLeftToDo, type Mark } from '../../../domain/step/step-state';
import { tickedOf } from '../../../domain/step/ticks';
import type { PathFacts } from '../../../queries/path/path.server';
import type { Choice, SaidPath, SaidPhase, SaidState, SaidStep } from '../../path/said-path';
import type { SaidAsks } from '../../step/said-asks';
import { sayAttachedCount } from '../file/say-attachments';
import { sayFileCount } from '../file/say-file';
import { sayShortTime } from '../meeting/say-times';
import { sayAnsweredList } from '../question/say-answered-list';
import { sayByCopy } from '../say-by-copy';
import { countOf, sayList } from '../say-count';
import { sayShortDay, sayWhen } from '../say-time';
import { KIND_WORDS } from '../step/kind-words';
import { sayChecklist, sayItem, sayTicked } from '../step/say-ticked';
import { sayApprovedBefore, sayAskedAgain } from './say-asked-again';
import { sayCourse } from './say-course';
import { sayByPart, sayForPart, sayParts } from './say-parts';
import { sayChanges } from './say-path-changes';
import { sayLiveApart, sayWarnings } from './say-warnings';

/** What was said of the step itself: files are judged, and opened again, one by one. */
const UNDONE: readonly string[] = ['done', 'stuck', 'skipped'] satisfies StepView['state']['is'][];
/** What was approved by name is theirs to take back. */
const isApproved = ({ kind, state }: StepView): boolean => kind === 'approve' && state.is === 'done';
const SIDE_WORDS = { ours: 'ours', theirs: 'theirs', together: 'together' } as const;

export function sayPath(facts: PathFacts): SaidPath {
  const { view, published, reader } = facts;
  const { id, customer, stage, isAccepted, isIntroduced, mayWrite, mayPublish, isChanged, gaps } = facts;
  return {
    ...{ id, customer, stage, isAccepted, isIntroduced, mayWrite, mayPublish, isChanged, gaps },
    reader: facts.firstReader,
    hostFirst: facts.hostFirst,
    phases: view.phases.map((phase) => sayPhase(phase, facts)),
    steps: view.of,
    published: published
      ? `Published ${sayWhen(published.at, reader)}, with version ${published.version}`
      : '',
    course: published && sayCourse(published.view, facts.people),
    changes: sayChanges(facts),
    looks: looksOf(facts),
    agreed: [...facts.agreed].map(([value, { text, on }]) => ({
      value,
      label: on ? `${text}, ${sayShortDay(on, reader)}` : `${text}, no day yet`,
    })),
    ours: choices(facts, true),
    theirs: choices(facts, false),
    parts: sayParts(facts.parts),
    named: sayNamed(facts),
    attached: sayAttachedCount([...facts.attached.values()].flat()),
    goals: [...facts.goals].map(([value, label]) => ({ value, label })),
    pointId: facts.pointId,
  };
}

const sayNamed = ({ view, customer, people }: PathFacts): SaidPath['named'] => {
  const numbers = new Map(viewedSteps(view).map(({ id, number }) => [id, number]));
  const named = namesLeft(view, [customer, ...[...people.values()].map(({ name }) => name)]);
  return named.map(({ id, title, names }) => {
    const number = numbers.get(id);
    return { at: id, where: number ? `Step ${number}, ${title}` : title, names: sayList(names) };
  });
};

const choices = ({ people }: PathFacts, isOurs: boolean): Choice[] =>
  [...people.values()]
    .filter((one) => one.isOurs === isOurs && one.isHere)
    .map(({ id, name }) => ({ value: id, label: name }));

function sayPhase(phase: PhaseView, facts: PathFacts): SaidPhase {
  const { id, title, sentence, milestone, isLive, endsOn, agreed, steps } = phase;
  return {
    id,
    revision: facts.revisions.get(id) ?? 0,
    words: { title, sentence, milestone, isLive },
    agreed: agreed ?? '',
    ends: endsOn ? sayShortDay(endsOn, facts.reader) : '',
    hasGap: facts.gaps.some((gap) => gap.at === id),
    steps: steps.map((step) => sayStep(step, phase, facts)),
  };
}

function sayStep(step: StepView, { endsOn }: PhaseView, facts: PathFacts): SaidStep {
  const { id, title, kind, side, who, part, due, waitsFor, content, asks, number, dueOn, isOverdue } = step;
  const { people, reader, published } = facts;
  const person = who ? people.get(who.id) : undefined;
  const read = published ? viewedSteps(published.view).find((one) => one.id === id) : undefined;
  const isOwn = who?.is === 'member' && who.id === facts.readerId;
  const mark = published?.marks.get(id);
  return {
    id,
    revision: facts.revisions.get(id) ?? 0,
    number,
    words: { title, kind, side, who, part, due, waitsFor, content, asks },
    content: facts.contents.get(id) ?? [],
    list: sayListOf(step, read, facts),
    kind: KIND_WORDS[kind],
    side: SIDE_WORDS[side],
    who: person ? { name: person.name, portrait: person.portrait } : null,
    whoWords: part
      ? sayByPart(part, person?.first)
      : person
        ? whoWords(person.first, isOwn)
        : nobodyWords(side, facts),
    rule: sayRule(due, endsOn !== null),
    due: dueOn ? sayShortDay(dueOn, reader) : '',
    isOverdue: isOverdue && read !== undefined,
    call:
      asks?.is === 'meet' && facts.firstCallAt && read && isLeftToDo(read.state)
        ? `The call is set for ${sayShortTime(facts.firstCallAt, reader)}`
        : '',
    waits: sayWaits(waitsFor, facts),
    warnings: sayWarnings(step, facts),
    state: sayState(read, facts),
    asks: read ? sayAsks(read, facts) : null,
    files: read?.asks?.is === 'hand_in' ? sayFileCount(facts.files.get(id)) : '',
    attached: sayAttachedCount(facts.attached.get(id)),
    otherDay: read && isLeftToDo(read.state) ? sayOtherDay(read, facts) : null,
    mayMark: read !== undefined && (facts.mayMark || (facts.mayMarkOwn && isOwn)),
    mark: mark && read && UNDONE.includes(read.state.is) && !isApproved(read) ? mark.id : null,
  };
}

function sayListOf(step: StepView, read: StepView | undefined, facts: PathFacts): SaidStep['list'] {
  const { published, people, reader, copies } = facts;
  if (step.asks?.is !== 'answer') return null;
  const asked = {
    written: step.asks.questions,
    published: read?.asks?.is === 'answer' ? read.asks.questions : null,
    given: published?.answers.get(step.id) ?? new Map(),
    points: published?.points ?? new Map(),
    copierAt: (at: Date) => copies.of(step.id, at),
  };
  return sayAnsweredList(asked, people, reader);
}

const whoWords = (first: string, isReader: boolean): string => (isReader ? `${first} (you)` : first);

function nobodyWords(side: StepView['side'], { customer }: PathFacts): string {
  if (side === 'ours') return 'Nobody of us is named yet';
  return side === 'theirs' ? `Nobody at ${customer} is named yet` : 'Both sides, nobody by name';
}

/** `hasEnd`: the phase ends on a day that is known. */
function sayRule(due: Due, hasEnd: boolean): string {
  if (due.is === 'none') return 'No day';
  if (due.is === 'day') return 'A day of its own';
  const { days } = due;
  if (due.is === 'after_publication')
    return days === 0
      ? 'On the day it is published'
      : `${atStart(countOf(days, 'working day'))} after it is published`;
  const unknown = hasEnd ? '' : ', which has no day yet';
  if (days === 0) return `On the day the phase ends${unknown}`;
  const side = due.is === 'before_end' ? 'before' : 'after';
  return `${atStart(countOf(days, 'working day'))} ${side} the phase ends${unknown}`;
}

function sayWaits(waitsFor: readonly string[], { view }: PathFacts): string {
  const numbers = viewedSteps(view).flatMap(({ id, number }) => (waitsFor.includes(id) ? [number] : []));
  if (numbers.length === 0) return '';
  return `Waits for ${numbers.length === 1 ? 'step' : 'steps'} ${sayList(numbers.map(String))}`;
}

function sayState(step: StepView | undefined, facts: PathFacts): SaidState {
  const none = { tone: null, said: '', reason: '', isUnderWay: false } as const;
  if (!step) return { ...none, is: 'unpublished', words: 'Not published yet' };
  const { state } = step;
  if (state.is === 'open') {
    const ticked = tickedOf(step.asks, facts.published?.ticks.get(step.id) ?? []);
    const isTicked = ticked !== null && ticked.done > 0;
    const isUnderWay = isTicked || (facts.published?.answers.get(step.id)?.size ?? 0) > 0;
    return {
      ...none,
      is: 'open',
      isUnderWay,
      words: step.isOverdue ? 'Overdue' : isUnderWay ? 'Under way' : 'Open',
      said: isTicked ? sayTicked(ticked) : sayApprovedBefore(step.id, facts),
      tone: step.isOverdue ? 'stop' : null,
    };
  }
  if (state.is === 'waiting') {
    const titles = viewedSteps(facts.published?.view ?? facts.view).flatMap(({ id, title }) =>
      state.for.includes(id) ? [`“${title}”`] : [],
    );
    return { ...none, is: 'waiting', words: `Waits for ${sayList(titles)}` };
  }
  const { mark } = state;
  const words = {
    stuck: step.kind === 'approve' ? 'Not yet' : 'Stuck',
    done: step.kind === 'approve' ? 'Approved' : 'Done',
    skipped: 'Left out',
    handed_in: 'Handed in',
    sent_back: 'Sent back',
  }[state.is];
  const tone = { stuck: 'wait', done: 'ok', skipped: null, handed_in: 'wait', sent_back: null } as const;
  return {
    ...none,
    is: state.is,
    tone: tone[state.is],
    words,
    said: saidBy(step.id, mark, facts),
    reason: mark.words,
  };
}

function sayOtherDay(
  { id, dueOn }: StepView,
  { dayAsks, people, reader, customer, calendar, copies }: PathFacts,
): SaidStep['otherDay'] {
  const ask = dayAsks.get(id);
  if (!ask) return null;
  const day = sayShortDay(ask.on, reader);
  return {
    id: ask.id,
    asked: `${people.get(ask.contactId)?.first ?? customer} asks for ${day}${isWorkingDay(ask.on, calendar) ? '' : ', a day off here'}${sayByCopy(copies.of(id, ask.at))}`,
    words: ask.words,
    agree: `Agree to ${day}`,
    keep: dueOn ? `Keep ${sayShortDay(dueOn, reader)}` : 'Keep it without a day',
  };
}

function sayAsks({ id, asks }: StepView, { published, people, reader }: PathFacts): SaidAsks | null {
  if (asks === null) return null;
  switch (asks.is) {
    // Files have a page of their own.
    case 'hand_in':
      return null;
    case 'checklist': {
      const ticks = published?.ticks.get(id) ?? [];
      return sayChecklist(
        asks.items.map((item) => {
          const tick = ticks.find(({ itemId }) => itemId === item.id);
          return sayItem(
            item,
            tick ? { name: people.get(tick.by.id)?.first ?? '', at: tick.at } : null,
            reader,
          );
        }),
      );
    }
    // Its questions stand beside, as a list; a call on a page of its own.
    case 'answer':
    case 'meet':
    // It is theirs to say.
    case 'approve':
      return null;
  }
}

const saidBy = (id: string, { by, at }: Mark, { people, reader, copies }: PathFacts): string =>
  [people.get(by.id)?.first ?? '', sayWhen(at, reader)].filter(Boolean).join(', ') +
  sayByCopy(copies.of(id, at));

/** What stands in nobody's way, and may be a slip. */
function looksOf(facts: PathFacts): SaidPath['looks'] {
  const { view, people } = facts;
  const slips = viewedSteps(view).flatMap((step) => {
    const { id, title, who, part, side } = step;
    const person = who ? people.get(who.id) : undefined;
    const found: string[] = [];
    if (part) found.push(`“${title}” ${sayForPart(part, person?.first)}`);
    else if (!who && side !== 'together') found.push(`“${title}”: nobody is named yet`);
    if (person && !person.isHere) found.push(`“${title}”: ${person.first} is not here any more`);
    else if (person && !person.isReachable) found.push(`“${title}”: ${person.first} gets no mail from us`);
    found.push(...sayWarnings(step, facts).map((words) => `“${title}”: ${lower(words)}`));
    return found.map((words) => ({ stepId: id, words }));
  });
  const apart = liveDayApart(view, facts.agreed);
  const live = apart ? [{ stepId: apart.phaseId, words: sayLiveApart(apart, facts.reader) }] : [];
  return [...sayAskedAgain(facts), ...live, ...slips];
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

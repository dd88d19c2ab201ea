/* The board in English: how many paths stand how, and of each why, what comes next and when it is likely to end. */

import { workingDaysBetween } from '../../../domain/clock/working-days';
import { atStart } from '../../../domain/form/at-start';
import { isBeyondCounting } from '../../../domain/form/counted';
import { LISTED_STAGES } from '../../../domain/onboarding/stages-to-value';
import type { Course } from '../../../domain/path/course';
import { type PathView, type StepView, viewedSteps } from '../../../domain/path/path-view';
import { stepsBehindCourse } from '../../../domain/path/steps-behind-course';
import { isOpen } from '../../../domain/step/next-step';
import { isLeftToDo } from '../../../domain/step/step-state';
import type { AllStages, StageCounts } from '../../../queries/path/all-stages.server';
import type { BoardFacts, BoardRow } from '../../../queries/path/board.server';
import type {
  SaidAllStages,
  SaidBoard,
  SaidBoardGroup,
  SaidBoardRow,
  SaidBoardStep,
  SaidStageCount,
} from '../../path/said-board';
import { LISTED_STAGE_WORDS } from '../onboarding/stage-words';
import { sayNeverTwice } from '../question/say-never-twice';
import { countInWords, countOf, countUpTo } from '../say-count';
import { sayShortDay, sayWhen } from '../say-time';
import { KIND_WORDS } from '../step/kind-words';
import { sayCourse } from './say-course';
import { sayForecast } from './say-forecast';

/** So many steps of a path are opened; the path itself shows the others. */
const MOST_OPENED = 8;
const HEADINGS: Record<Course['is'], string> = {
  late: 'Late',
  at_risk: 'At risk',
  on_course: 'On course',
  finished: 'All done',
};

/** `order` is what the rows of a list that isn't one of lateness stand by. */
export function sayBoard(facts: BoardFacts, order: 'course' | 'customer' | 'person' | 'phase'): SaidBoard {
  const { counts } = facts;
  const groups = facts.groups.flatMap((group) => {
    const rows = group.rows.map((row) => ({ row, said: sayRow(row, facts) }));
    if (group.course !== null)
      return rows.length === 0
        ? []
        : [{ ...headed(group.course, facts), rows: rows.map(({ said }) => said), next: group.next }];
    return inRuns(rows, order, group.next);
  });
  return {
    title: titleOf(counts, facts.stages.size === 0),
    lead: leadOf(counts),
    groups,
    counts,
    stages: sayStageCounts(facts.stages),
    givable: givableOf(facts),
    isEmpty: facts.stages.size === 0,
  };
}

/** In the order in which they are reached; those that nobody is at are left out. */
const sayStageCounts = (counts: StageCounts): SaidStageCount[] =>
  LISTED_STAGES.flatMap((stage) => {
    const count = counts.get(stage);
    return count ? [{ stage, label: LISTED_STAGE_WORDS[stage], count }] : [];
  });

export const sayAllStages = (all: AllStages | null): SaidAllStages | null =>
  all && { stages: sayStageCounts(all.stages), neverTwice: sayNeverTwice(all.neverTwice) };

const headed = (course: Course['is'], { counts }: BoardFacts) => ({
  key: course,
  title: HEADINGS[course],
  line: '',
  count: counts[course],
  course,
});

/** Rows that stand together: of one colleague, in one phase; by customer they are one list. */
function inRuns(
  rows: { row: BoardRow; said: SaidBoardRow }[],
  order: 'course' | 'customer' | 'person' | 'phase',
  next: string | null,
): SaidBoardGroup[] {
  const groups: SaidBoardGroup[] = [];
  for (const { row, said } of rows) {
    const [key, title] =
      order === 'person'
        ? [row.host.id, row.host.name]
        : order === 'phase'
          ? [row.phase.toLowerCase(), row.phase]
          : ['all', 'By customer'];
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(said);
    else groups.push({ key, title, line: '', count: null, course: null, rows: [said], next: null });
  }
  for (const group of groups) group.line = lineOf(group.rows);
  const last = groups.at(-1);
  if (last) last.next = next;
  return groups;
}

/** "two late, one at risk". */
function lineOf(rows: readonly SaidBoardRow[]): string {
  const counted = (is: Course['is']) => rows.filter(({ course }) => course.is === is).length;
  return [
    counted('late') > 0 ? `${countInWords(counted('late'))} late` : '',
    counted('at_risk') > 0 ? `${countInWords(counted('at_risk'))} at risk` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function titleOf({ late, at_risk, on_course, finished }: BoardFacts['counts'], isEmpty: boolean): string {
  const walked = late + at_risk + on_course;
  if (walked + finished === 0) return isEmpty ? 'No paths yet.' : 'No path is that far just now.';
  if (walked === 0) return 'Every path is walked to its end.';
  if (late + at_risk === 0)
    return walked === 1
      ? 'The one path is on course.'
      : `${isBeyondCounting(walked) ? atStart(countUpTo(walked)) : `All ${countInWords(walked)}`} paths are on course.`;
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  const paths = (count: number) => `${countUpTo(count)} ${count === 1 ? 'path' : 'paths'}`;
  const lateness = late > 0 ? `${paths(late)} ${is(late)} late` : '';
  const risk = at_risk > 0 ? `${late > 0 ? countUpTo(at_risk) : paths(at_risk)} ${is(at_risk)} at risk` : '';
  return `${atStart([lateness, risk].filter(Boolean).join(', '))}.`;
}

function leadOf({ late, at_risk, on_course }: BoardFacts['counts']): string {
  if (late + at_risk === 0 || on_course === 0) return '';
  if (isBeyondCounting(on_course)) return `${atStart(countUpTo(on_course))} are on course.`;
  return on_course === 1 ? 'One more is on course.' : `The other ${countInWords(on_course)} are on course.`;
}

function sayRow(row: BoardRow, facts: BoardFacts): SaidBoardRow {
  const { view, forecast } = row;
  const { reader, people } = facts;
  const walked = view.phases.filter(({ steps }) => steps.length > 0);
  const at = walked.findIndex(({ isBehind }) => !isBehind);
  const place = at === -1 ? walked.length : at + 1;
  const opened = stepsBehindCourse(view);
  const said = sayCourse(view, people);
  return {
    id: row.id,
    customer: row.customer,
    stage: LISTED_STAGE_WORDS[row.stage],
    phase: placeOf(view, walked[place - 1]?.title ?? row.phase),
    pips: walked.map(({ steps }) => ({
      done: steps.filter(({ state }) => state.is === 'done' || state.is === 'skipped').length,
      of: steps.length,
    })),
    host: row.isReaders ? '' : row.host.first,
    course: { is: view.course.is, tone: said.tone, words: said.words },
    ...whyOf(row, facts),
    asked: askedOf(row, facts),
    forecast: sayForecast(
      forecast,
      { isOnCourse: view.course.is === 'on_course', hasValue: row.stage === 'first_value' },
      reader,
    ),
    steps: opened.slice(0, MOST_OPENED).map((step) => sayStep(step, row, facts)),
    moreSteps: Math.max(0, opened.length - MOST_OPENED),
  };
}

/** "We know each other, phase 1 of 5"; once later phases are begun, how much is left of the first one that isn't behind. */
export function placeOf({ phases, behind, of }: PathView, title: string): string {
  const walked = phases.filter(({ steps }) => steps.length > 0);
  const at = walked.findIndex(({ isBehind }) => !isBehind);
  const later = at === -1 ? [] : walked.slice(at + 1);
  const isBegun = later.some(({ steps }) => steps.some(({ state }) => !isLeftToDo(state)));
  if (!isBegun) return `${title}, phase ${at === -1 ? walked.length : at + 1} of ${walked.length}`;
  const left = walked[at]?.steps.filter(({ state }) => isLeftToDo(state)).length ?? 0;
  return `${behind} of ${of} steps done, ${countInWords(left)} left of “${title}”`;
}

/** Other days that are asked for, each with the step that it is about. */
const askedOf = ({ view }: BoardRow, { asks, people, reader }: BoardFacts): SaidBoardRow['asked'] =>
  viewedSteps(view).flatMap(({ id, title, state }) => {
    const ask = asks.get(id);
    if (!ask || !isLeftToDo(state)) return [];
    const who = people.get(ask.contactId)?.first ?? 'Somebody';
    return [{ stepId: id, said: `${who} asks for ${sayShortDay(ask.on, reader)}: “${title}”` }];
  });

/** Of what is late or at risk the step that it stands for; of what is on course the step that comes next. */
function whyOf({ view, ...row }: BoardRow, facts: BoardFacts): Pick<SaidBoardRow, 'reason' | 'quote'> {
  const { course } = view;
  const steps = viewedSteps(view);
  if (course.is === 'finished') return { reason: '', quote: '' };
  if (course.is === 'on_course') {
    const next = nextOf(steps);
    const by = next?.dueOn ? `, by ${sayShortDay(next.dueOn, facts.reader)}` : '';
    return { reason: next ? `Next: ${whoOf(next, row, facts)}, “${next.title}”${by}` : '', quote: '' };
  }
  const step = steps.find(({ id }) => id === course.stepId);
  const { reason } = sayCourse(view, facts.people);
  if (!step) return { reason: '', quote: '' };
  if (step.state.is === 'stuck')
    return {
      reason: `${atStart(reason)}, since ${sayWhen(step.state.mark.at, facts.reader)}`,
      quote: step.state.mark.words,
    };
  const held = steps.filter(
    ({ waitsFor, state }) => waitsFor.includes(step.id) && state.is === 'waiting',
  ).length;
  const waiting = held > 0 ? `; ${countOf(held, 'step')} ${held === 1 ? 'waits' : 'wait'} for it` : '';
  return { reason: `${reason}${waiting}`, quote: '' };
}

/** The open step with the earliest day. */
const nextOf = (steps: readonly StepView[]): StepView | undefined =>
  steps
    .filter(({ state }) => isOpen(state))
    .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
    .at(0);

function sayStep(
  step: StepView,
  row: Pick<BoardRow, 'customer' | 'host' | 'isReaders' | 'mayMark'>,
  facts: BoardFacts,
): SaidBoardStep {
  const { id, title, kind } = step;
  const isOwn = step.who?.is === 'member' && step.who.id === facts.readerId;
  return {
    id,
    title,
    kind: KIND_WORDS[kind],
    who: whoOf(step, row, facts),
    ...stateOf(step, facts),
    mayChoose: isOwn || row.mayMark,
  };
}

function stateOf(
  { kind, dueOn, state, isOverdue }: StepView,
  facts: BoardFacts,
): Pick<SaidBoardStep, 'tone' | 'state'> {
  const day = dueOn ? sayShortDay(dueOn, facts.reader) : 'no day';
  const stuck = kind === 'approve' ? 'not yet' : 'stuck';
  if (state.is === 'handed_in') return { tone: 'wait', state: 'handed in, to look at' };
  if (isOverdue && dueOn) {
    const days = workingDaysBetween(dueOn, facts.today, facts.calendar);
    const late = days === 0 ? 'late since a day off' : `${countOf(days, 'working day')} late`;
    return { tone: 'stop', state: state.is === 'stuck' ? `${stuck}, ${late}` : late };
  }
  if (state.is === 'stuck') return { tone: 'wait', state: kind === 'approve' ? `${stuck}, ${day}` : stuck };
  return { tone: null, state: state.is === 'waiting' ? `${day}, waits` : day };
}

function whoOf(
  { who, side }: StepView,
  { customer, host, isReaders }: Pick<BoardRow, 'customer' | 'host' | 'isReaders'>,
  { people, readerId }: BoardFacts,
): string {
  if (who) return who.id === readerId ? 'you' : (people.get(who.id)?.name ?? '');
  if (side === 'theirs') return `somebody at ${customer}`;
  const ours = isReaders ? 'you' : host.first;
  return side === 'ours' ? ours : `${customer} and ${ours}`;
}

/** Nobody who is gone, and of customers only those whose steps can be chosen. */
function givableOf({ people, groups }: BoardFacts): SaidBoard['givable'] {
  const here = [...people.values()].filter(({ isHere }) => isHere);
  const ours = here
    .filter(({ isOurs }) => isOurs)
    .map(({ id, name }) => ({ value: `member:${id}`, label: name }));
  const open = groups
    .flatMap(({ rows }) => rows)
    .filter(({ mayMark, view }) => mayMark && stepsBehindCourse(view).length > 0)
    .map(({ id, customer }) => ({
      label: customer,
      people: here
        .filter(({ onboardingId }) => onboardingId === id)
        .map((one) => ({ value: `contact:${one.id}`, label: one.name })),
    }));
  return [{ label: 'Us', people: ours }, ...open].filter((group) => group.people.length > 0);
}

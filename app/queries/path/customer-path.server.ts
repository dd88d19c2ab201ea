/*
 * The path as a contact reads it, from what was published alone. Nothing of the draft, and no field that is for us,
 * has a place in these types.
 */
import type { Attachment } from '#db/file/attachments.server';
import type { PublishedPath } from '#db/path/published-paths.server';
import { dayOf } from '../../domain/clock/clock';
import type { Due, Step } from '../../domain/path/path';
import { type PhaseView, type StepView, standingOf, viewedSteps, viewOf } from '../../domain/path/path-view';
import type { DayAsk } from '../../domain/step/another-day';
import { type Block, readContent } from '../../domain/step/content';
import { isFor, isOpen, nextStepFor, type Standing } from '../../domain/step/next-step';
import { isLeftToDo, type Mark, mayTakeBack } from '../../domain/step/step-state';
import { tickedOf } from '../../domain/step/ticks';
import { answersOf, type CustomerQuestions, questionsOf } from '../question/customer-questions.server';
import { type AgreedBefore, agreedBefore } from '../step/agreed-before.server';
import { asksFor, type CustomerAsks } from '../step/customer-asks.server';
import type {
  CustomerPath,
  CustomerPhase,
  CustomerStep,
  CustomerStepState,
  OtherDay,
  StepLink,
} from './customer-path-facts';
import { personOf } from './path-person.server';
import type { PathReader } from './path-reader.server';

/** A step with what it says, on a page of its own. */
export type CustomerStepPage = {
  step: CustomerStep;
  phase: Omit<CustomerPhase, 'steps'>;
  content: Block[];
  /** Files to take along. */
  attached: { id: string; name: string; bytes: number }[];
  asks: CustomerAsks | null;
  /** What somebody agreed to before it read otherwise, so that it is asked again; null where nobody did. */
  agreedBefore: AgreedBefore | null;
  /** The other day that was asked for last, and the answer to it; null where none was, and once it is behind. */
  otherDay: OtherDay | null;
  questions: CustomerQuestions | null;
  /** Why it is due when it is. */
  due: Due;
  /** What waits for it and is still to be done. */
  holds: StepLink[];
};

export function customerPath(published: PublishedPath, reader: PathReader): CustomerPath {
  const view = viewed(published, reader);
  const person = { is: 'contact', id: reader.contactId } as const;
  const standings = viewedSteps(view).map((step) => standingFor(step, reader));
  const next = nextStepFor(person, standings, todayOf(reader));
  const titles = new Map(viewedSteps(view).map(({ id, title }) => [id, title]));
  return {
    today: todayOf(reader),
    phases: view.phases.map((phase) => ({
      ...phaseFor(phase, reader),
      steps: phase.steps.map((step) => stepFor(step, phase, { titles, published }, reader)),
    })),
    next: next && { stepId: next.stepId, isReaders: next.isTheirs, isOverdue: next.isOverdue },
    behind: view.behind,
    of: view.of,
  };
}

/** Null for what is in no published path, or not any more. */
export function customerStepPage(
  published: PublishedPath,
  stepId: string,
  reader: PathReader,
  { ask, attached }: { ask: DayAsk | undefined; attached: readonly Attachment[] },
): CustomerStepPage | null {
  const view = viewed(published, reader);
  const titles = new Map(viewedSteps(view).map(({ id, title }) => [id, title]));
  for (const phase of view.phases) {
    const step = phase.steps.find(({ id }) => id === stepId);
    if (!step) continue;
    return {
      step: stepFor(step, phase, { titles, published }, reader),
      phase: phaseFor(phase, reader),
      content: readContent(
        step.content,
        attached.flatMap(({ id, name, picture }) => (picture ? [{ id, name, ...picture }] : [])),
      ),
      attached: attached.flatMap(({ id, name, bytes, picture }) => (picture ? [] : [{ id, name, bytes }])),
      asks: asksFor(step, published, reader, (who) => personOf(who, reader)),
      agreedBefore: agreedBefore(published.marks.get(stepId), (who) => personOf(who, reader)),
      otherDay: ask && isLeftToDo(step.state) ? otherDayFor(ask, reader) : null,
      questions: questionsOf(step, published, reader.points, (by, at) => personOf(by, reader, at)),
      due: step.due,
      holds: viewedSteps(view)
        .filter(({ waitsFor, state }) => waitsFor.includes(stepId) && isLeftToDo(state))
        .map(({ id, title }) => ({ id, title })),
    };
  }
  return null;
}

/** What we left out stays left out, and files are taken back one by one. */
const MAY_BE_TAKEN_BACK: readonly string[] = ['done', 'stuck'] satisfies StepView['state']['is'][];

const todayOf = ({ now, calendar }: PathReader): string => dayOf(now, calendar.timeZone);

/** What is to be approved is nobody's who may not sign off. */
const isKept = ({ kind }: Step, { maySettle }: PathReader): boolean => kind === 'approve' && !maySettle;

const standingFor = (step: StepView, reader: PathReader): Standing =>
  isKept(step, reader) ? { ...standingOf(step), who: null, side: 'ours' } : standingOf(step);

const viewed = ({ path, marks }: PublishedPath, reader: PathReader) =>
  viewOf(path, marks, { today: todayOf(reader), calendar: reader.calendar });

function phaseFor(
  { id, title, sentence, milestone, isLive = false, endsOn, agreed, isBehind }: PhaseView,
  reader: PathReader,
): Omit<CustomerPhase, 'steps'> {
  const moved = milestone.is === 'agreed' && !isBehind ? reader.moved.get(milestone.statementId) : undefined;
  return {
    id,
    title,
    sentence,
    endsOn,
    agreed,
    moved: moved ? { from: moved.from, words: moved.words, by: personOf(moved.by, reader) } : null,
    isLive,
    isBehind,
  };
}

/** What a step is told with: titles of the others by their ids, and what is ticked and answered. */
type Beside = { titles: ReadonlyMap<string, string>; published: PublishedPath };

function stepFor(
  step: StepView,
  { endsOn }: PhaseView,
  { titles, published }: Beside,
  reader: PathReader,
): CustomerStep {
  const { id, number, title, kind, side, who, dueOn, isOverdue, state, content, asks, attached } = step;
  const isTheirs = side !== 'ours' && !reader.isClosed && !isKept(step, reader);
  const mark = 'mark' in state && MAY_BE_TAKEN_BACK.includes(state.is) ? state.mark : null;
  const at = { now: reader.now, today: todayOf(reader) };
  return {
    id,
    number,
    title,
    kind,
    side,
    who: who && personOf(who, reader),
    isReaders: isFor({ is: 'contact', id: reader.contactId }, step) && !isKept(step, reader),
    dueOn,
    isOverdue,
    callAt: asks?.is === 'meet' && isLeftToDo(state) ? reader.firstCallAt : null,
    state: stateFor(step, titles, reader),
    hasContent: content !== '' || asks !== null || kind === 'approve' || attached.length > 0,
    ticked: tickedOf(asks, published.ticks.get(id) ?? []),
    answers: answersOf(step, published, reader.points),
    mayMark: isTheirs && (isOpen(state) || state.is === 'stuck'),
    mayTakeBack:
      isTheirs && mark && isReaders(mark, step, reader) && mayTakeBack(mark, endsOn, at) ? mark.id : null,
  };
}

/** What was approved by name is taken back by whoever said so. */
const isReaders = ({ kind, by }: Mark, step: Step, { contactId }: PathReader): boolean =>
  step.kind !== 'approve' || kind !== 'done' || by.id === contactId;

function otherDayFor({ contactId, on, words, answer }: DayAsk, reader: PathReader): OtherDay {
  return {
    by: personOf({ is: 'contact', id: contactId }, reader),
    on,
    words,
    answer: answer && {
      isAgreed: answer.isAgreed,
      by: personOf({ is: 'member', id: answer.memberId }, reader),
      words: answer.words,
    },
  };
}

function stateFor(
  { state }: StepView,
  titles: ReadonlyMap<string, string>,
  reader: PathReader,
): CustomerStepState {
  if (state.is === 'open') return { is: 'open' };
  if (state.is === 'waiting')
    return { is: 'waiting', for: state.for.map((id) => ({ id, title: titles.get(id) ?? '' })) };
  const { by, at, words } = state.mark;
  return { is: state.is, by: personOf(by, reader, at), at, words };
}

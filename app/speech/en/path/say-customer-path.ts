/*
 * The path in English, for whoever of the customer reads it: who does what and by when, ours as plainly as theirs. What
 * is late is said since when, with no blame. Days are those of the workspace.
 */
import { atStart } from '../../../domain/form/at-start';
import { isOpen } from '../../../domain/step/next-step';
import type {
  CustomerPath,
  CustomerPhase,
  CustomerStep,
  PathPerson,
} from '../../../queries/path/customer-path-facts';
import type { PathFace } from '../../path/path-face';
import type {
  SaidCustomerPath,
  SaidCustomerPhase,
  SaidCustomerStep,
  SaidNext,
} from '../../path/said-customer-path';
import { sayShortTime } from '../meeting/say-times';
import { sayAnswers } from '../question/say-answers';
import { countInWords, countOf } from '../say-count';
import { type Reader, sayShortDay } from '../say-time';
import { sayTicked } from '../step/say-ticked';

/** Whose page it is: what is said depends on who reads, and on who stands for us. */
export type PathVoice = {
  reader: Reader & { firstName: string };
  host: string;
  vendor: string;
  isClosed: boolean;
};

/** As many of the reader's further steps stand below the next one. */
const MOST_THEN = 3;

export function sayCustomerPath(path: CustomerPath, voice: PathVoice): SaidCustomerPath {
  const steps = path.phases.flatMap((phase) => phase.steps);
  const current = path.phases.find(({ isBehind }) => !isBehind)?.id;
  return {
    count: sayCount(steps),
    hasAgreed: path.phases.some(({ agreed }) => agreed !== null),
    phases: path.phases.map((phase) => sayPhase(phase, phase.id === current, path, voice)),
    next: sayNext(path, steps, voice),
  };
}

/** What is left out counts for nothing. */
function sayCount(steps: CustomerStep[]): string {
  const meant = steps.filter(({ state }) => state.is !== 'skipped');
  const done = meant.filter(({ state }) => state.is === 'done').length;
  return meant.length > 0 ? `${done} of ${meant.length} done` : '';
}

function sayPhase(
  phase: CustomerPhase,
  isCurrent: boolean,
  path: CustomerPath,
  voice: PathVoice,
): SaidCustomerPhase {
  const { id, title, sentence, endsOn, agreed, moved, isLive, isBehind, steps } = phase;
  const wants = steps.some(
    (step) => step.id === path.next?.stepId || step.state.is === 'stuck' || step.isOverdue,
  );
  return {
    id,
    title,
    sentence,
    isBehind,
    agreed: agreed ?? '',
    count: sayCount(steps),
    inShort: sayInShort(phase, voice),
    isOpen: isCurrent || wants,
    end: endsOn === null ? null : { ...dayWords(endsOn, voice.reader), ...leafOf(endsOn, voice.reader) },
    live: isLive ? (isBehind ? 'You’re live' : 'With this you’re live') : '',
    hasLater: endsOn !== null && steps.some(({ dueOn }) => dueOn !== null && dueOn > endsOn),
    moved: moved && {
      from: sayShortDay(moved.from, voice.reader),
      by: moved.by.isReader ? 'you' : moved.by.firstName,
      words: moved.words,
    },
    steps: steps.map((step) => sayStep(step, path.today, voice)),
  };
}

function sayInShort({ steps, isBehind }: CustomerPhase, { isClosed }: PathVoice): string {
  const all = atStart(countOf(steps.length, 'step'));
  if (isBehind) return steps.length === 1 ? `${all}, behind us` : `${all}, all behind us`;
  const own = steps.filter(({ isReaders, state }) => isReaders && isLeft(state)).length;
  if (own === 0 || isClosed) return all;
  return own === steps.length && own === 1
    ? `${all}, yours`
    : `${all}, ${countInWords(own)} ${own === 1 ? 'is' : 'are'} yours`;
}

const isUnderWay = ({ state, ticked, answers }: CustomerStep): boolean =>
  state.is === 'open' && ((ticked !== null && ticked.done > 0) || answers?.isBegun === true);

const isLeft = ({ is }: CustomerStep['state']): boolean => is !== 'done' && is !== 'skipped';

const dayWords = (iso: string, reader: Reader) => ({ said: sayShortDay(iso, reader), iso });

/** "Tue 15 Dec 2026" without its weekday and year, torn in two. */
function leafOf(iso: string, reader: Reader): { month: string; date: string } {
  const [, date = '', month = ''] = sayShortDay(iso, reader).split(' ');
  return { month, date };
}

export function sayStep(step: CustomerStep, today: string, voice: PathVoice): SaidCustomerStep {
  const { id, title, hasContent, mayMark, mayTakeBack, isReaders, dueOn, callAt, state } = step;
  return {
    id,
    title,
    hasContent,
    mayMark,
    mayTakeBack,
    isReaders,
    is: state.is,
    day: dueOn === null ? null : dayWords(dueOn, voice.reader),
    due: callAt
      ? `on ${sayShortTime(callAt, voice.reader)}`
      : dueOn === null || !isLeft(state) || state.is === 'handed_in'
        ? ''
        : sayDueDay(dueOn, today, voice),
    face: step.who && faceOf(step.who, voice),
    who: sayWho(step, voice),
    state: sayState(step, voice),
    ticked: isLeft(state) ? sayTicked(step.ticked) : '',
    isUnderWay: isUnderWay(step),
    isTurn: isReaders && isOpen(state) && !voice.isClosed,
    answers: step.answers && isLeft(state) ? sayAnswers(step.answers) : '',
    opens: sayOpens(step),
    after: state.is === 'waiting' ? state.for : [],
    reason:
      state.is === 'stuck' || state.is === 'skipped' || state.is === 'sent_back'
        ? { by: nameOf(state.by), face: faceOf(state.by, voice), words: state.words }
        : null,
  };
}

/** Where the page is closed nothing is awaited any more: the day stands for itself. */
function sayDueDay(dueOn: string, today: string, { reader, isClosed }: PathVoice): string {
  if (isClosed) return sayShortDay(dueOn, reader);
  const away = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (away === 0) return 'today';
  if (away === 1) return 'by tomorrow';
  if (away === -1) return 'since yesterday';
  return `${away < 0 ? 'since' : 'by'} ${sayShortDay(dueOn, reader)}`;
}

/** What its page is for, to press. */
function sayOpens({ answers, kind }: CustomerStep): string {
  if (kind === 'approve') return 'Have a look';
  if (!answers) return 'Open this step';
  return answers.isBegun ? 'Answer the rest' : `Answer ${countOf(answers.of, 'question')}`;
}

export const faceOf = (person: PathPerson, { reader }: PathVoice): PathFace => ({
  name: person.isReader ? reader.firstName : person.firstName,
  portrait: person.portrait,
});

/** To begin a sentence. */
export const nameOf = ({ isReader, isOurs, firstName }: PathPerson): string =>
  isReader ? 'You' : firstName || (isOurs ? 'We' : 'A colleague');

function sayWho({ side, who, kind, isReaders }: CustomerStep, { host, vendor }: PathVoice): string {
  if (kind === 'approve' && !who && !isReaders) return 'Whoever signs off on your side';
  if (side === 'together') {
    if (!who) return `You and ${host}`;
    return who.isOurs ? `${nameOf(who)}, together with you` : `${nameOf(who)}, together with ${host}`;
  }
  if (who) return nameOf(who);
  return side === 'ours' ? vendor : 'You or a colleague';
}

function sayState(step: CustomerStep, { isClosed }: PathVoice): string {
  const { state, isReaders } = step;
  switch (state.is) {
    case 'waiting':
      return isClosed ? '' : 'Waits';
    case 'open':
      if (isClosed) return '';
      return isReaders ? 'Yours' : isUnderWay(step) ? 'Under way' : '';
    case 'stuck':
      return step.kind === 'approve' ? 'Not yet' : 'Stuck';
    case 'done':
      if (state.by.copiedBy) return `Done by the link that ${state.by.copiedBy} copied`;
      return `${step.kind === 'approve' ? 'Agreed' : 'Done'} by ${state.by.isReader ? 'you' : state.by.firstName || (state.by.isOurs ? 'us' : 'a colleague')}`;
    case 'skipped':
      return 'Left out';
    case 'handed_in':
      return 'Handed in';
    case 'sent_back':
      return isReaders && !isClosed ? 'Your turn' : 'Sent back';
  }
}

/** The one step that stands first, in the words of the greeting and of the card below it. */
function sayNext(path: CustomerPath, steps: CustomerStep[], voice: PathVoice): SaidNext {
  const found = steps.find(({ id }) => id === path.next?.stepId);
  const isDone = steps.length > 0 && steps.every(({ state }) => !isLeft(state));
  const greeting = isDone ? 'every step is behind us' : sayNothingOpen(steps, voice);
  if (!found || !path.next) return { greeting, label: null, step: null, later: [], isDone };
  const step = sayStep(found, path.today, voice);
  if (!path.next.isReaders) return { greeting, label: labelOf(found, voice), step, later: [], isDone };
  const own = steps.filter((one) => one.isReaders && isOpen(one.state));
  const later = own
    .filter(({ id }) => id !== found.id)
    .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
    .slice(0, MOST_THEN)
    .map((one) => sayStep(one, path.today, voice));
  return {
    greeting: sayOwn(own.length, step.due, path.next.isOverdue),
    label: 'Your next step',
    step,
    later,
    isDone,
  };
}

/** Nothing is theirs to do; what they are stuck with, or don't agree to yet, isn't nothing. */
function sayNothingOpen(steps: CustomerStep[], { host }: PathVoice): string {
  const held = steps.filter(({ isReaders, state }) => isReaders && state.is === 'stuck');
  const stuck = held.filter(({ kind }) => kind !== 'approve').length;
  if (held.length === 0) return 'nothing is yours just now';
  if (stuck === 0)
    return `${countOf(held.length, 'thing')} of yours ${held.length === 1 ? 'isn’t' : 'aren’t'} agreed to yet, and ${host} knows`;
  return `${stuck === 1 ? 'one thing of yours is' : `${countOf(stuck, 'thing')} of yours are`} stuck, and ${host} knows`;
}

function sayOwn(count: number, due: string, isOverdue: boolean): string {
  if (count === 1)
    return isOverdue ? 'one thing is waiting for you' : ['one thing is yours', due].join(' ').trim();
  return `${countOf(count, 'thing')} are yours${due ? `, the first ${due}` : ''}`;
}

function labelOf({ who, side }: CustomerStep, { vendor }: PathVoice): string {
  const isTheirs = who ? !who.isOurs : side === 'theirs';
  const name = who?.firstName || (isTheirs ? 'A colleague' : vendor);
  return `${name}’s next step`;
}

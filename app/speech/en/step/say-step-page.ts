/* A step on a page of its own in English: when it is due and why then, what was said of it, and what comes after it. */

import { atStart } from '../../../domain/form/at-start';
import type { Due } from '../../../domain/path/path';
import type { CustomerStepPage } from '../../../queries/path/customer-path.server';
import type { OtherDay, CustomerStep as Step } from '../../../queries/path/customer-path-facts';
import type { CustomerApproval, CustomerAsks } from '../../../queries/step/customer-asks.server';
import type { WelcomeStepFacts } from '../../../queries/step/welcome-step.server';
import type { SaidStepPage } from '../../path/said-customer-path';
import type { SaidApproval, SaidAsks } from '../../step/said-asks';
import { sayBytes } from '../file/say-file';
import { sayHandIn } from '../file/say-hand-in';
import { sayCall } from '../meeting/say-call';
import { nameOf, type PathVoice, sayCustomerPath, sayStep } from '../path/say-customer-path';
import { sayQuestions } from '../question/say-questions';
import { sayByCopy } from '../say-by-copy';
import { countOf } from '../say-count';
import { type Reader, sayFullDay, sayShortDay } from '../say-time';
import { figuresOf, showWords } from '../shown-words';
import { sayOn } from '../welcome/voices';
import { sayAgreedBefore } from './say-agreed-before';
import { sayHandingOn } from './say-handing-on';
import { sayChecklist, sayItem, sayTicked } from './say-ticked';

export function sayStepPage(facts: WelcomeStepFacts): SaidStepPage {
  const { vendor, colour, logo, customer, reader, host, pageId, isClosed, isByCopy, today, shown, path } =
    facts;
  const voice = { reader, host: host.firstName, vendor, isClosed };
  const next = path && sayCustomerPath(path, voice).next.step;
  return {
    vendor,
    colour,
    logo,
    customer,
    readerId: reader.id,
    host: host.firstName,
    pageId,
    isClosed,
    isByCopy,
    shown: shown && sayShown(shown, today, voice),
    handIn: sayFiles(facts, voice),
    meet: facts.meet && { call: facts.meet.call && sayCall(facts.meet.call, host.firstName, reader) },
    handOn: facts.handOn && sayHandingOn(facts.handOn, voice),
    next: next?.isTurn && next.id !== shown?.step.id ? next : null,
  };
}

/** Nothing more is wanted while it waits, nor of what was left out. */
function sayFiles({ handIn, shown }: WelcomeStepFacts, voice: PathVoice): SaidStepPage['handIn'] {
  if (!handIn || !shown) return null;
  const { side, state } = shown.step;
  const isWanted = side !== 'ours' && state.is !== 'waiting' && state.is !== 'skipped';
  return sayHandIn(handIn, isWanted && !voice.isClosed, voice);
}

function sayShown(
  { step, phase, content, attached, asks, agreedBefore, questions, otherDay, due, holds }: CustomerStepPage,
  today: string,
  voice: PathVoice,
): SaidStepPage['shown'] {
  return {
    step: sayStep(step, today, voice),
    phase: phase.title,
    content,
    attached: attached.map(({ id, name, bytes }) => ({ id, name, more: sayBytes(bytes) })),
    asks: sayAsks(asks, step, voice),
    agreedBefore: agreedBefore && sayAgreedBefore(agreedBefore, voice),
    otherDay: otherDay && sayOtherDay(otherDay, step.dueOn, voice),
    questions: questions && sayQuestions(questions, voice.reader),
    day: step.dueOn === null ? '' : sayFullDay(step.dueOn, voice.reader),
    reason: sayReason(due, phase, voice.reader),
    marked: sayMarked(step, voice),
    holds,
  };
}

/** Why it is due on that day: what the day is counted from. A day that somebody chose stands for itself. */
function sayReason(due: Due, { title, agreed, endsOn }: CustomerStepPage['phase'], reader: Reader): string {
  if (due.is === 'none' || due.is === 'day') return '';
  const days = atStart(countOf(due.days, 'working day'));
  if (due.is === 'after_publication')
    return due.days === 0
      ? 'The day on which it came onto this page.'
      : `${days} after the day on which it came onto this page.`;
  if (endsOn === null) return `It follows the day of “${agreed ?? title}”, which isn’t set yet.`;
  const end = agreed === null ? `the end of “${title}”` : `the day we agreed on for “${agreed}”`;
  if (due.days === 0) return `${atStart(end)}.`;
  const day = sayShortDay(endsOn, reader);
  return `${days} ${due.is === 'before_end' ? 'before' : 'after'} ${end}, ${day}.`;
}

function sayOtherDay(
  { by, on, words, answer }: OtherDay,
  dueOn: string | null,
  { reader, host }: PathVoice,
): NonNullable<SaidStepPage['shown']>['otherDay'] {
  const day = sayShortDay(on, reader);
  const asked = `${atStart(nameOf(by))} asked for ${day}`;
  const standing = dueOn === null ? 'it has no day' : `${sayShortDay(dueOn, reader)} stands`;
  if (!answer) return { isOpen: true, asked, words, answer: `Until ${host} answers, ${standing}.`, said: '' };
  const who = nameOf(answer.by);
  const became = answer.isAgreed ? `${atStart(who)} agreed.` : `${atStart(who)} kept the day.`;
  return { isOpen: false, asked, words, answer: became, said: answer.words };
}

function sayAsks(asks: CustomerAsks | null, { state }: Step, { reader }: PathVoice): SaidAsks | null {
  if (asks === null) return null;
  switch (asks.is) {
    case 'checklist':
      return sayChecklist(
        asks.items.map((item) => {
          const name = item.ticked?.by.isReader ? 'you' : item.ticked ? nameOf(item.ticked.by) : '';
          return sayItem(item, item.ticked && { name, at: item.ticked.at }, reader);
        }),
      );
    case 'approve':
      return sayApproval(asks, state, reader);
  }
}

function sayApproval(
  { goal, reached, mayApprove, publicationId }: CustomerApproval,
  state: Step['state'],
  reader: Reader,
): SaidApproval {
  const shown = goal && showWords(goal.words, reader);
  return {
    is: 'approve',
    goal: shown && { title: shown.title, figures: figuresOf(shown) },
    reached,
    mayApprove,
    by: state.is === 'done' && !state.by.isReader ? nameOf(state.by) : '',
    publication: publicationId,
    wording: goal?.wordingId ?? '',
  };
}

function sayMarked({ kind, state, ticked }: Step, { reader }: PathVoice): string {
  if (state.is === 'waiting' || state.is === 'open') return '';
  const said = {
    done: kind === 'approve' ? 'said it is as agreed' : 'said it is done',
    stuck: kind === 'approve' ? 'said not yet' : state.by.isReader ? 'said you’re stuck' : 'said it is stuck',
    skipped: 'left it out',
    handed_in: 'handed it in',
    sent_back: 'sent it back',
  }[state.is];
  const isLeft = state.is === 'done' && ticked !== null && ticked.done < ticked.of;
  return `${nameOf(state.by)} ${said} ${sayOn(state.at, reader)}${isLeft ? `, with ${sayTicked(ticked)}` : ''}${sayByCopy(state.by.copiedBy)}`;
}

/*
 * Customer success writes the questions of a step: adds them, words them, puts them into order, takes them away. A
 * question never hangs on one that comes after it. All of it is a draft until the path is published.
 */
import { saveStep } from '#db/path/path-draft.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { stepsOf } from '../../domain/path/path';
import {
  isSameList,
  listFaults,
  markOfList,
  type Question,
  type QuestionList,
} from '../../domain/question/question';
import { editsIn } from '../path/edits-in.server';
import { type Writing, writePath } from '../path/open-draft.server';

export type QuestionWords = Omit<Question, 'id'>;

/** Behind all others. Added in the same words again, it is one. */
export function addQuestion(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  words: QuestionWords,
): Promise<Outcome<{ id: string }>> {
  return writeQuestions(actor, onboardingId, stepId, (list, { newId }) => {
    const same = list.find((one) => isSameList([one], [{ ...words, id: one.id }]));
    const id = same?.id ?? newId();
    return { ok: true, id, list: same ? list : [...list, { ...words, id }] };
  });
}

/** `before` is the question as the form showed it: where a colleague changed it since, their words stand. */
export function changeQuestion(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  { id, before, words }: { id: string; before: string; words: QuestionWords },
): Promise<Outcome> {
  return writeQuestions(actor, onboardingId, stepId, (list) => {
    const own = list.find((one) => one.id === id);
    if (!own) return refuse('step_gone');
    const changed = { ...words, id };
    if (isSameList([own], [changed])) return { ok: true, list };
    if (markOfList([own]) !== before) return refuse('changed_meanwhile');
    return { ok: true, list: list.map((one) => (one.id === id ? changed : one)) };
  });
}

/** One place up or down. At the end of the list nothing moves. */
export function moveQuestion(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  id: string,
  to: 'up' | 'down',
): Promise<Outcome> {
  return writeQuestions(actor, onboardingId, stepId, (list) => {
    const at = list.findIndex((one) => one.id === id);
    const own = list[at];
    if (!own) return refuse('step_gone');
    const place = to === 'up' ? at - 1 : at + 1;
    if (place < 0 || place >= list.length) return { ok: true, list };
    const moved = list.filter((one) => one.id !== id);
    moved.splice(place, 0, own);
    return { ok: true, list: moved };
  });
}

/** Taken away twice, it is gone once. What was answered stays on record. */
export function takeQuestionAway(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  id: string,
): Promise<Outcome> {
  return writeQuestions(actor, onboardingId, stepId, (list) => ({
    ok: true,
    list: list.filter((one) => one.id !== id),
  }));
}

type Written<T> = Outcome<T & { list: QuestionList }>;

function writeQuestions<T = object>(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  change: (list: QuestionList, writing: Writing) => Written<T>,
): Promise<Outcome<T>> {
  return writePath<T>(actor, onboardingId, async (writing) => {
    const step = stepsOf(writing.draft).find(({ id }) => id === stepId);
    if (step?.asks?.is !== 'answer') return refuse('step_gone');
    const { questions } = step.asks;
    const changed = change(questions, writing);
    if (!changed.ok || isSameList(questions, changed.list)) return changed;
    const [fault] = listFaults(changed.list);
    if (fault)
      return fault.is === 'hangs_on_nothing'
        ? refuse('question_hangs', { gaps: [{ at: fault.question, code: 'question_hangs' }] })
        : refuse('questions_full');
    const asks = { is: 'answer' as const, questions: [...changed.list] };
    await saveStep(writing.trx, writing.which, stepId, { ...step, asks });
    await writing.note(
      'step_changed',
      step.title,
      await editsIn(writing, writing.draft, step, { ...step, asks }),
    );
    return changed;
  });
}

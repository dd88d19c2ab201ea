/*
 * A contact answers the questions of a step. What can be read is kept at once, whatever else needs another look; nothing
 * is lost. What is said of a point that answers a question goes the way of every confirmation and correction. The list is
 * handed in once every question that is needed has its answer, and may still be answered otherwise afterwards; without
 * such an answer it is open again.
 */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { insertAnswers, type NewAnswer } from '#db/question/question-answers.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { wasPublished } from '#db/step/step-marks.server';
import { countTry, WORDS_PER_CONTACT } from '../../auth/attempts.server';
import type { Slip } from '../../domain/form/slip';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { type Step, stepsOf } from '../../domain/path/path';
import { askedIn, isSameValue, progressOf, type Value } from '../../domain/question/answers';
import { readPoints, type SaidOfPoint, type ShownPoint, statesOfPoints } from '../../domain/question/known';
import { markOfList, pointsOf, type QuestionList } from '../../domain/question/question';
import { fieldOf, readAnswers, type TypedFields } from '../../domain/question/typed-answers';
import { reviewItem } from '../../domain/review/review';
import { isLeftToDo, statesIn } from '../../domain/step/step-state';
import { intoStore, type NewFile } from '../file/into-store.server';
import { performAsContact, type Scene } from '../perform.server';
import { confirmIn, correctIn } from '../review/review-statement.server';
import { keepMark } from '../step/keep-mark.server';
import { placeFiles, type SentFiles } from './place-files.server';

export type Answering = {
  /** The mark of the list that the form showed. */
  list: string;
  typed: TypedFields;
  /** "Send my answers"; otherwise they are kept for later. */
  isSent: boolean;
  /** By the question that asks for it. */
  files?: ReadonlyMap<string, NewFile>;
  /** The file that is taken back, by its id. */
  away?: string | null;
  /** Whether every file that was sent is fit to be kept: where one isn't, nothing is done by it. */
  isWhole?: boolean;
};

export type Answered = {
  /** By the name of the field that needs another look. */
  slips: Map<string, Slip>;
  answered: number;
  of: number;
  /** The first question that is asked because of what was answered, and wasn't on the form; null where none is. */
  cameUp: string | null;
  isDone: boolean;
};

/** @throws NotStored, with nothing kept, where the files can't be */
export function answerQuestions(
  actor: ContactActor,
  stepId: string,
  { files = new Map(), ...answering }: Answering,
): Promise<Outcome<Answered>> {
  const sent = [...files].map(([question, file]) => ({ ...file, question }));
  return intoStore(actor, sent, (stored, used) =>
    answerStored(actor, stepId, answering, { stored, used, away: answering.away ?? null }),
  );
}

function answerStored(
  actor: ContactActor,
  stepId: string,
  { list, typed, isSent, isWhole = true }: Answering,
  sent: SentFiles,
): Promise<Outcome<Answered>> {
  return performAsContact(actor, async (scene) => {
    const which = { workspaceId: actor.workspaceId, onboardingId: actor.onboardingId };
    const published = await loadPublishedPath(scene.trx, which);
    const step = published && stepsOf(published.path).find(({ id }) => id === stepId);
    if (!published || !step)
      return refuse((await wasPublished(scene.trx, which, stepId)) ? 'step_gone' : 'not_found');
    if (step.asks?.is !== 'answer' || step.side === 'ours') return refuse('not_found');
    const { questions } = step.asks;
    const state = statesIn(published.path, published.marks).get(stepId);
    if (state?.is === 'waiting') return refuse('step_waits');
    if (!state || state.is === 'skipped') return refuse('closed_answer');
    if (markOfList(questions) !== list) return refuse('changed_meanwhile');

    const given = published.answers.get(stepId) ?? new Map();
    const before = new Map<string, Value>([...given].map(([id, { value }]) => [id, value]));
    const was = await standing(scene, questions, before);
    const onForm = askedIn(questions, before);
    const read = readAnswers(onForm, typed);
    const points = await pointsShown(scene, questions);
    const said = readPoints(onForm, typed, points);
    const slips = new Map([...read.slips, ...said.slips]);

    const placed = await placeFiles(scene, stepId, onForm, before, sent);
    if (!placed.ok) return placed;
    const changed = newAnswers(onForm, new Map([...read.values, ...placed.values]), before);
    if (changed.length > 0 && (await isTooMuch(scene))) return refuse('too_many_words');
    await insertAnswers(scene.trx, which, { stepId, contactId: actor.id, at: scene.now }, changed);
    for (const one of said.said) {
      const no = await sayOfPoint(scene, one, slips);
      if (no) return no;
    }

    const values = new Map(before);
    for (const { question, value } of changed)
      if (value) values.set(question, value);
      else values.delete(question);
    const { answered, of, missing } = await standing(scene, questions, values);
    if (changed.length > 0) await tell(scene, step, { answered, of });
    const shown = new Set(onForm.map(({ id }) => id));
    const cameUp = askedIn(questions, values).find(({ id }) => !shown.has(id))?.id ?? null;
    if (isSent)
      for (const id of missing) {
        const field = fieldOf(id);
        if (shown.has(id) && ![...slips.keys()].some((name) => name.startsWith(field)))
          slips.set(field, { code: 'missing', field: 'question_answer' });
      }
    const isDone = isSent && isWhole && slips.size === 0 && cameUp === null && missing.length === 0;
    if (isDone && isLeftToDo(state)) await keepMark(scene, step, { kind: 'done' });
    else if (state.is === 'done' && missing.length > was.missing.length)
      await keepMark(scene, step, { kind: 'undone' });
    return { ok: true, slips, answered, of, cameUp, isDone };
  });
}

/** What customers read now of the points that the list is bound to. */
async function pointsShown(
  { trx, actor }: Scene<ContactActor>,
  list: QuestionList,
): Promise<Map<string, ShownPoint>> {
  const bound = new Set(pointsOf(list));
  if (bound.size === 0) return new Map();
  const { shown } = await loadReview(trx, actor.workspaceId, actor.onboardingId);
  const items = shown.filter(({ statementId }) => bound.has(statementId));
  const wordings = await loadWordings(
    trx,
    actor.workspaceId,
    items.map(({ wordingId }) => wordingId),
  );
  return new Map(
    items.flatMap(({ statementId, wordingId }) => {
      const words = wordings.get(wordingId)?.words;
      return words ? [[statementId, { wordingId, words }] as const] : [];
    }),
  );
}

/** What differs from what was answered before. */
const newAnswers = (
  list: QuestionList,
  read: ReadonlyMap<string, Value | null>,
  before: ReadonlyMap<string, Value>,
): NewAnswer[] =>
  list.flatMap(({ id, label }) => {
    const value = read.get(id);
    if (value === undefined || isSameValue(value ?? undefined, before.get(id))) return [];
    return [{ question: id, label, value }];
  });

const isTooMuch = async ({ trx, actor }: Scene<ContactActor>): Promise<boolean> =>
  (await countTry(trx, `answers of ${actor.id}`, WORDS_PER_CONTACT)) > 0;

/** Its refusals concern the one point: a slip at its field, and everything else is kept. */
async function sayOfPoint(scene: Scene<ContactActor>, said: SaidOfPoint, slips: Map<string, Slip>) {
  const { statementId, wordingId, words, question } = said;
  const item = { statementId, wordingId };
  const outcome = words ? await correctIn(scene, item, { words, note: '' }) : await confirmIn(scene, item);
  if (outcome.ok) return null;
  if (outcome.code === 'too_many_words') return outcome;
  slips.set(fieldOf(question), {
    code: outcome.code === 'day_not_ahead' ? 'day_not_ahead' : 'reads_otherwise',
  });
  return null;
}

async function standing(
  { trx, actor }: Scene<ContactActor>,
  list: QuestionList,
  values: ReadonlyMap<string, Value>,
) {
  if (pointsOf(list).length === 0) return progressOf(list, values, new Map());
  const { shown, answers } = await loadReview(trx, actor.workspaceId, actor.onboardingId);
  const items = shown.map((item) => reviewItem(item, answers));
  return progressOf(list, values, statesOfPoints(list, items));
}

async function tell(
  scene: Scene<ContactActor>,
  { id: step, title }: Step,
  { answered, of }: { answered: number; of: number },
): Promise<void> {
  await scene.record({
    kind: 'answers_given',
    details: { step, title, answered, of, ...copierOf(scene.actor) },
  });
  await scene.owe({
    kind: 'answers_given',
    subjectId: scene.onboarding.id,
    recipient: { kind: 'member', id: scene.onboarding.hostId },
  });
}

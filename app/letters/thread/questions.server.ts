/*
 * News of questions and answers, gathered: composed when it is due, from what is true then. What was taken back or
 * answered meanwhile is not told, and where nothing is left there is no letter.
 */
import { copiersOfMessages } from '#db/review/by-copies.server';
import { loadAnswersSince } from '#db/thread/messages.server';
import { loadPlaceTitles } from '#db/thread/places.server';
import { loadUnanswered, type Unanswered } from '#db/thread/threads.server';
import type { NoticeProps } from '#emails/index';
import { dayOfPromise } from '../../domain/clock/clock-news';
import { earliest } from '../../domain/clock/earliest';
import { calledOf } from '../../domain/contact/first-name';
import { openQuestions } from '../../domain/thread/thread';
import { sayDeadline, sayDue } from '../../speech/en/say-time';
import { link, pageUrl, personOf, type Scene } from '../letter.server';
import { repliesIn, replyAddressIn } from './replies.server';

export async function questionsWaiting(scene: Scene): Promise<NoticeProps['questions_waiting'] | null> {
  const { head, notice, reader } = scene;
  const waiting = (await waitingIn(scene)).filter(({ at }) => at >= notice.openedAt);
  const [first] = waiting;
  if (!first) return null;
  return {
    customer: head.customer,
    questions: await asQuestions(scene, waiting),
    answerBy: sayDeadline(first.answerBy, reader),
    url: urlOf(scene, waiting),
  };
}

/** What was due on the day that the notice is about. */
export async function questionLate(scene: Scene): Promise<NoticeProps['question_late'] | null> {
  const { head, notice, now, reader } = scene;
  const waiting = await waitingIn(scene);
  const late = openQuestions(waiting).filter(
    ({ answerBy }) => answerBy <= now && dayOfPromise(answerBy) === notice.generation,
  );
  const dueAt = earliest(late.map(({ answerBy }) => answerBy));
  if (!dueAt) return null;
  const own = waiting.filter(({ placeId }) => late.some((one) => one.placeId === placeId));
  return {
    customer: head.customer,
    host: personOf(head.host),
    isYours: notice.recipientId === head.host.id,
    questions: await asQuestions(scene, own),
    dueBy: sayDue(dueAt, reader),
    url: urlOf(scene, own),
  };
}

/** To one contact, what was answered where they wrote. */
export async function questionsAnswered(scene: Scene): Promise<NoticeProps['questions_answered'] | null> {
  const { head } = scene;
  const answers = await answersIn(scene);
  if (answers.length === 0) return null;
  const titles = await titlesOf(scene, answers);
  return {
    to: scene.to.firstName,
    host: personOf(head.host),
    answers: answers.map(({ placeId, asked, memberId, by, called, words }) => ({
      title: titles.get(placeId) ?? null,
      said: asked,
      by: memberId === head.host.id ? null : calledOf({ name: by, called }),
      words,
    })),
    inPlaceOf: scene.inPlaceOf,
    takesReplies: repliesIn(answers) !== null,
    link,
  };
}

/** Where the reader of answers answers to; null where that is whoever the mail is from. */
export async function answersRepliedTo(scene: Scene): Promise<string | null> {
  if (scene.notice.kind !== 'questions_answered') return null;
  const placeId = repliesIn(await answersIn(scene));
  return placeId && replyAddressIn(scene, placeId);
}

const answersIn = ({ handle, notice }: Scene) =>
  loadAnswersSince(handle, notice, { contactId: notice.recipientId, since: notice.openedAt });

const waitingIn = ({ handle, notice }: Scene): Promise<Unanswered[]> =>
  loadUnanswered(handle, notice.workspaceId, [notice.onboardingId]);

async function asQuestions(scene: Scene, waiting: Unanswered[]) {
  const titles = await titlesOf(scene, waiting);
  const copiers = await copiersOfMessages(scene.handle, scene.notice);
  return waiting.map(({ id, placeId, by, called, words }) => ({
    by: calledOf({ name: by, called }),
    copiedBy: copiers.get(id) ?? null,
    title: titles.get(placeId) ?? null,
    said: words,
  }));
}

const titlesOf = ({ handle, notice }: Scene, places: { placeId: string }[]) =>
  loadPlaceTitles(
    handle,
    notice.workspaceId,
    places.map(({ placeId }) => placeId),
  );

/** The one thread, or the list of all. */
function urlOf(scene: Scene, waiting: Unanswered[]): string {
  const places = new Set(waiting.map(({ placeId }) => placeId));
  const [only] = places;
  return pageUrl(scene, places.size === 1 ? `threads/${only}` : 'threads');
}

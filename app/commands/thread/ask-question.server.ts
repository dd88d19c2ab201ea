/*
 * A contact asks, on a point of their page or on the page as a whole, and takes back what nobody has answered. What they
 * write is told to whoever looks after them, gathered with what else they write within half an hour.
 */
import { sql } from 'kysely';
import {
  IS_LIVE,
  IS_UNANSWERED,
  insertMessage,
  loadMessages,
  type Message,
  markTakenBack,
} from '#db/thread/messages.server';
import { isPlace } from '#db/thread/places.server';
import { loadUnanswered } from '#db/thread/threads.server';
import { countTry, QUESTIONS_PER_CONTACT } from '../../auth/attempts.server';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { statementOf } from '../../domain/thread/thread';
import { performAsContact, type Scene } from '../perform.server';
import { WAITING_PER_CONTACT } from '../review/contact-words.server';

/** Sent twice in a row it is one message. */
export function askQuestion(actor: ContactActor, placeId: string, words: string): Promise<Outcome> {
  return performAsContact(actor, (scene) =>
    writeQuestion(scene, placeId, { words, filesLeftOut: null, linesCut: null }),
  );
}

/** The message, written into the thread in the contact's name, however it came. */
export async function writeQuestion(
  scene: Scene<ContactActor>,
  placeId: string,
  { words, ...came }: Pick<Message, 'words' | 'filesLeftOut' | 'linesCut'>,
): Promise<Outcome<{ messageId: string }>> {
  const { trx, now, actor, onboarding, newId, record, owe } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  if (!(await isPlace(trx, which, placeId))) return refuse('not_found');
  const last = (await loadMessages(trx, which, { placeId })).messages.at(-1);
  if (last?.contactId === actor.id && last.words === words) return { ok: true, messageId: last.id };
  if ((await countTry(trx, `questions of ${actor.id}`, QUESTIONS_PER_CONTACT)) > 0)
    return refuse('too_many_questions');
  if (await isTooMuchWaiting(scene)) return refuse('too_many_words');
  const messageId = newId();
  const statementId = statementOf(placeId, onboarding.id);
  const by = { contactId: actor.id };
  await insertMessage(trx, which, { id: messageId, statementId, by, words, ...came, at: now });
  await record({
    kind: 'question_asked',
    statementId: statementId ?? undefined,
    details: { message: messageId, ...copierOf(actor) },
  });
  await owe({
    kind: 'questions_waiting',
    subjectId: onboarding.id,
    recipient: { kind: 'member', id: onboarding.hostId },
  });
  return { ok: true, messageId };
}

/** As much of one contact waits for an answer as of what they correct and add. */
async function isTooMuchWaiting({ trx, actor }: Scene<ContactActor>): Promise<boolean> {
  const waiting = await loadUnanswered(trx, actor.workspaceId, [actor.onboardingId]);
  return waiting.filter(({ contactId }) => contactId === actor.id).length >= WAITING_PER_CONTACT;
}

/** Taken back twice it is taken back once. */
export function takeQuestionBack(actor: ContactActor, placeId: string, messageId: string): Promise<Outcome> {
  return performAsContact(actor, async ({ trx, now, onboarding, newId, record }) => {
    const found = await trx
      .selectFrom('messages as m')
      .select([sql<boolean>`${IS_UNANSWERED}`.as('isUnanswered'), sql<boolean>`${IS_LIVE}`.as('isLive')])
      .where('m.workspace_id', '=', actor.workspaceId)
      .where('m.onboarding_id', '=', onboarding.id)
      .where('m.place_id', '=', placeId)
      .where('m.contact_id', '=', actor.id)
      .where('m.id', '=', messageId)
      .executeTakeFirst();
    if (!found) return refuse('not_found');
    if (!found.isLive) return { ok: true };
    if (!found.isUnanswered) return refuse('closed_answer');
    const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
    await markTakenBack(trx, which, { id: newId(), messageId, at: now });
    await record({
      kind: 'question_taken_back',
      statementId: statementOf(placeId, onboarding.id) ?? undefined,
      details: { message: messageId, ...copierOf(actor) },
    });
    return { ok: true };
  });
}

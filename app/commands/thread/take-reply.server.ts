/*
 * A contact answered the mail of a thread: what they wrote becomes their message there, as if they had written it on their
 * page, and once, however often the mail is brought. What can't be taken is kept as that, and they are told why by mail, so
 * that nobody waits for an answer to words that nobody reads; a few times a day at most, since who sends in their name may
 * be a stranger.
 */

import { loadPageHolders } from '#db/thread/places.server';
import { insertReply, isKnownReply } from '#db/thread/replies.server';
import { countTry, UNTAKEN_REPLIES_TOLD } from '../../auth/attempts.server';
import type { ReplyAddress } from '../../auth/contact/reply-address.server';
import { lengthOf } from '../../domain/form/typed-words';
import type { ContactActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { outcomeOf, type ReplyOutcome, type ReplyRefusal } from '../../domain/thread/reply-by-mail';
import { THREAD_LIMITS } from '../../domain/thread/thread';
import { performAsContact, type Scene } from '../perform.server';
import { writeQuestion } from './ask-question.server';

export type Reply = {
  /** The provider's id of the mail, and the mail's own. */
  providerId: string;
  mailId: string;
  /** The new words alone; '' where there are none, null where there is more in the mail than is read. */
  words: string | null;
  /** How many lines below them were taken for the mail that they answer. */
  linesCut: number;
  files: number;
};

type Taken = { became: ReplyOutcome | 'repeated' };

/** Refuses with `link_ended` where the address works no more: nothing is kept then, and nobody is told. */
export async function takeReply(address: ReplyAddress, reply: Reply): Promise<Outcome<Taken>> {
  const { words } = reply;
  if (words === '') return keepUntaken(address, reply, 'no_words');
  if (words === null || lengthOf(words) > THREAD_LIMITS.message)
    return keepUntaken(address, reply, 'too_long');
  const taken = await keepTaken(address, { ...reply, words });
  const became = taken.ok ? null : outcomeOf(taken.code);
  return became ? keepUntaken(address, reply, became) : taken;
}

const keepTaken = (address: ReplyAddress, reply: Reply & { words: string }) =>
  once(address, reply, async (scene) => {
    const { words, linesCut, files: filesLeftOut } = reply;
    const written = await writeQuestion(scene, address.placeId, {
      words,
      filesLeftOut,
      linesCut: linesCut || null,
    });
    if (!written.ok) return written;
    await keep(scene, address, reply, { outcome: 'taken', messageId: written.messageId });
    return { ok: true, became: 'taken' };
  });

const keepUntaken = (address: ReplyAddress, reply: Reply, outcome: ReplyRefusal) =>
  once(address, reply, async (scene) => {
    const id = await keep(scene, address, reply, { outcome, messageId: null });
    if ((await countTry(scene.trx, `untaken replies of ${address.contactId}`, UNTAKEN_REPLIES_TOLD)) === 0)
      await scene.owe({
        kind: 'reply_not_taken',
        subjectId: id,
        recipient: { kind: 'contact', id: address.contactId },
      });
    return { ok: true, became: outcome };
  });

/** In the name of whoever the address was made for, as long as it is theirs; a mail that was here is not taken again. */
function once(
  address: ReplyAddress,
  reply: Reply,
  work: (scene: Scene<ContactActor>) => Promise<Outcome<Taken>>,
): Promise<Outcome<Taken>> {
  const { workspaceId, onboardingId, contactId, name } = address;
  const actor: ContactActor = { kind: 'contact', id: contactId, workspaceId, onboardingId, name };
  return performAsContact(actor, async (scene) => {
    if (!(await isStillTheirs(scene, address))) return refuse('link_ended');
    if (await isKnownReply(scene.trx, { contactId, ...reply })) return { ok: true, became: 'repeated' };
    return work(scene);
  });
}

async function isStillTheirs({ trx }: Scene<ContactActor>, address: ReplyAddress): Promise<boolean> {
  const { workspaceId, onboardingId, contactId } = address;
  const holders = await loadPageHolders(trx, { workspaceId, onboardingId });
  if (!holders.includes(contactId)) return false;
  const contact = await trx
    .selectFrom('contacts')
    .select('email')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return contact?.email?.toLowerCase() === address.email;
}

async function keep(
  { trx, now, actor, newId }: Scene<ContactActor>,
  { id: addressId, onboardingId }: ReplyAddress,
  { providerId, mailId }: Reply,
  became: { outcome: ReplyOutcome; messageId: string | null },
): Promise<string> {
  const id = newId();
  const which = { workspaceId: actor.workspaceId, onboardingId };
  await insertReply(trx, which, {
    id,
    addressId,
    contactId: actor.id,
    providerId,
    mailId,
    at: now,
    ...became,
  });
  return id;
}

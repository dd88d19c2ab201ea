/*
 * "I’m not Marit": whoever has a page open says that it isn’t theirs. It closes there at once, whoever looks after the
 * customer is told, and nothing that was answered changes. The link goes on working until somebody of ours revokes it:
 * a page that is opened by mistake must not lock out whom it was made for.
 */
import { endSession } from '#db/contact/customer-sessions.server';
import { insertEvent } from '#db/onboarding/events.server';
import { countTry, NOT_THEIRS_PER_CONTACT } from '../../auth/attempts.server';
import type { ContactActor } from '../../domain/onboarding/access';
import type { Outcome } from '../../domain/onboarding/refusal';
import { performAsContact, type Scene } from '../perform.server';

/** Told once a day for each contact; recorded every time. Once the onboarding is closed, nobody is told any more. */
export function sayNotTheirs(actor: ContactActor): Promise<Outcome<{ isTold: boolean }>> {
  const leave = async ({ trx, onboarding, now, newId, owe }: Scene<ContactActor>) => {
    if (actor.sessionId) await endSession(trx, actor.sessionId, now);
    const id = newId();
    // Whoever pressed it is somebody else than the contact, and nobody knows who.
    const event = { kind: 'page_not_theirs', details: { contact: actor.id } } as const;
    await insertEvent(trx, event, { id, onboarding, actor: null, at: now });
    const isTold = onboarding.closedAt === null;
    const wait = await countTry(trx, `not theirs ${actor.id}`, NOT_THEIRS_PER_CONTACT);
    if (wait === 0 && isTold)
      await owe({
        kind: 'page_not_theirs',
        subjectId: id,
        recipient: { kind: 'member', id: onboarding.hostId },
      });
    return { ok: true as const, isTold };
  };
  return performAsContact(actor, leave, { isForClosed: true });
}

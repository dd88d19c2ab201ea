/*
 * A contact gives their calendar an address to read, and takes it away again. It ends with their ways in and
 * with the link that a fresh one replaces, and whoever
 * came by a link that a colleague copied gets none: it would outlast that link.
 */
import { endFeedsOf, insertFeed, livingFeed } from '#db/meeting/calendar-feeds.server';
import { feedTokenOf } from '../../auth/contact/calendar-feed.server';
import { hashOf } from '../../auth/contact/link-token.server';
import type { ContactActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsContact } from '../perform.server';

export function makeFeed(actor: ContactActor): Promise<Outcome> {
  return performAsContact(actor, async ({ trx, now, newId, onboarding }) => {
    if (actor.copiedBy) return refuse('not_allowed');
    const whose = { workspaceId: actor.workspaceId, contactId: actor.id };
    if (await livingFeed(trx, whose)) return { ok: true };
    const id = newId();
    const tokenHash = hashOf(feedTokenOf(id));
    await insertFeed(trx, { ...whose, id, onboardingId: onboarding.id, tokenHash, at: now });
    return { ok: true };
  });
}

export function endFeed(actor: ContactActor): Promise<Outcome> {
  const end = performAsContact(
    actor,
    async ({ trx, now }) => {
      if (actor.copiedBy) return refuse('not_allowed');
      await endFeedsOf(trx, { workspaceId: actor.workspaceId, contactId: actor.id }, now);
      return { ok: true };
    },
    { isForClosed: true },
  );
  return end;
}

/* Who hears that the page reads differently from what they said yes to, or signed. */
import { wakeReminders } from '#db/introduction/recipients.server';
import { loadReview } from '#db/review/review.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { reminderAfter } from '../../domain/clock/reminder';
import type { MemberActor } from '../../domain/onboarding/access';
import { changedSince } from '../../domain/review/changed-since';
import type { ShownItem } from '../../domain/review/review';
import type { Scene } from '../perform.server';
import { tellOfMoved } from '../step/tell-of-moved.server';

/**
 * Owes gathered news of what was just published, `before` being what the customer was shown until now. Whoever was done
 * may be reminded again of what is open now.
 */
export async function tellOfChanges(scene: Scene<MemberActor>, before: ShownItem[]): Promise<void> {
  const { trx, actor, onboarding, now } = scene;
  await tellOfMoved(scene);
  const remindAt = reminderAfter(now, await calendarOf(trx, actor.workspaceId));
  const review = await loadReview(trx, actor.workspaceId, onboarding.id);
  for (const contact of await loadContacts(trx, actor.workspaceId, onboarding.id)) {
    if (!isReachable(contact)) continue;
    if (changedSince(contact.id, review, before, review.shown).length === 0) continue;
    await scene.owe({
      kind: 'points_changed',
      subjectId: onboarding.id,
      recipient: { kind: 'contact', id: contact.id },
    });
    await wakeReminders(trx, { workspaceId: actor.workspaceId, contactId: contact.id }, remindAt);
  }
}

/*
 * What came of a call goes by mail to everybody there with a page, once: gathered from when it is marked held, so that
 * what is noted right after is in it too. What is noted of a call long ago is on the page alone.
 */
import { contactsWithPage } from '#db/contact/ways-in.server';
import { isAnyOnItsWay } from '#db/mail/notices.server';
import { factsOf } from '#db/meeting/meeting-facts.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { loadWhatCame } from '#db/meeting/what-came.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { hasBegun, isStillTold } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Scene } from '../perform.server';
import { whichOf } from './keep-act.server';

export async function tellWhatCame(scene: Scene<MemberActor>): Promise<void> {
  const { trx, now, owe } = scene;
  const which = whichOf(scene);
  const meetings = factsOf(await loadMeetings(trx, which));
  const last = meetings.find(({ standing }) => hasBegun(standing, now));
  const startsAt = last?.standing.startsAt;
  if (last?.standing.state !== 'held' || !startsAt || !isStillTold(startsAt, now)) return;
  if (await isAnyOnItsWay(trx, which.workspaceId, 'meeting_outcomes', last.id)) return;
  const came = await loadWhatCame(trx, which, { meetingId: last.id, now });
  if (!came || came.points.length === 0) return;
  const withPage = await contactsWithPage(trx, which.workspaceId, [which.onboardingId]);
  const contacts = await loadContacts(trx, which.workspaceId, which.onboardingId);
  for (const contact of contacts.filter((one) => isReachable(one) && withPage.has(one.id)))
    await owe({
      kind: 'meeting_outcomes',
      subjectId: last.id,
      recipient: { kind: 'contact', id: contact.id },
    });
}

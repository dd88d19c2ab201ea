/* An introduction that was set and couldn't go: what stands in its way, as long as it still does. */
import { loadScheduled, type Scheduled } from '#db/introduction/scheduled-introductions.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { sayInstant, sayZone } from '../../speech/en/say-time';
import { introduceBy, pageUrl, personOf, type Scene } from '../letter.server';

type Props = NoticeProps['introduction_stopped'];

/** Null once it was set anew, called off or made. */
export async function introductionStopped(scene: Scene): Promise<Props | null> {
  const { handle, head, notice, now } = scene;
  const set = await loadScheduled(handle, head.workspaceId, head.onboardingId);
  if (!set?.stoppedBecause || set.setAt > notice.openedAt) return null;
  const outcome = outcomeOf(set);
  const isHost = notice.recipientId === head.host.id && head.host.id !== head.rep.id;
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    host: personOf(head.host),
    when: `${sayInstant(set.goesAt, { now, timeZone: set.timeZone })}, ${sayZone(set.timeZone)}`,
    outcome,
    ...(await unreachable(scene, set)),
    isYours: isHost === (outcome === 'guide'),
    introduceBy: introduceBy(scene),
    url: pageUrl(scene, isHost && outcome === 'guide' ? 'guide' : 'introduction'),
  };
}

function outcomeOf({ stoppedBecause: code }: Scheduled): Props['outcome'] {
  if (code === 'not_published') return 'guide';
  if (code === 'not_allowed') return 'sender';
  return code === 'no_recipients' ? 'nobody' : 'people';
}

/** Those of the chosen who can't be written to, and how many are on the record no longer. */
async function unreachable({ handle, head }: Scene, set: Scheduled): Promise<Pick<Props, 'people' | 'gone'>> {
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  const chosen = contacts.filter((one) => set.contactIds.includes(one.id));
  const people = chosen
    .filter((one) => !isReachable(one))
    .map(({ name, noMailReason }) => ({
      name,
      reason: noMailReason === null ? 'has no address' : `isn’t to be written to: ${noMailReason}`,
    }));
  return { people, gone: set.contactIds.length - chosen.length };
}

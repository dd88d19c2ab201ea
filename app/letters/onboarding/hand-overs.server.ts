/* An onboarding went from one colleague to another: told to colleagues at once, and to the customer by the new host. */
import { loadScheduled } from '#db/introduction/scheduled-introductions.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import type { NoticeProps } from '#emails/index';
import { firstNameOf } from '../../domain/contact/first-name';
import { readEvent } from '../../domain/onboarding/event';
import { draftHandOver } from '../../speech/en/onboarding/hand-over-draft';
import { cardOf, link, pageUrl, personOf, type Scene } from '../letter.server';

/** Several in a row make one mail, from whoever has it in the end; none, where that is whom they knew. */
export async function hostChanged(scene: Scene): Promise<NoticeProps['host_changed'] | null> {
  const { head, notice, to } = scene;
  const since = (await handOversOf(scene)).filter(({ part, at }) => part === 'host' && at >= notice.openedAt);
  const [first] = since;
  const last = since.at(-1);
  if (!first || !last || first.fromId === head.host.id) return null;
  const names = { before: firstNameOf(first.from), vendor: head.vendor };
  return {
    to: to.firstName,
    host: personOf(head.host),
    before: personOf({ name: first.from }),
    vendor: head.vendor,
    words: last.words || draftHandOver(names),
    card: cardOf(head.host, head.vendor),
    link,
  };
}

/** Null once it has gone on to somebody else, who gets mail of their own. */
export async function onboardingHandedOver(
  scene: Scene,
): Promise<NoticeProps['onboarding_handed_over'] | null> {
  const { handle, head, notice } = scene;
  const handOver = (await handOversOf(scene)).find((one) => one.id === notice.subjectId);
  if (!handOver || head[handOver.part].id !== handOver.toId) return null;
  const set = await loadScheduled(handle, head.workspaceId, head.onboardingId);
  return {
    customer: head.customer,
    now: personOf({ name: handOver.to }),
    before: personOf({ name: handOver.from }),
    isYours: notice.recipientId === handOver.toId,
    isHost: handOver.part === 'host',
    note: await noteOf(scene),
    isIntroductionSet: set !== undefined,
    url: pageUrl(scene),
  };
}

const handOversOf = ({ handle, head: { workspaceId, onboardingId } }: Scene) =>
  loadHandOvers(handle, { workspaceId, onboardingId });

/** What colleagues were told with it: the event has the id of the hand-over. */
async function noteOf({ handle, notice }: Scene): Promise<string | null> {
  const row = await handle
    .selectFrom('events')
    .select(['kind', 'details'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirst();
  const event = row && readEvent(row.kind, row.details);
  return event?.kind === 'owner_changed' ? event.details.note || null : null;
}

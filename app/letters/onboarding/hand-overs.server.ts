/* An onboarding went from one colleague to another: told to colleagues at once, and to the customer by the new host. */
import { loadScheduled } from '#db/introduction/scheduled-introductions.server';
import { lastPresentedAt } from '#db/mail/presented.server';
import { type HandOver, loadHandOvers } from '#db/onboarding/hand-overs.server';
import type { NoticeProps } from '#emails/index';
import { afterWorkingHours } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import { readEvent } from '../../domain/onboarding/event';
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import { isAccepted, isOpenForRecording, type Stage } from '../../domain/onboarding/onboarding';
import { draftHandOver } from '../../speech/en/onboarding/hand-over-draft';
import { sayLimit } from '../../speech/en/say-time';
import { cardOf, link, pageUrl, personOf, type Scene } from '../letter.server';

/**
 * Several in a row make one mail, from whoever has it in the end; none to somebody who knows that very host, or nobody
 * of ours yet: their first letter presents whoever has it when it leaves.
 */
export async function hostChanged(scene: Scene): Promise<NoticeProps['host_changed'] | null> {
  const { handle, head, notice, to } = scene;
  const presentedAt = await lastPresentedAt(handle, notice);
  if (!presentedAt) return null;
  const since = (await handOversOf(scene)).filter(({ part, at }) => part === 'host' && at > presentedAt);
  const [first] = since;
  const last = since.at(-1);
  if (!first || !last || first.fromId === head.host.id) return null;
  const before = beforeOf(first);
  const names = { before: before.firstName, vendor: head.vendor };
  return {
    to: to.firstName,
    host: personOf(head.host),
    before,
    vendor: head.vendor,
    words: last.words || draftHandOver(names),
    card: cardOf(head.host, head.vendor),
    link,
  };
}

/**
 * Null once it has gone on to somebody else, who gets mail of their own. Whoever had it hears once that they have it no
 * more, and from whoever has it in the end.
 */
export async function onboardingHandedOver(
  scene: Scene,
): Promise<NoticeProps['onboarding_handed_over'] | null> {
  const { handle, head, notice } = scene;
  const handOver = (await handOversOf(scene)).find((one) => one.id === notice.subjectId);
  if (!handOver) return null;
  const owner = head[handOver.part];
  const reader = readerOf(handOver, notice.recipientId);
  if (reader === 'before' ? owner.id === notice.recipientId : owner.id !== handOver.toId) return null;
  const set = await loadScheduled(handle, head.workspaceId, head.onboardingId);
  const { by, note } = await decisionOn(scene);
  const isPast = reader === 'before';
  return {
    customer: head.customer,
    now: personOf(owner),
    before: beforeOf(handOver),
    by,
    reader,
    part: partNow(handOver.part, head.stage),
    acceptBy: acceptBy(scene),
    note,
    stopped: set?.stoppedBecause === 'handed_over_since' && !isPast ? personOf(head.rep) : null,
    url: pageUrl(scene, isPast ? '' : pageOf(handOver.part, head.stage, reader)),
  };
}

const beforeOf = ({ from, fromCalled }: HandOver) => personOf({ name: from, called: fromCalled });

const readerOf = ({ fromId, toId }: HandOver, readerId: string) =>
  readerId === toId ? 'now' : readerId === fromId ? 'before' : 'other';

/** Until acceptance nobody looks after the customer: there is a handoff to accept, or one that is still to come. */
function partNow(part: OwnedPart, stage: Stage): NoticeProps['onboarding_handed_over']['part'] {
  if (part === 'rep' || isAccepted(stage)) return part;
  return stage === 'submitted' ? 'to_accept' : 'to_come';
}

/** Whoever takes over begins where their work is. */
function pageOf(part: OwnedPart, stage: Stage, reader: 'now' | 'before' | 'other'): string {
  if (reader !== 'now') return '';
  if (part === 'rep') return isOpenForRecording(stage) ? 'handoff' : '';
  return stage === 'submitted' ? 'receipt' : '';
}

function acceptBy({ head, reader, now }: Scene): string | null {
  const dueAt = afterWorkingHours(head.clocksFrom, head.acceptanceHours, head.calendar);
  return dueAt > now ? sayLimit(dueAt, reader) : null;
}

const handOversOf = ({ handle, head: { workspaceId, onboardingId } }: Scene) =>
  loadHandOvers(handle, { workspaceId, onboardingId });

/** Who decided it, as they are called, and what they told colleagues with it: the event has the id of the hand-over. */
async function decisionOn({ handle, notice }: Scene): Promise<{ by: string; note: string | null }> {
  const row = await handle
    .selectFrom('events as e')
    .innerJoin('members as m', 'm.id', 'e.actor_id')
    .select(['e.kind', 'e.details', 'm.name', 'm.called'])
    .where('e.workspace_id', '=', notice.workspaceId)
    .where('e.id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
  const event = readEvent(row.kind, row.details);
  return { by: calledOf(row), note: event?.kind === 'owner_changed' ? event.details.note || null : null };
}

/*
 * One part of an onboarding goes to a colleague, at once and with everything that waits: mail on its way, an
 * introduction that is set, and whatever is written from here on. Customers who have been introduced hear it from
 * whoever looks after them now.
 */
import { db } from '#db/client.server';
import { emptyLine } from '#db/introduction/introductions.server';
import { reachableRecipients } from '#db/introduction/recipients.server';
import {
  emptyScheduledLine,
  passOnScheduled,
  stopWaiting,
} from '#db/introduction/scheduled-introductions.server';
import { passOnMail, tellOfDoubtAnew, writeAnew } from '#db/mail/handed-over-mail.server';
import { asHeard } from '#db/mail/who-hears.server';
import { memberToHave } from '#db/member/members.server';
import { insertEvent } from '#db/onboarding/events.server';
import { insertHandOver, loadHandOvers } from '#db/onboarding/hand-overs.server';
import { setBothOwners, setOwner } from '#db/onboarding/onboardings.server';
import type { Notice } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import {
  HANDS_OVER,
  isCustomerTold,
  mayHave,
  type OwnedPart,
  ownerOf,
} from '../../domain/onboarding/hand-over';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { passOnCalls } from '../meeting/pass-on-calls.server';
import { performAsMember, type Scene } from '../perform.server';

export type HandOver = {
  part: OwnedPart;
  toId: string;
  /** Who had it when it was chosen who is to have it. */
  fromId: string;
  /** What the new host says to the customer; a draft stands in where it is empty. */
  words: string;
  /** A line for colleagues. */
  note: string;
};

/** Pressed twice it is the same success, and nobody is told twice. */
export async function handOver(actor: MemberActor, onboardingId: string, wanted: HandOver): Promise<Outcome> {
  const outcome = await performAsMember(actor, HANDS_OVER[wanted.part], onboardingId, (scene) =>
    handOverPart(scene, wanted),
  );
  const isRefused = !outcome.ok && ['not_allowed', 'has_it_already'].includes(outcome.code);
  return isRefused && (await isDone(actor, onboardingId, wanted)) ? { ok: true } : outcome;
}

/** The very hand-over was this member's, and the latest of that part. */
async function isDone(
  { workspaceId, id }: MemberActor,
  onboardingId: string,
  { part, fromId, toId }: HandOver,
): Promise<boolean> {
  const all = await loadHandOvers(db(), { workspaceId, onboardingId });
  const last = all.findLast((one) => one.part === part);
  if (!last || last.fromId !== fromId || last.toId !== toId) return false;
  const event = await db()
    .selectFrom('events')
    .select('actor_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', last.id)
    .executeTakeFirst();
  return event?.actor_id === id;
}

/** The same within a command that holds the onboarding already. */
export async function handOverPart(
  scene: Scene<MemberActor>,
  { part, toId, fromId, words, note }: HandOver,
): Promise<Outcome> {
  const { trx, now, actor, onboarding, newId } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const owner = ownerOf(onboarding, part);
  if (owner === toId) return refuse('has_it_already');
  if (owner !== fromId) return refuse('handed_over_meanwhile');
  const to = await memberToHave(trx, actor.workspaceId, toId);
  if (!to) return refuse('colleague_gone');
  if (!mayHave(to.role, part)) return refuse('colleague_unfit');
  const id = newId();
  const had = await heardFor(scene, part, fromId);
  if (onboarding.isWithoutHandoff) await setBothOwners(trx, which, toId);
  else await setOwner(trx, which, part, toId);
  // Once it is closed, no customer is told: nothing is sent any more.
  const isTold = onboarding.closedAt === null && isCustomerTold(part, onboarding.stage);
  await insertHandOver(trx, which, { id, part, fromId, toId, words: isTold ? words : '', at: now });
  const keepsOther = ownerOf(onboarding, part === 'rep' ? 'host' : 'rep') === fromId;
  await passOnMail(trx, which, { part, fromId, toId, keepsOther, stage: onboarding.stage });
  await writeAnew(trx, which);
  if (part === 'rep') {
    await passOnScheduled(trx, onboarding, { fromId, toId });
    await tellOfDoubtAnew(trx, which);
  }
  if (part === 'host') {
    await emptyLine(trx, which);
    await emptyScheduledLine(trx, onboarding);
  }
  if (await stopWaiting(trx, onboarding, 'handed_over_since'))
    await insertEvent(
      trx,
      { kind: 'introduction_did_not_leave' },
      { id: newId(), onboarding, actor: null, at: now },
    );
  await insertEvent(
    trx,
    { kind: 'owner_changed', details: { part, from: fromId, to: toId, note } },
    { id, onboarding, actor, at: now },
  );
  if (onboarding.closedAt === null) await passOnCalls(scene, { part, had, toId });
  await tellColleagues(scene, id, { part, fromId, toId });
  if (isTold) await tellCustomer(scene);
  return { ok: true };
}

/** Whose calendars have the calls of a part: whoever has it, and of who looks after them whoever stands in just now. */
async function heardFor(
  { trx, onboarding }: Scene<MemberActor>,
  part: OwnedPart,
  ownerId: string,
): Promise<string[]> {
  if (part === 'rep') return [ownerId];
  const recipient = { kind: 'member', id: ownerId } as const;
  const heard = await asHeard(trx, onboarding, [
    { kind: 'meeting_for_us', subjectId: onboarding.id, recipient },
  ]);
  return [ownerId, ...heard.map((one) => one.recipient.id)];
}

/** Whoever has it now, whoever had it and whoever has the other part; not the one who pressed. */
async function tellColleagues(
  { actor, onboarding, owe }: Scene<MemberActor>,
  handOverId: string,
  { part, fromId, toId }: { part: OwnedPart; fromId: string; toId: string },
): Promise<void> {
  const other = ownerOf(onboarding, part === 'rep' ? 'host' : 'rep');
  const ids = [...new Set([toId, other, fromId])].filter((id) => id !== actor.id);
  await owe(
    ...ids.map(
      (id): Notice => ({
        kind: 'onboarding_handed_over',
        subjectId: handOverId,
        recipient: { kind: 'member', id },
      }),
    ),
  );
}

async function tellCustomer({ trx, onboarding, owe }: Scene<MemberActor>): Promise<void> {
  const contacts = await reachableRecipients(trx, onboarding);
  await owe(
    ...contacts.map(
      (id): Notice => ({
        kind: 'host_changed',
        subjectId: onboarding.id,
        recipient: { kind: 'contact', id },
      }),
    ),
  );
}

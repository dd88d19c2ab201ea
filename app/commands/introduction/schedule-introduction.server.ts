/*
 * An introduction set for later. It keeps the words of the moment it was set and leaves by itself at its time, once:
 * whoever sends it holds the onboarding's lock and takes the row away with it. What can't leave then stays with the
 * reason, for a person. The clock runs until it has left.
 */
import { v7 as uuid } from 'uuid';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import {
  type dueScheduled,
  insertScheduled,
  loadScheduled,
  removeScheduled,
  stopDue,
} from '#db/introduction/scheduled-introductions.server';
import { owe } from '#db/mail/notices.server';
import { leadersOf } from '#db/member/members.server';
import { insertEvent } from '#db/onboarding/events.server';
import { lockOnboarding, type OnboardingRow } from '#db/onboarding/onboardings.server';
import { refuseTime } from '../../domain/introduction/introduction-time';
import type { Notice } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import { isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import { type Outcome, type RefusalCode, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import {
  chosenContacts,
  type IntroductionWords,
  keepDraft,
  sendByMail,
  speaksForThemselves,
} from './introduce.server';

export type Timing = { goesAt: Date; timeZone: string };

/** Sets it, or sets it anew with other words or another time. */
export function scheduleIntroduction(
  actor: MemberActor,
  onboardingId: string,
  words: IntroductionWords,
  { goesAt, timeZone }: Timing,
): Promise<Outcome> {
  return performAsMember(actor, 'introduce', onboardingId, async (scene) => {
    const { trx, onboarding, now, record } = scene;
    if (isIntroduced(onboarding.stage)) return refuse('already_introduced');
    if (!isPublished(onboarding.stage)) return refuse('not_published');
    if (words.why === '' && !speaksForThemselves(scene)) return refuse('why_missing');
    const wrong = refuseTime(goesAt, now);
    if (wrong) return refuse(wrong);
    const chosen = await chosenContacts(scene, words.contactIds);
    if (!chosen.ok) return chosen;
    const wasSet = await removeScheduled(trx, onboarding);
    const { workspaceId, id: memberId } = actor;
    await insertScheduled(trx, {
      ...words,
      workspaceId,
      onboardingId,
      goesAt,
      timeZone,
      memberId,
      setAt: now,
    });
    await keepDraft(scene, words);
    await record({
      kind: wasSet ? 'introduction_set_anew' : 'introduction_set',
      details: { contacts: words.contactIds, goesAt: goesAt.toISOString(), timeZone },
    });
    return { ok: true };
  });
}

/** Calls it off; the words stay as a draft. Calling it off twice is the same success. */
export function callOffIntroduction(actor: MemberActor, onboardingId: string): Promise<Outcome> {
  return performAsMember(actor, 'introduce', onboardingId, async ({ trx, onboarding, record }) => {
    if (isIntroduced(onboarding.stage)) return refuse('already_introduced');
    if (await removeScheduled(trx, onboarding)) await record({ kind: 'introduction_called_off' });
    return { ok: true };
  });
}

type Due = Awaited<ReturnType<typeof dueScheduled>>[number];

/** Sends what is due, in the name of whoever set it; keeps the reason where it may no longer be sent. */
export async function sendScheduled({ onboardingId, member }: Due): Promise<Outcome> {
  const { workspaceId } = member;
  const outcome = await sendAsSet(member, onboardingId);
  if (!outcome.ok) await stopScheduled(workspaceId, onboardingId, outcome.code);
  return outcome;
}

function sendAsSet({ isDisabled, ...member }: Due['member'], onboardingId: string): Promise<Outcome> {
  if (isDisabled) return Promise.resolve(refuse('not_allowed'));
  const actor: MemberActor = { kind: 'member', ...member };
  return performAsMember(actor, 'introduce', onboardingId, async (scene) => {
    const set = await loadScheduled(scene.trx, actor.workspaceId, onboardingId);
    if (!set || set.stoppedBecause || set.goesAt > scene.now) return { ok: true };
    const { why, subject, opening, closing, contactIds } = set;
    return sendByMail(scene, { why, subject, opening, closing, contactIds });
  });
}

/** It left for nobody: the row stays with the reason until a person sets it anew or calls it off, and is told of it. */
function stopScheduled(workspaceId: string, onboardingId: string, because: RefusalCode): Promise<void> {
  return transact(db(), async (trx) => {
    const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
    if (!onboarding) return;
    const now = await databaseNow(trx);
    const setBy = await stopDue(trx, { workspaceId, onboardingId }, because, now);
    if (!setBy) return;
    const id = uuid();
    await insertEvent(trx, { kind: 'introduction_did_not_leave' }, { id, onboarding, actor: null, at: now });
    const ids = await whoCanClear(trx, onboarding, setBy, because);
    const news = ids.map(
      (member): Notice => ({
        kind: 'introduction_stopped',
        subjectId: id,
        recipient: { kind: 'member', id: member },
      }),
    );
    await owe(trx, onboarding, news, now);
  });
}

/**
 * The sales rep and whoever set it; customer success where the guide is what is missing. Where neither of the first
 * two works here any more, those who answer for the workspace.
 */
async function whoCanClear(
  trx: Trx,
  onboarding: OnboardingRow,
  setBy: string,
  because: RefusalCode,
): Promise<string[]> {
  const { workspaceId, repId, hostId } = onboarding;
  const working = await trx
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [repId, setBy])
    .where('disabled_at', 'is', null)
    .execute();
  const senders = working.map((member) => member.id);
  const leaders = senders.length > 0 ? [] : (await leadersOf(trx, [workspaceId])).get(workspaceId);
  const host = because === 'not_published' ? [hostId] : [];
  return [...new Set([...senders, ...(leaders ?? []), ...host])];
}

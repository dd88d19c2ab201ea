/* The onboarding row: locked by every command, and brought up to date with what follows from its facts. */
import type { Updateable } from 'kysely';
import type { Deal } from '../../app/domain/handoff/deal';
import { kindsOver } from '../../app/domain/mail/over';
import type { OwnedPart } from '../../app/domain/onboarding/hand-over';
import { type Stage, stageOf, type Turn, turnOf } from '../../app/domain/onboarding/onboarding';
import { isUnanswered } from '../../app/domain/review/review';
import type { Trx } from '../client.server';
import { oweWriting } from '../crm/crm-writes.server';
import { noteForInsight } from '../insight/insight-facts.server';
import { dropOver } from '../mail/over-mail.server';
import { STAND_IN_OF_HOST } from '../member/absences.server';
import { refreshPromises } from '../promise/promises.server';
import type { StartingVersion } from '../starting-point/load-starting-points.server';
import { noteStanding } from '../webhook/webhook-deliveries.server';
import { insertEvent } from './events.server';
import { loadFacts, loadFactsAndReview } from './facts.server';
import { listedColumns } from './listed.server';
import type { OnboardingTables } from './onboarding-tables';

export type OnboardingRow = {
  id: string;
  workspaceId: string;
  customerId: string;
  dealName: string;
  signedAt: Date;
  repId: string;
  hostId: string;
  /** Nobody sold to them: whoever looks after them stands in both parts. */
  isWithoutHandoff: boolean;
  /** The colleague who stands in for the host just now. */
  standInId: string | null;
  stage: Stage;
  turn: Turn;
  nextDueAt: Date | null;
  firstContactAt: Date | null;
  closedAt: Date | null;
  archivedAt: Date | null;
};

/** The onboarding of this workspace, locked until the transaction ends; undefined when there is none. */
export function lockOnboarding(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<OnboardingRow | undefined> {
  return trx
    .selectFrom('onboardings as o')
    .select([
      'o.id',
      'o.workspace_id as workspaceId',
      'customer_id as customerId',
      'deal_name as dealName',
      'signed_at as signedAt',
      'rep_member_id as repId',
      'host_member_id as hostId',
      'is_without_handoff as isWithoutHandoff',
      'stage',
      'turn',
      'next_due_at as nextDueAt',
      'first_contact_at as firstContactAt',
      'closed_at as closedAt',
      'archived_at as archivedAt',
      STAND_IN_OF_HOST.as('standInId'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', id)
    .forUpdate('o')
    .executeTakeFirst();
}

/**
 * Stores stage, turn, next deadline and how its path and its promises stand as they follow from the facts, lets go of
 * mail that is over by them, and records the moment of settling.
 */
export async function refreshStage(trx: Trx, onboarding: OnboardingRow, now: Date): Promise<void> {
  const { facts, review } = await loadFactsAndReview(trx, onboarding.workspaceId, onboarding.id);
  const stage = stageOf(facts);
  const { turn, dueAt } = turnOf(facts, now);
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  // Its clocks may run differently from here: whoever watches them looks again, unless it is closed.
  await change(trx, which, {
    ...(await listedColumns(trx, which, stage, now)),
    stage,
    turn,
    next_due_at: dueAt,
    watch_at: facts.isClosed ? null : now,
    steps_remind_at: facts.isClosed ? null : now,
  });
  await refreshPromises(trx, which, review);
  await noteForInsight(trx, which);
  const { firstContactDueAt, openQuestions: questions } = facts;
  const owesContact = firstContactDueAt !== null;
  // What came faster than people act is held back, and told with the next that isn't.
  const corrections = review.answers.filter((answer) => isUnanswered({ ...answer, isHeld: false })).length;
  await dropOver(trx, which, { kinds: kindsOver({ stage, owesContact, corrections, questions }) });
  if (stage === 'settled' && onboarding.stage !== 'settled')
    await insertEvent(trx, { kind: 'settled' }, { onboarding, actor: null, at: now });
  await noteStanding(trx, which);
  await oweWriting(trx, which, now);
}

/** Stores how its path stands in lists, as when the calendar changed by which its days and limits are counted. */
export async function refreshPath(
  trx: Trx,
  { id: onboardingId, workspaceId }: { id: string; workspaceId: string },
  now: Date,
): Promise<void> {
  const which = { workspaceId, onboardingId };
  const { stage } = await trx
    .selectFrom('onboardings')
    .select('stage')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  await change(trx, which, await listedColumns(trx, which, stage, now));
  await noteForInsight(trx, which);
}

/** When its steps are looked at next; null where nobody needs to. */
export const setStepsAlarm = (trx: Trx, which: Which, at: Date | null): Promise<void> =>
  change(trx, which, { steps_remind_at: at });

/** When it is looked at next for the customer's news of the week. */
export const setNewsAlarm = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { news_at: at });

/** Stores whose turn it is now that time has passed; nothing else has happened. */
export async function refreshTurn(
  trx: Trx,
  onboarding: { id: string; workspaceId: string },
  now: Date,
): Promise<void> {
  const { turn, dueAt } = turnOf(await loadFacts(trx, onboarding.workspaceId, onboarding.id), now);
  const { workspaceId, id: onboardingId } = onboarding;
  await change(trx, { workspaceId, onboardingId }, { turn, next_due_at: dueAt });
}

type Which = { workspaceId: string; onboardingId: string };

export async function insertOnboarding(
  trx: Trx,
  deal: {
    id: string;
    workspaceId: string;
    customerId: string;
    dealName: string;
    signedAt: Date;
    dealValue: string | null;
    dealCurrency: string | null;
    crmId: string | null;
    repId: string;
    hostId: string;
    isWithoutHandoff?: boolean;
    isUnderWay?: true;
  },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('onboardings')
    .values({
      id: deal.id,
      workspace_id: deal.workspaceId,
      customer_id: deal.customerId,
      deal_name: deal.dealName,
      signed_at: deal.signedAt,
      deal_value: deal.dealValue,
      deal_currency: deal.dealCurrency,
      crm_id: deal.crmId,
      rep_member_id: deal.repId,
      host_member_id: deal.hostId,
      is_without_handoff: deal.isWithoutHandoff ?? false,
      stage: deal.isWithoutHandoff ? 'accepted' : 'recording',
      turn: deal.isWithoutHandoff ? 'cs' : 'sales',
      listed_stage: deal.isWithoutHandoff ? 'accepted' : 'recording',
      clocks_heard_from: deal.isUnderWay ? now : null,
      created_at: now,
    })
    .execute();
}

/** It goes by this version from here on, and by its hours where the version names some. */
export const setStartingVersion = (
  trx: Trx,
  which: Which,
  { id, document: { clocks } }: StartingVersion,
): Promise<void> =>
  change(trx, which, {
    starting_version_id: id,
    acceptance_hours: clocks?.acceptanceHours ?? null,
    introduction_hours: clocks?.introductionHours ?? null,
  });

export const noteAccepted = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { accepted_at: at });

export const noteFirstContact = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { first_contact_at: at });

export const setOwner = (trx: Trx, which: Which, part: OwnedPart, memberId: string): Promise<void> =>
  change(trx, which, part === 'rep' ? { rep_member_id: memberId } : { host_member_id: memberId });

/** Of one that began without a handoff, whoever looks after them stands in both parts. */
export const setBothOwners = (trx: Trx, which: Which, memberId: string): Promise<void> =>
  change(trx, which, { rep_member_id: memberId, host_member_id: memberId });

export const setDeal = (trx: Trx, which: Which, { name, value, currency, crmId }: Deal): Promise<void> =>
  change(trx, which, { deal_name: name, deal_value: value, deal_currency: currency, crm_id: crmId });

/** Its clocks run from here. */
export const setSignedAt = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { signed_at: at });

export const setClosed = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { closed_at: at });

/** Its clocks begin anew, by the calendar of now; `answersBy` is when all is answered that waits. */
export const setReopened = (
  trx: Trx,
  which: Which,
  { at, answersBy, calendarVersion }: { at: Date; answersBy: Date; calendarVersion: number },
): Promise<void> =>
  change(trx, which, {
    closed_at: null,
    archived_at: null,
    reopened_at: at,
    answers_by: answersBy,
    watched_at: at,
    calendar_version: calendarVersion,
  });

export const setArchived = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { archived_at: at });

/** Remembers a look at its clocks, with which calendar, and sets the alarm for the next one. */
export const setClockAlarm = (
  trx: Trx,
  which: Which,
  { watchedAt, watchAt, calendarVersion }: { watchedAt: Date; watchAt: Date | null; calendarVersion: number },
): Promise<void> =>
  change(trx, which, { watched_at: watchedAt, watch_at: watchAt, calendar_version: calendarVersion });

/** Every one of a workspace that has a deadline, an alarm, or a path that is walked, is looked at. */
export async function watchAll(trx: Trx, workspaceId: string, now: Date): Promise<void> {
  await trx
    .updateTable('onboardings')
    .set({ watch_at: now })
    .where('workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb('next_due_at', 'is not', null),
        eb('watch_at', 'is not', null),
        eb('path_steps_left', '>', 0),
      ]),
    )
    .execute();
}

async function change(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  to: Updateable<OnboardingTables['onboardings']>,
): Promise<void> {
  await trx
    .updateTable('onboardings')
    .set(to)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .execute();
}

/** The onboardings of one customer become another's; those that went over. */
export async function moveOnboardings(
  trx: Trx,
  { workspaceId, keptId, otherId }: { workspaceId: string; keptId: string; otherId: string },
): Promise<{ id: string; workspaceId: string }[]> {
  return trx
    .updateTable('onboardings')
    .set({ customer_id: keptId })
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', otherId)
    .returning(['id', 'workspace_id as workspaceId'])
    .execute();
}

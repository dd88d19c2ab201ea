/* The onboarding row: locked by every command, and brought up to date with what follows from its facts. */
import { sql, type Updateable } from 'kysely';
import {
  afterWorkingHours,
  type Calendar,
  endOfWorkingDayAfter,
  officeOpeningOn,
} from '../../app/domain/clock/clock';
import { earliest } from '../../app/domain/clock/earliest';
import type { OwnedPart } from '../../app/domain/onboarding/hand-over';
import { type Facts, type Stage, stageOf, type Turn, turnOf } from '../../app/domain/onboarding/onboarding';
import { firstToKeep, openDays } from '../../app/domain/review/left-open';
import { isAllForCall, isSettled, pointsOf, reviewItem } from '../../app/domain/review/review';
import { openQuestions } from '../../app/domain/thread/thread';
import type { Handle, Trx } from '../client.server';
import { loadReview, type ReviewFacts } from '../review/review.server';
import { loadUnanswered } from '../thread/messages.server';
import { CALENDAR_COLUMNS, calendarFrom } from '../workspace/workspaces.server';
import { insertEvent } from './events.server';
import type { OnboardingTables } from './onboarding-tables';

export type OnboardingRow = {
  id: string;
  workspaceId: string;
  customerId: string;
  dealName: string;
  signedAt: Date;
  repId: string;
  hostId: string;
  stage: Stage;
  turn: Turn;
  nextDueAt: Date | null;
  firstContactAt: Date | null;
};

/** The onboarding of this workspace, locked until the transaction ends; undefined when there is none. */
export function lockOnboarding(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<OnboardingRow | undefined> {
  return trx
    .selectFrom('onboardings')
    .select([
      'id',
      'workspace_id as workspaceId',
      'customer_id as customerId',
      'deal_name as dealName',
      'signed_at as signedAt',
      'rep_member_id as repId',
      'host_member_id as hostId',
      'stage',
      'turn',
      'next_due_at as nextDueAt',
      'first_contact_at as firstContactAt',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

const NOTHING_SHOWN: Pick<ReviewFacts, 'shown' | 'answers' | 'signedOff' | 'askedSales' | 'leftOpen'> = {
  shown: [],
  answers: [],
  signedOff: [],
  askedSales: new Set(),
  leftOpen: [],
};

/** Everything the stage follows from. */
export async function loadFacts(handle: Handle, workspaceId: string, onboardingId: string): Promise<Facts> {
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .select((eb) => [
      'o.signed_at',
      'o.first_contact_at',
      'w.acceptance_hours',
      'w.introduction_hours',
      ...CALENDAR_COLUMNS,
      eb
        .selectFrom('submissions as s')
        .whereRef('s.onboarding_id', '=', 'o.id')
        .where('s.taken_back_at', 'is', null)
        .select(sql<Date | null>`max(s.at)`.as('at'))
        .as('submitted_at'),
      eb
        .selectFrom('publications as p')
        .whereRef('p.onboarding_id', '=', 'o.id')
        .select(sql<Date | null>`min(p.at)`.as('at'))
        .as('published_at'),
      eb
        .selectFrom('introductions as i')
        .whereRef('i.onboarding_id', '=', 'o.id')
        .select('i.at')
        .as('introduced_at'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  const calendar = calendarFrom(row);
  const receipt = row.submitted_at ? await receiptOnLatest(handle, workspaceId, onboardingId) : undefined;
  const review = row.published_at ? await loadReview(handle, workspaceId, onboardingId) : NOTHING_SHOWN;
  const items = review.shown.map((item) => reviewItem(item, review.answers));
  const acted = review.answers.filter((answer) => !answer.isHeld);
  const questions = row.published_at
    ? openQuestions(await loadUnanswered(handle, workspaceId, [onboardingId]))
    : [];
  const open = acted.filter(
    (answer) => (answer.kind === 'corrected' || answer.kind === 'added') && !answer.resolution,
  );
  return {
    submittedAt: row.submitted_at,
    receipt: receipt?.outcome && receipt.at ? { outcome: receipt.outcome, at: receipt.at } : null,
    publishedAt: row.published_at,
    introducedAt: row.introduced_at,
    hasAnswers: acted.length > 0,
    isSettled: isSettled(items, review.signedOff),
    isAllForCall: isAllForCall(items),
    openCorrections: open.length,
    withSales: open.filter((answer) => review.askedSales.has(answer.id)).length,
    openPoint: firstToKeep(openDays(pointsOf(review.shown, review.answers), review.leftOpen), calendar),
    openQuestions: questions.length,
    answerDueAt: earliest([
      ...open.map((answer) => answer.answerBy),
      ...questions.map(({ answerBy }) => answerBy),
    ]),
    ...deadlines(row, calendar),
  };
}

/** What customer success said to the latest submission; undefined columns while they have not. */
function receiptOnLatest(handle: Handle, workspaceId: string, onboardingId: string) {
  return handle
    .selectFrom('submissions as s')
    .leftJoin('receipts as r', 'r.submission_id', 's.id')
    .select(['r.outcome', 'r.at'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.taken_back_at', 'is', null)
    .orderBy('s.at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function deadlines(
  row: {
    signed_at: Date;
    acceptance_hours: number;
    introduction_hours: number;
    introduced_at: Date | null;
    first_contact_at: Date | null;
  },
  calendar: Calendar,
) {
  const contactDueAt =
    row.introduced_at && !row.first_contact_at ? endOfWorkingDayAfter(row.introduced_at, calendar) : null;
  return {
    acceptanceDueAt: afterWorkingHours(row.signed_at, row.acceptance_hours, calendar),
    introductionDueAt: afterWorkingHours(row.signed_at, row.introduction_hours, calendar),
    firstContactDueAt: contactDueAt,
    firstContactFrom: contactDueAt && officeOpeningOn(contactDueAt, calendar),
  };
}

/** Stores stage, turn and next deadline as they follow from the facts, and records the moment of settling. */
export async function refreshStage(trx: Trx, onboarding: OnboardingRow, now: Date): Promise<void> {
  const facts = await loadFacts(trx, onboarding.workspaceId, onboarding.id);
  const stage = stageOf(facts);
  const { turn, dueAt } = turnOf(facts, now);
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  // Its clocks may run differently from here: whoever watches them looks again.
  await change(trx, which, { stage, turn, next_due_at: dueAt, watch_at: now });
  if (stage === 'settled' && onboarding.stage !== 'settled')
    await insertEvent(trx, { kind: 'settled' }, { onboarding, actor: null, at: now });
}

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
      stage: 'recording',
      turn: 'sales',
      created_at: now,
    })
    .execute();
}

export const noteAccepted = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { accepted_at: at });

export const noteFirstContact = (trx: Trx, which: Which, at: Date): Promise<void> =>
  change(trx, which, { first_contact_at: at });

export const setOwner = (trx: Trx, which: Which, part: OwnedPart, memberId: string): Promise<void> =>
  change(trx, which, part === 'rep' ? { rep_member_id: memberId } : { host_member_id: memberId });

/** Remembers a look at its clocks, with which calendar, and sets the alarm for the next one. */
export const setClockAlarm = (
  trx: Trx,
  which: Which,
  { watchedAt, watchAt, calendarVersion }: { watchedAt: Date; watchAt: Date | null; calendarVersion: number },
): Promise<void> =>
  change(trx, which, { watched_at: watchedAt, watch_at: watchAt, calendar_version: calendarVersion });

/** Every one of a workspace that has a deadline, or an alarm, is looked at. */
export async function watchAll(trx: Trx, workspaceId: string, now: Date): Promise<void> {
  await trx
    .updateTable('onboardings')
    .set({ watch_at: now })
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('next_due_at', 'is not', null), eb('watch_at', 'is not', null)]))
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

/* What the stage and the turn of an onboarding follow from, as it is stored. */

import { sql } from 'kysely';
import {
  afterWorkingHours,
  type Calendar,
  endOfWorkingDayAfter,
  officeOpeningOn,
} from '../../app/domain/clock/clock';
import { earliest } from '../../app/domain/clock/earliest';
import { runsFrom } from '../../app/domain/onboarding/closing';
import type { Facts } from '../../app/domain/onboarding/onboarding';
import { firstToKeep, openDays } from '../../app/domain/review/left-open';
import { isAllForCall, isSettled, isUnanswered, pointsOf, reviewItem } from '../../app/domain/review/review';
import { openQuestions } from '../../app/domain/thread/thread';
import type { Handle } from '../client.server';
import { loadReview, type ReviewFacts } from '../review/review.server';
import { loadUnanswered } from '../thread/threads.server';
import { CALENDAR_COLUMNS, calendarFrom } from '../workspace/workspaces.server';
import { LIMIT_COLUMNS } from './limits.server';

type SeenAndSaid = Pick<ReviewFacts, 'shown' | 'answers' | 'signedOff' | 'askedSales' | 'leftOpen'>;

const NOTHING_SHOWN: SeenAndSaid = {
  shown: [],
  answers: [],
  signedOff: [],
  askedSales: new Set(),
  leftOpen: [],
};

/** Everything the stage follows from. */
export const loadFacts = async (handle: Handle, workspaceId: string, onboardingId: string): Promise<Facts> =>
  (await loadFactsAndReview(handle, workspaceId, onboardingId)).facts;

/** The same, with what the customer sees and says. */
export async function loadFactsAndReview(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<{ facts: Facts; review: SeenAndSaid }> {
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .select((eb) => [
      'o.signed_at',
      'o.is_without_handoff',
      'o.first_contact_at',
      'o.closed_at',
      'o.reopened_at',
      ...LIMIT_COLUMNS,
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
  const open = review.answers.filter(isUnanswered);
  const facts: Facts = {
    isClosed: row.closed_at !== null,
    isWithoutHandoff: row.is_without_handoff,
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
  return { facts, review };
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
    reopened_at: Date | null;
  },
  calendar: Calendar,
) {
  const { introduced_at: introducedAt, reopened_at: reopenedAt } = row;
  const contactDueAt =
    introducedAt && !row.first_contact_at
      ? endOfWorkingDayAfter(runsFrom(introducedAt, reopenedAt), calendar)
      : null;
  const from = runsFrom(row.signed_at, reopenedAt);
  return {
    acceptanceDueAt: afterWorkingHours(from, row.acceptance_hours, calendar),
    introductionDueAt: afterWorkingHours(from, row.introduction_hours, calendar),
    firstContactDueAt: contactDueAt,
    firstContactFrom: contactDueAt && officeOpeningOn(contactDueAt, calendar),
  };
}

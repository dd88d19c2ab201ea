/* The onboardings whose clocks have to be looked at, with all that the clocks depend on. */
import { type NotNull, sql } from 'kysely';
import { runsFrom } from '../../app/domain/onboarding/closing';
import { openDays } from '../../app/domain/review/left-open';
import { pointsOf } from '../../app/domain/review/review';
import { openQuestions } from '../../app/domain/thread/thread';
import type { Trx } from '../client.server';
import { NOW } from '../now.server';
import { promisedBy } from '../review/promised.server';
import { IS_HELD, loadReviews } from '../review/review.server';
import { loadUnansweredAnywhere } from '../thread/threads.server';
import { reckoningsOf } from '../workspace/workspaces.server';

export type Watched = Awaited<ReturnType<typeof onboardingsToWatch>>[number];

/** Those whose alarm rings, locked, longest first; what a command holds just now is left for the next look. */
export async function onboardingsToWatch(trx: Trx, limit: number) {
  const rows = await trx
    .selectFrom('onboardings as o')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .select([
      'o.id',
      'o.workspace_id as workspaceId',
      'o.rep_member_id as repId',
      'o.host_member_id as hostId',
      'o.turn',
      'o.signed_at',
      'o.reopened_at',
      'o.first_contact_at as firstContactAt',
      'o.watched_at as watchedAt',
      'o.clocks_heard_from as heardFrom',
      'o.calendar_version as reckonedWith',
      'i.id as introductionId',
      'i.at as introduced_at',
      'o.introduction_hours as ownHours',
      'rep.time_zone as repZone',
      'host.time_zone as hostZone',
    ])
    .where('o.watch_at', '<=', NOW)
    .where('o.closed_at', 'is', null)
    .orderBy('o.watch_at')
    .limit(limit)
    .forUpdate('o')
    .skipLocked()
    .execute();
  const corrections = await openCorrections(
    trx,
    rows.map((row) => row.id),
  );
  const days = await openDaysOf(trx, rows);
  const questions = openQuestions(
    await loadUnansweredAnywhere(
      trx,
      rows.map((row) => row.id),
    ),
  );
  const reckoningOf = await reckoningsOf(
    trx,
    rows.map((row) => row.workspaceId),
  );
  return rows.map(({ repZone, hostZone, signed_at, introduced_at, reopened_at, ownHours, ...row }) => ({
    ...row,
    signedAt: runsFrom(signed_at, reopened_at),
    introducedAt: introduced_at && runsFrom(introduced_at, reopened_at),
    ...reckoningOf(row.workspaceId),
    introductionHours: ownHours ?? reckoningOf(row.workspaceId).introductionHours,
    isReckonedAnew: row.reckonedWith !== reckoningOf(row.workspaceId).calendarVersion,
    timeZones: { rep: repZone, host: hostZone },
    openCorrections: corrections.filter((one) => one.onboardingId === row.id),
    openDays: days.get(row.id) ?? [],
    openQuestions: questions.filter((one) => one.onboardingId === row.id).map(({ answerBy }) => answerBy),
  }));
}

/** What contacts changed or added and nobody has answered, without what is held back because it came too fast. */
async function openCorrections(trx: Trx, onboardingIds: string[]) {
  if (onboardingIds.length === 0) return [];
  return trx
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select((eb) => [
      'a.onboarding_id as onboardingId',
      promisedBy('a').as('answerBy'),
      eb
        .exists(
          eb
            .selectFrom('sales_questions as q')
            .select('q.id')
            .whereRef('q.answer_id', '=', 'a.id')
            .where('q.answered_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('isWithRep'),
    ])
    .where('a.onboarding_id', 'in', onboardingIds)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.withdrawn_at', 'is', null)
    .where('r.id', 'is', null)
    .where('a.answer_by', 'is not', null)
    .where(sql<boolean>`not ${IS_HELD}`)
    .orderBy('answerBy')
    .orderBy('a.id')
    .$narrowType<{ answerBy: NotNull }>()
    .execute();
}

/** The days until which points stay open, by onboarding; read only where one was ever left open. */
async function openDaysOf(
  trx: Trx,
  onboardings: { id: string; workspaceId: string }[],
): Promise<Map<string, string[]>> {
  const days = new Map<string, string[]>();
  if (onboardings.length === 0) return days;
  const found = await trx
    .selectFrom('points_left_open')
    .distinct()
    .select(['workspace_id as workspaceId', 'onboarding_id as id'])
    .where(
      'onboarding_id',
      'in',
      onboardings.map((one) => one.id),
    )
    .execute();
  for (const workspaceId of new Set(found.map((one) => one.workspaceId))) {
    const ids = found.filter((one) => one.workspaceId === workspaceId).map((one) => one.id);
    for (const [id, { shown, answers, leftOpen }] of await loadReviews(trx, workspaceId, ids))
      days.set(id, openDays(pointsOf(shown, answers), leftOpen));
  }
  return days;
}

/** The leads of some workspaces: their ids, by workspace. */
export async function leadsOf(trx: Trx, workspaceIds: string[]): Promise<Map<string, string[]>> {
  const leads = new Map<string, string[]>(workspaceIds.map((id) => [id, []]));
  if (workspaceIds.length === 0) return leads;
  const rows = await trx
    .selectFrom('members')
    .select(['id', 'workspace_id'])
    .where('workspace_id', 'in', workspaceIds)
    .where('role', '=', 'lead')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const row of rows) leads.get(row.workspace_id)?.push(row.id);
  return leads;
}

/*
 * What lists need to know of an onboarding, worked out from its facts: how far it is in one word, how its path stands,
 * how many questions were never asked twice, and what waits to be answered. None of it depends on the day of reading.
 */
import type { Updateable } from 'kysely';
import { dayOf } from '../../app/domain/clock/clock';
import type { Stage } from '../../app/domain/onboarding/onboarding';
import { listedStage } from '../../app/domain/onboarding/stages-to-value';
import { pathInLists } from '../../app/domain/path/path-in-lists';
import type { Trx } from '../client.server';
import { firstCallHeldAt } from '../meeting/meetings.server';
import { loadPublishedPath } from '../path/published-paths.server';
import { neverTwiceOf } from '../question/never-twice.server';
import { waitingAt } from '../review/waiting.server';
import { loadOpenDayAsks } from '../step/other-days.server';
import { calendarOf } from '../workspace/workspaces.server';
import type { OnboardingTables } from './onboarding-tables';

type Which = { workspaceId: string; onboardingId: string };

type Listed = Pick<
  Updateable<OnboardingTables['onboardings']>,
  | 'listed_stage'
  | 'path_steps_left'
  | 'path_due_on'
  | 'path_is_at_risk'
  | 'path_ours_due_on'
  | 'path_member_ids'
  | 'path_day_is_asked'
  | 'path_phase'
  | 'questions_known'
  | 'questions_asked'
  | 'questions_again'
  | 'corrections_waiting'
  | 'corrections_since'
  | 'disputes_waiting'
>;

export async function listedColumns(trx: Trx, which: Which, stage: Stage, now: Date): Promise<Listed> {
  const published = await loadPublishedPath(trx, which);
  const kickoffHeldAt = await firstCallHeldAt(trx, which);
  const calendar = published && (await calendarOf(trx, which.workspaceId));
  const today = calendar && dayOf(now, calendar.timeZone);
  const stands = today && pathInLists(published.path, published.marks, { today, calendar });
  const counts = published && (await neverTwiceOf(trx, which, published.path));
  const asks = published && (await loadOpenDayAsks(trx, which.workspaceId, [which.onboardingId]));
  const waiting = await waitingAt(trx, which);
  const walked = { path: published?.path ?? { phases: [] }, marks: published?.marks ?? new Map() };
  return {
    listed_stage: listedStage(stage, { kickoffHeldAt, ...walked }),
    path_steps_left: stands ? stands.stepsLeft : null,
    path_due_on: stands ? stands.dueOn : null,
    path_is_at_risk: stands ? stands.isAtRisk : false,
    path_ours_due_on: stands ? stands.oursDueOn : null,
    path_member_ids: stands ? stands.memberIds : [],
    path_day_is_asked: asks ? asks.size > 0 : false,
    path_phase: stands ? stands.phase : null,
    questions_known: counts?.known ?? 0,
    questions_asked: counts?.asked ?? 0,
    questions_again: counts?.again ?? 0,
    corrections_waiting: waiting.corrections,
    corrections_since: waiting.since,
    disputes_waiting: waiting.disputes,
  };
}

/*
 * Agendas of calls: the order that somebody of ours chose, and what came of what is no point of the page. Written
 * nowhere but here. Whoever writes holds the onboarding.
 */
import {
  type AgendaOutcomeKind,
  type CallOutcomeFact,
  draftedFrom,
  nextPhase,
  type Ordered,
} from '../../app/domain/meeting/agenda';
import { pointsOf } from '../../app/domain/review/review';
import type { Handle, Trx } from '../client.server';
import { loadPublishedPath } from '../path/published-paths.server';
import { loadReview } from '../review/review.server';

type Which = { workspaceId: string; onboardingId: string };

export type AgendaOutcome = {
  pointId: string;
  kind: AgendaOutcomeKind;
  statementId: string | null;
  stepId: string | null;
  line: string;
  at: Date;
};

/** What there is to talk about, as the page has it now, with the phase that comes next. */
export async function loadDrafted(handle: Handle, which: Which) {
  const { shown, answers } = await loadReview(handle, which.workspaceId, which.onboardingId);
  const published = await loadPublishedPath(handle, which);
  const phase = published && nextPhase(published.path, published.marks);
  return { drafted: draftedFrom(pointsOf(shown, answers), phase?.id ?? null), published };
}

/** In the order that was chosen. */
export async function loadOrdered(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  meetingId: string,
): Promise<Ordered[]> {
  const rows = await handle
    .selectFrom('agenda_points')
    .select(['id', 'statement_id', 'phase_id', 'words', 'left_out'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, statement_id, phase_id, words, left_out }) => ({
    rowId: id,
    id: statement_id ?? phase_id ?? id,
    is: statement_id ? 'point' : phase_id ? 'phase' : 'own',
    words: words ?? '',
    isLeftOut: left_out,
  }));
}

/** Puts these into this order, behind as many others as `from` says; what is new in it comes in. */
export async function saveOrder(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { meetingId, memberId, at, from = 0 }: { meetingId: string; memberId: string; at: Date; from?: number },
  points: readonly (Omit<Ordered, 'rowId'> & { rowId: string; isNew: boolean })[],
): Promise<void> {
  for (const [place, { rowId, id, is, words, isLeftOut, isNew }] of points.entries()) {
    const row = { position: from + place + 1, left_out: isLeftOut };
    if (isNew)
      await trx
        .insertInto('agenda_points')
        .values({
          ...row,
          id: rowId,
          workspace_id: workspaceId,
          onboarding_id: onboardingId,
          meeting_id: meetingId,
          statement_id: is === 'point' ? id : null,
          phase_id: is === 'phase' ? id : null,
          words: is === 'own' ? words : null,
          member_id: memberId,
          at,
        })
        .execute();
    else
      await trx
        .updateTable('agenda_points')
        .set(row)
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', '=', onboardingId)
        .where('id', '=', rowId)
        .execute();
  }
}

export async function loadAgendaOutcomes(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<AgendaOutcome[]> {
  return handle
    .selectFrom('agenda_outcomes')
    .select(['point_id as pointId', 'kind', 'statement_id as statementId', 'step_id as stepId', 'line', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

export async function insertAgendaOutcome(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { pointId, kind, statementId, stepId, line, at, memberId }: AgendaOutcome & { memberId: string },
): Promise<void> {
  await trx
    .insertInto('agenda_outcomes')
    .values({
      point_id: pointId,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      kind,
      statement_id: statementId,
      step_id: stepId,
      line,
      member_id: memberId,
      at,
    })
    .execute();
}

/** What was noted of points of the page, oldest first. */
export async function loadCallOutcomes(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<CallOutcomeFact[]> {
  return handle
    .selectFrom('call_outcomes')
    .select(['statement_id as statementId', 'wording_id as wordingId', 'from_wording_id as fromWordingId'])
    .select(['step_id as stepId', 'line', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

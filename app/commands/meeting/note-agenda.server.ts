/*
 * Customer success notes what came of what is no point of the page: words that were agreed become one, which the
 * customer says yes to like to any other; what has to be done becomes a step; or it is left. Once for each.
 */
import { publishOne } from '#db/guide/publications.server';
import {
  insertAgendaOutcome,
  loadAgendaOutcomes,
  loadDrafted,
  loadOrdered,
  saveOrder,
} from '#db/meeting/agendas.server';
import { loadReview } from '#db/review/review.server';
import { insertStatement } from '#db/statement/statements.server';
import { type AgendaPoint, agendaOf } from '../../domain/meeting/agenda';
import { hasBegun } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, type Scene } from '../perform.server';
import { tellOfChanges } from '../review/tell-of-changes.server';
import { addNow, type NewStep } from '../step/add-now.server';
import { meetingIn, whichOf } from './keep-act.server';
import { tellWhatCame } from './tell-what-came.server';

/** The line is for the customer. */
export type AgendaOutcome = { line: string } & (
  | { kind: 'agreed'; words: NewStep }
  | { kind: 'step'; step: NewStep }
  | { kind: 'left' }
);

export function noteAgendaPoint(
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  pointId: string,
  outcome: AgendaOutcome,
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    if (!hasBegun(found.standing, scene.now)) return refuse('call_ahead');
    const { published, drafted } = await loadDrafted(scene.trx, whichOf(scene));
    const ordered = await loadOrdered(scene.trx, whichOf(scene), meetingId);
    const point = agendaOf(drafted, ordered).points.find(({ id }) => id === pointId);
    if (!point || point.is === 'point') return refuse('not_found');
    const noted = (await loadAgendaOutcomes(scene.trx, whichOf(scene))).find(
      (one) => one.pointId === point.rowId,
    );
    if (noted)
      return noted.kind === outcome.kind && noted.line === outcome.line
        ? { ok: true }
        : refuse('already_resolved');
    const came = await whatCame(scene, outcome);
    if (!came.ok) return came;
    const phases = published?.path.phases ?? [];
    const title = point.is === 'own' ? point.words : (phases.find(({ id }) => id === pointId)?.title ?? '');
    const { kind, line } = outcome;
    const rowId = point.rowId ?? (await placed(scene, meetingId, point, ordered.length));
    const { statementId, stepId } = came;
    const row = { pointId: rowId, kind, statementId, stepId, line, at: scene.now, memberId: actor.id };
    await insertAgendaOutcome(scene.trx, whichOf(scene), row);
    const details = { meeting: meetingId, of: found.meeting.kind, title, outcome: kind, words: line };
    await scene.record({ kind: 'agenda_point_noted', details });
    await tellWhatCame(scene);
    return { ok: true };
  });
}

/** The phase has no place of its own until somebody says something of it. */
async function placed(
  scene: Scene<MemberActor>,
  meetingId: string,
  { id, is, words }: AgendaPoint,
  before: number,
): Promise<string> {
  const { trx, actor, now, newId } = scene;
  const rowId = newId();
  const by = { meetingId, memberId: actor.id, at: now };
  const row = { rowId, id, is, words, isLeftOut: false, isNew: true };
  await saveOrder(trx, whichOf(scene), { ...by, from: before }, [row]);
  return rowId;
}

type Came = Outcome<{ statementId: string | null; stepId: string | null }>;

async function whatCame(scene: Scene<MemberActor>, outcome: AgendaOutcome): Promise<Came> {
  switch (outcome.kind) {
    case 'left':
      return { ok: true, statementId: null, stepId: null };
    case 'step': {
      const added = await addNow(scene, outcome.step);
      return added.ok ? { ok: true, statementId: null, stepId: added.id } : added;
    }
    case 'agreed':
      return { ok: true, statementId: await agreed(scene, outcome.words), stepId: null };
  }
}

/** A point of the page from here on, with who does it and by when. */
async function agreed(scene: Scene<MemberActor>, { title, side, on }: NewStep): Promise<string> {
  const { trx, actor, onboarding, now, record } = scene;
  const { shown } = await loadReview(trx, actor.workspaceId, onboarding.id);
  const fields = { text: title, due: on ?? '', detail: '', promiseKind: 'service', side } as const;
  const statement = {
    words: { kind: 'promise', fields },
    origin: 'cs',
    commitment: 'promised',
  } as const;
  const { id: statementId, wordingId } = await insertStatement(trx, onboarding, actor, statement, now);
  await record({ kind: 'statement_recorded', statementId, details: {} });
  await publishOne(trx, onboarding, actor, { item: { statementId, wordingId }, shown }, now);
  await tellOfChanges(scene, shown);
  return statementId;
}

/*
 * What is on the list of a call that was called off stays there: the next one begins with it, in its order. What came of
 * points before it was called off stays with that one.
 */
import { loadAgendaOutcomes, loadOrdered, saveOrder } from '#db/meeting/agendas.server';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Scene } from '../perform.server';
import { type Found, whichOf } from './keep-act.server';

/** `before` is the meeting that came last before the one that is begun. */
export async function carryAgenda(
  scene: Scene<MemberActor>,
  before: Found | undefined,
  meetingId: string,
): Promise<void> {
  if (before?.standing.state === 'called_off') await carryOn(scene, before, meetingId);
}

export async function carryOn(scene: Scene<MemberActor>, before: Found, meetingId: string): Promise<void> {
  const { trx, actor, now, newId } = scene;
  const which = whichOf(scene);
  const noted = new Set((await loadAgendaOutcomes(trx, which)).map(({ pointId }) => pointId));
  const left = (await loadOrdered(trx, which, before.meeting.id)).filter(({ rowId }) => !noted.has(rowId));
  const rows = left.map((point) => ({ ...point, rowId: newId(), isNew: true }));
  await saveOrder(trx, which, { meetingId, memberId: actor.id, at: now }, rows);
}

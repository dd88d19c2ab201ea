/*
 * Customer success puts the agenda of a call into order: adds what stands nowhere, leaves out what needs no talking,
 * moves points. Each press writes down the whole order as it stood, so that what comes to the page meanwhile stands
 * behind it. The same pressed twice is so once.
 */
import { loadDrafted, loadOrdered, saveOrder } from '#db/meeting/agendas.server';
import { type AgendaPoint, agendaOf, MOST_ON_AGENDA, movedBefore } from '../../domain/meeting/agenda';
import { isOpen } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, type Scene } from '../perform.server';
import { meetingIn, whichOf } from './keep-act.server';

type Placed = AgendaPoint & { isLeftOut: boolean };

export const addToAgenda = (
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  words: string,
): Promise<Outcome> =>
  writeAgenda(actor, onboardingId, meetingId, (points, newId) => {
    if (points.some((one) => one.is === 'own' && one.words === words && !one.isLeftOut)) return points;
    if (points.length >= MOST_ON_AGENDA) return refuse('agenda_full');
    return [...points, { id: newId(), is: 'own', reason: 'own', words, rowId: null, isLeftOut: false }];
  });

/** `before` is the point that it goes before. */
export const moveOnAgenda = (
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  { pointId, before }: { pointId: string; before: string },
): Promise<Outcome> =>
  writeAgenda(actor, onboardingId, meetingId, (points) => {
    const byId = new Map(points.map((one) => [one.id, one]));
    if (!byId.has(pointId)) return refuse('not_found');
    return movedBefore([...byId.keys()], pointId, before).flatMap((id) => byId.get(id) ?? []);
  });

/** Left out, or put back at its place. */
export const leaveOutOfAgenda = (
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  pointId: string,
  isLeftOut: boolean,
): Promise<Outcome> =>
  writeAgenda(actor, onboardingId, meetingId, (points) =>
    points.some(({ id }) => id === pointId)
      ? points.map((one) => (one.id === pointId ? { ...one, isLeftOut } : one))
      : refuse('not_found'),
  );

function writeAgenda(
  actor: MemberActor,
  onboardingId: string,
  meetingId: string,
  write: (points: Placed[], newId: () => string) => Placed[] | ReturnType<typeof refuse>,
): Promise<Outcome> {
  return performAsMember(actor, 'arrange_meeting', onboardingId, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    if (!isOpen(found.standing)) return refuse('meeting_over');
    const written = write(await placedIn(scene, meetingId), scene.newId);
    if (!Array.isArray(written)) return written;
    await keepOrder(scene, meetingId, written);
    return { ok: true };
  });
}

/** Every point in its order, those that are left out among them. */
async function placedIn(scene: Scene<MemberActor>, meetingId: string): Promise<Placed[]> {
  const { drafted } = await loadDrafted(scene.trx, whichOf(scene));
  const ordered = await loadOrdered(scene.trx, whichOf(scene), meetingId);
  const { points, leftOut } = agendaOf(drafted, ordered);
  const all = [
    ...points.map((one) => ({ ...one, isLeftOut: false })),
    ...leftOut.map((one) => ({ ...one, isLeftOut: true })),
  ];
  const place = new Map(ordered.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: Placed) => place.get(id) ?? ordered.length;
  return all.sort((one, other) => placeOf(one) - placeOf(other));
}

async function keepOrder(
  { newId, ...scene }: Scene<MemberActor>,
  meetingId: string,
  points: readonly Placed[],
): Promise<void> {
  const { trx, actor, now } = scene;
  const rows = points.map(({ id, is, words, isLeftOut, rowId }) => ({
    id,
    is,
    words,
    isLeftOut,
    rowId: rowId ?? (is === 'own' ? id : newId()),
    isNew: rowId === null,
  }));
  await saveOrder(trx, whichOf({ newId, ...scene }), { meetingId, memberId: actor.id, at: now }, rows);
}

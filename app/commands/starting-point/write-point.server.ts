/*
 * Leads and admins write starting points. What they write is a draft beside the latest version; only when they make it
 * one do new handoffs begin with it, and whoever began before keeps what they began with.
 */

import type { Trx } from '#db/client.server';
import { type CurrentPoint, loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import {
  insertNextVersion,
  insertStartingPoint,
  lockStartingPoint,
  makeDefault,
  saveDraft,
  setPutAside,
} from '#db/starting-point/starting-points.server';
import type { MemberActor } from '../../domain/onboarding/access';
import type { NewWorkspaceEvent } from '../../domain/onboarding/event';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import {
  isSameStartingPoint,
  mismatchesIn,
  type StartingPoint,
} from '../../domain/starting-point/starting-point';
import type { POINT_ORIGINS } from '../../domain/starting-point/starting-point-events';
import { freeName } from '../../domain/starting-point/write';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

type Change = (before: StartingPoint) => StartingPoint;

const onPoint = (
  actor: MemberActor,
  id: string,
  work: (scene: WorkspaceScene, point: CurrentPoint) => Promise<Outcome>,
): Promise<Outcome> =>
  performInWorkspace(actor, 'write_starting_points', async (scene) => {
    const point = await lockStartingPoint(scene.trx, actor.workspaceId, id);
    return point ? work(scene, point) : refuse('not_found');
  });

const nowOf = ({ draft, version }: CurrentPoint): StartingPoint => draft ?? version.document;

const noted = ({ id, version }: CurrentPoint) => ({
  point: id,
  name: version.document.name,
  number: version.number,
});

/** `base` is the revision that the form showed: what a colleague wrote meanwhile is never written over. */
export function writePoint(actor: MemberActor, id: string, base: number, change: Change): Promise<Outcome> {
  return onPoint(actor, id, async ({ trx }, point) => {
    const before = nowOf(point);
    const after = change(before);
    if (isSameStartingPoint(before, after)) return { ok: true };
    if (base !== point.revision) return refuse('changed_meanwhile', { latest: { revision: point.revision } });
    const [wrong] = mismatchesIn(after);
    if (wrong) return refuse('starting_point_unfit', { latest: wrong.what });
    const isAsMade = isSameStartingPoint(after, point.version.document);
    await saveDraft(trx, { workspaceId: actor.workspaceId, id }, isAsMade ? null : after);
    return { ok: true };
  });
}

/** What was written becomes the next version. Pressed twice, there is one. */
export function makeVersion(actor: MemberActor, id: string): Promise<Outcome> {
  return onPoint(actor, id, async ({ trx, now, record }, point) => {
    const { draft: document, version } = point;
    if (!document) return { ok: true };
    const number = version.number + 1;
    await insertNextVersion(
      trx,
      { workspaceId: actor.workspaceId, id },
      { number, document, memberId: actor.id, at: now },
    );
    await record({
      kind: 'starting_point_version_made',
      details: { point: id, name: document.name, number },
    });
    return { ok: true };
  });
}

/** Takes back what was written since the latest version. */
export const dropDraft = (actor: MemberActor, id: string): Promise<Outcome> =>
  onPoint(actor, id, async ({ trx }, { draft }) => {
    if (draft) await saveDraft(trx, { workspaceId: actor.workspaceId, id }, null);
    return { ok: true };
  });

export const STANDINGS = ['default', 'aside', 'back'] as const;
export type StandingOfPoint = (typeof STANDINGS)[number];

/** It is begun by default from here on, isn't chosen any more, or may be chosen again. */
export function setStanding(actor: MemberActor, id: string, to: StandingOfPoint): Promise<Outcome> {
  return onPoint(actor, id, async ({ trx, now, record }, point) => {
    const which = { workspaceId: actor.workspaceId, id };
    const tell = (
      kind: Extract<
        NewWorkspaceEvent['kind'],
        `starting_point_${'made_default' | 'put_aside' | 'brought_back'}`
      >,
    ) => record({ kind, details: noted(point) });
    if (to === 'aside') {
      if (point.isPutAside) return { ok: true };
      if (point.isDefault) return refuse('begun_by_default');
      await setPutAside(trx, which, now);
      await tell('starting_point_put_aside');
      return { ok: true };
    }
    if (point.isPutAside) {
      await setPutAside(trx, which, null);
      await tell('starting_point_brought_back');
    }
    if (to === 'back' || point.isDefault) return { ok: true };
    await makeDefault(trx, which);
    await tell('starting_point_made_default');
    return { ok: true };
  });
}

/** Another workspace has it, so no form of ours made it. */
const isTaken = async (trx: Trx, id: string): Promise<boolean> =>
  (await trx.selectFrom('starting_points').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined;

/** `id` is made by the form, so that sending it twice adds one. Of a name that is here already it is the second. */
export function addPoint(
  actor: MemberActor,
  { id, document, from }: { id: string; document: StartingPoint; from: (typeof POINT_ORIGINS)[number] },
): Promise<Outcome<{ id: string }>> {
  return performInWorkspace(actor, 'write_starting_points', async ({ trx, now, record }) => {
    const points = await loadStartingPoints(trx, actor.workspaceId);
    if (points.some((one) => one.id === id)) return { ok: true, id };
    if (await isTaken(trx, id)) return refuse('starting_point_gone');
    const name = freeName(
      document.name,
      points.map(({ version }) => version.document.name),
    );
    const named = { ...document, name };
    await insertStartingPoint(trx, actor.workspaceId, { id, document: named, memberId: actor.id, at: now });
    await record({
      kind: 'starting_point_added',
      details: { point: id, name, number: 1, from },
    });
    return { ok: true, id };
  });
}

/** Begins as the other one is, under a name of its own. */
export async function copyPoint(
  actor: MemberActor,
  { id, of, name }: { id: string; of: string; name: string },
): Promise<Outcome<{ id: string }>> {
  return performInWorkspace(actor, 'write_starting_points', async ({ trx, now, record }) => {
    const points = await loadStartingPoints(trx, actor.workspaceId);
    if (points.some((one) => one.id === id)) return { ok: true, id };
    const other = points.find((one) => one.id === of);
    if (!other || (await isTaken(trx, id))) return refuse('starting_point_gone');
    const document = {
      ...other.version.document,
      name,
      suggestedFor: { valueFrom: null, valueBelow: null, currency: 'EUR' as const, words: [] },
    };
    await insertStartingPoint(trx, actor.workspaceId, { id, document, memberId: actor.id, at: now });
    await record({ kind: 'starting_point_added', details: { point: id, name, number: 1, from: 'copy' } });
    return { ok: true, id };
  });
}

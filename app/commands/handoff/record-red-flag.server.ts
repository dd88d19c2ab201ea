/*
 * A red flag is a concern for customer success only. It is no statement: no guide, page or mail for the customer
 * is made from this table.
 */
import { idBeside, lockForm } from '#db/form/form-id.server';
import { removePartAnswer } from '#db/handoff/part-answers.server';
import {
  insertRedFlag,
  type RedFlagText,
  rewordRedFlag,
  setRedFlagRemoved,
} from '#db/handoff/red-flags.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields } from '../../domain/statement/statement';
import { performAsMember, type Scene } from '../perform.server';

export type RedFlagInput = RedFlagText & {
  /** Made by the form that adds it, so that sending it twice adds one. */
  id?: string;
};

/** Adds all that one form lists. */
export function recordRedFlags(
  actor: MemberActor,
  onboardingId: string,
  inputs: RedFlagInput[],
): Promise<Outcome<{ ids: string[] }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const ids: string[] = [];
    for (const input of inputs) {
      const added = await addRedFlag(scene, input);
      if (!added.ok) return added;
      ids.push(added.id);
    }
    return { ok: true, ids };
  });
}

/**
 * Adds a red flag, or rewrites the one named by `id`. `base` is the number of the text the form showed, `shown` the
 * text itself, where it is known: what nobody changed stays as whoever wrote last left it.
 */
export function recordRedFlag(
  actor: MemberActor,
  onboardingId: string,
  input: RedFlagInput,
  existing?: { id: string; base: number; shown?: Partial<RedFlagInput> },
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    return existing ? rewriteRedFlag(scene, input, existing) : addRedFlag(scene, input);
  });
}

type Outcomes = Promise<Outcome<{ id: string }>>;

async function addRedFlag(scene: Scene<MemberActor>, input: RedFlagInput): Outcomes {
  const { trx, actor, onboarding, now, record, newId } = scene;
  const { id: formId, concern, severity, advice } = input;
  const beside = formId && idBeside(formId, onboarding.id, concern, severity, advice);
  if (formId) await lockForm(trx, formId);
  const taken = await trx
    .selectFrom('red_flags')
    .select(['id', 'workspace_id as workspaceId', 'concern'])
    .where('id', 'in', [formId ?? newId(), beside ?? newId()])
    .execute();
  const same = taken.find(
    (one) => one.workspaceId === actor.workspaceId && (one.id === beside || one.concern === concern),
  );
  if (same) return { ok: true, id: same.id };
  const id = (taken.length > 0 ? beside : formId) ?? newId();
  const place = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const text = { concern, severity, advice };
  await insertRedFlag(trx, { ...place, id }, text, { memberId: actor.id, at: now });
  await removePartAnswer(trx, place, 'red_flags');
  await record({ kind: 'red_flag_recorded', details: { flag: id, number: 1 } });
  return { ok: true, id };
}

async function rewriteRedFlag(
  { trx, actor, onboarding, now, record }: Scene<MemberActor>,
  { concern, severity, advice }: RedFlagInput,
  { id, base, shown }: { id: string; base: number; shown?: Partial<RedFlagInput> },
): Outcomes {
  const latest = await trx
    .selectFrom('red_flags')
    .select(['number', 'concern', 'severity', 'advice'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!latest) return refuse('not_found');
  const typed = { concern, severity, advice };
  if (sameFields(typed, { ...typed, ...shown }) && shown) return { ok: true, id };
  const { number: _, ...text } = latest;
  if (sameFields(typed, text)) return { ok: true, id };
  if (latest.number !== base)
    return refuse('changed_meanwhile', { latest: { number: latest.number, fields: latest } });
  const { workspaceId, id: memberId } = actor;
  await rewordRedFlag(
    trx,
    { workspaceId, id },
    { ...typed, number: latest.number + 1 },
    { memberId, at: now },
  );
  await record({ kind: 'red_flag_recorded', details: { flag: id, number: latest.number + 1 } });
  return { ok: true, id };
}

export function removeRedFlag(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    const { trx, onboarding, now, record } = scene;
    if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
    if (!(await findFlag(scene, id))?.isThere) return refuse('not_found');
    await setRedFlagRemoved(trx, { workspaceId: actor.workspaceId, id }, now);
    await record({ kind: 'red_flag_removed', details: { flag: id } });
    return { ok: true };
  });
}

/** Puts back one that was taken out. */
export function restoreRedFlag(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    const { trx, onboarding, record } = scene;
    const { workspaceId } = actor;
    if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
    const flag = await findFlag(scene, id);
    if (!flag) return refuse('not_found');
    if (flag.isThere) return { ok: true };
    await setRedFlagRemoved(trx, { workspaceId, id }, null);
    await removePartAnswer(trx, { workspaceId, onboardingId }, 'red_flags');
    await record({ kind: 'red_flag_restored', details: { flag: id } });
    return { ok: true };
  });
}

async function findFlag({ trx, actor, onboarding }: Scene<MemberActor>, id: string) {
  const row = await trx
    .selectFrom('red_flags')
    .select('removed_at as removedAt')
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { isThere: row.removedAt === null };
}

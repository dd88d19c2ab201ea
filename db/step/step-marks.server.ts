/* What was marked on steps, by members and contacts: written once and never changed, nowhere but here. */
import { sql } from 'kysely';
import type { Mark } from '../../app/domain/step/step-state';
import type { Handle, Trx } from '../client.server';
import { toWho, whoFrom } from '../path/path-rows';

type Which = { workspaceId: string; onboardingId: string };

/** Adds a mark after all others of the step; the onboarding is locked by whoever adds it. */
export async function insertMark(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  stepId: string,
  { id, kind, by, words, at }: Mark,
  approved: { typedName: string; publicationId: string; wordingId: string | null } | null,
): Promise<void> {
  await trx
    .insertInto('step_marks')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      step_id: stepId,
      number: eb
        .selectFrom('step_marks')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('step_id', '=', stepId),
      kind,
      ...toWho(by),
      words,
      typed_name: approved?.typedName ?? null,
      approved_in: approved?.publicationId ?? null,
      wording_id: approved?.wordingId ?? null,
      at,
    }))
    .execute();
}

/** One mark with the step it is on; undefined where there is none. */
export async function loadMark(handle: Handle, { workspaceId, onboardingId }: Which, id: string) {
  const row = await markQuery(handle, workspaceId, onboardingId).where('id', '=', id).executeTakeFirst();
  const mark = row && markFrom(row);
  return mark && { ...mark, stepId: row.step_id, typedName: row.typed_name };
}

/** What was said of a step right before that mark; null for the first one. */
export async function kindBefore(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  { id, stepId }: { id: string; stepId: string },
): Promise<Mark['kind'] | null> {
  const row = await handle
    .selectFrom('step_marks as m')
    .innerJoin('step_marks as b', 'b.step_id', 'm.step_id')
    .select('b.kind')
    .where('m.workspace_id', '=', workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .where('m.step_id', '=', stepId)
    .where('m.id', '=', id)
    .whereRef('b.number', '<', 'm.number')
    .orderBy('b.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.kind ?? null;
}

const markQuery = (handle: Handle, workspaceId: string, onboardingId: string) =>
  handle
    .selectFrom('step_marks')
    .select(['id', 'step_id', 'kind', 'words', 'typed_name', 'at', 'member_id', 'contact_id'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId);

function markFrom(row: NonNullable<Awaited<ReturnType<ReturnType<typeof markQuery>['executeTakeFirst']>>>) {
  const by = whoFrom(row);
  const { id, kind, words, at } = row;
  return by ? { id, kind, words, at, by } : undefined;
}

/** Whether the step was ever in a published path: what isn't any more is told as such. */
export async function wasPublished(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  stepId: string,
): Promise<boolean> {
  const row = await handle
    .selectFrom('published_steps')
    .select('step_id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('step_id', '=', stepId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

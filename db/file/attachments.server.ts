/*
 * Rows of the files and pictures that we put on steps: written after their bytes are in the store, nowhere but here. A row
 * goes where it was never published; what was published of a step keeps its files, taken off it or not.
 */
import { sql } from 'kysely';
import type { Picture } from '../../app/domain/file/attached';
import type { Handle, Trx } from '../client.server';
import type { FileTables } from './file-tables';

type Which = { workspaceId: string; onboardingId: string };

export type Attachment = {
  id: string;
  stepId: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  /** Null for what is no picture, or isn't shown as one. */
  picture: Pick<Picture, 'alt' | 'width' | 'height'> | null;
  memberId: string;
  at: Date;
};

export async function insertAttachment(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { stepId, memberId, picture, ...file }: Attachment,
): Promise<void> {
  await trx
    .insertInto('attachments')
    .values({
      ...file,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      step_id: stepId,
      member_id: memberId,
      alt: picture?.alt ?? null,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      removed_at: null,
    })
    .execute();
}

/** Takes it off its step. True where nothing of it is left, since nobody outside ever saw it. */
export async function removeAttachment(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  id: string,
  at: Date,
): Promise<boolean> {
  const published = await trx
    .selectFrom('published_steps')
    .select('step_id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where(sql<boolean>`${id}::uuid = any(attached)`)
    .limit(1)
    .executeTakeFirst();
  const ours = { workspace_id: workspaceId, onboarding_id: onboardingId, id };
  if (published)
    await trx
      .updateTable('attachments')
      .set({ removed_at: at })
      .where((eb) => eb.and(ours))
      .execute();
  else
    await trx
      .deleteFrom('attachments')
      .where((eb) => eb.and(ours))
      .execute();
  return !published;
}

const seen = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('attachments as a')
    .select(['a.id', 'a.step_id', 'a.name', 'a.mime', 'a.bytes', 'a.sha256', 'a.alt', 'a.width', 'a.height'])
    .select(['a.member_id', 'a.at'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .orderBy('a.id');

function attachmentFrom({
  step_id: stepId,
  member_id: memberId,
  alt,
  width,
  height,
  ...file
}: Omit<FileTables['attachments'], 'workspace_id' | 'onboarding_id' | 'removed_at'>): Attachment {
  const picture = alt !== null && width !== null && height !== null ? { alt, width, height } : null;
  return { ...file, stepId, memberId, picture };
}

/** What stands on the steps as they are written, in the order in which it came. */
export const attachedIn = async (handle: Handle, which: Which): Promise<Attachment[]> =>
  (await seen(handle, which).where('a.removed_at', 'is', null).execute()).map(attachmentFrom);

/** These, in the order in which they came; what isn't of the onboarding isn't there. */
export async function loadAttachments(
  handle: Handle,
  which: Which,
  ids: readonly string[],
): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  return (await seen(handle, which).where('a.id', 'in', ids).execute()).map(attachmentFrom);
}

/** What the customer can read now: undefined for what isn't on a step of the path that is published last. */
export async function loadPublishedAttachment(
  handle: Handle,
  which: Which,
  id: string,
): Promise<Attachment | undefined> {
  const row = await seen(handle, which)
    .where('a.id', '=', id)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('published_steps as s')
          .select('s.step_id')
          .where(sql<boolean>`a.id = any(s.attached)`)
          .where('s.publication_id', '=', (eb) =>
            eb
              .selectFrom('published_paths as p')
              .select('p.publication_id')
              .where('p.workspace_id', '=', which.workspaceId)
              .where('p.onboarding_id', '=', which.onboardingId)
              .orderBy('p.version', 'desc')
              .limit(1),
          ),
      ),
    )
    .executeTakeFirst();
  return row && attachmentFrom(row);
}

/** How many an onboarding has, on steps or not. */
export async function countAttachments(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<number> {
  const { count } = await handle
    .selectFrom('attachments')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  return count;
}

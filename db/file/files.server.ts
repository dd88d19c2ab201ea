/*
 * Rows of files that were handed in and of what became of them: written once and never changed, nowhere but here. A row is
 * written after its bytes are in the store, so what has a row can be read.
 */
import { sql } from 'kysely';
import { type FileMark, type FileStanding, standingOf } from '../../app/domain/file/handed-in';
import type { Handle, Trx } from '../client.server';
import { toWho, whoFrom } from '../path/path-rows';

type Which = { workspaceId: string; onboardingId: string };

export type FileRow = {
  id: string;
  stepId: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  contactId: string;
  at: Date;
};

export type FileSeen = FileRow & { standing: FileStanding; last: FileMark | null };

export async function insertFile(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { stepId, contactId, ...file }: FileRow,
): Promise<void> {
  await trx
    .insertInto('files')
    .values({
      ...file,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      step_id: stepId,
      contact_id: contactId,
    })
    .execute();
}

/** Adds a mark after all others of the file; the onboarding is locked by whoever adds it. */
export async function insertFileMark(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  fileId: string,
  { id, kind, by, words, at }: FileMark,
): Promise<void> {
  await trx
    .insertInto('file_marks')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      file_id: fileId,
      number: eb
        .selectFrom('file_marks')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('file_id', '=', fileId),
      kind,
      ...toWho(by),
      words,
      at,
    }))
    .execute();
}

/** Files with their latest mark, in the order in which they came, those that are gone included. */
const seen = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  handle
    .selectFrom('files as f')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('file_marks as k')
          .select(['k.id as mark_id', 'k.kind', 'k.words', 'k.at as marked_at'])
          .select(['k.member_id as by_member', 'k.contact_id as by_contact'])
          .whereRef('k.file_id', '=', 'f.id')
          .orderBy('k.number', 'desc')
          .limit(1)
          .as('m'),
      (join) => join.onTrue(),
    )
    .select(['f.id', 'f.step_id', 'f.name', 'f.mime', 'f.bytes', 'f.sha256', 'f.contact_id', 'f.at'])
    .select(['m.mark_id', 'm.kind', 'm.words', 'm.marked_at', 'm.by_member', 'm.by_contact'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.onboarding_id', '=', onboardingId)
    .orderBy('f.id');

type SeenRow = Awaited<ReturnType<ReturnType<typeof seen>['execute']>>[number];

function fileFrom(row: SeenRow): FileSeen {
  const { id, step_id: stepId, name, mime, bytes, sha256, contact_id: contactId, at } = row;
  const by = whoFrom({ member_id: row.by_member, contact_id: row.by_contact });
  const { mark_id, kind, words, marked_at } = row;
  const last =
    mark_id && kind && marked_at && by && words !== null
      ? { id: mark_id, kind, words, at: marked_at, by }
      : null;
  return { id, stepId, name, mime, bytes, sha256, contactId, at, last, standing: standingOf(last) };
}

export const loadFilesOfStep = async (handle: Handle, which: Which, stepId: string): Promise<FileSeen[]> =>
  (await seen(handle, which).where('f.step_id', '=', stepId).execute()).map(fileFrom);

/** Behind one of them, up to so many; of one step or of all. */
export const loadFilesOf = async (
  handle: Handle,
  which: Which,
  { behind, most, stepId }: { behind: string | undefined; most: number; stepId: string | undefined },
): Promise<FileSeen[]> => {
  const rows = await seen(handle, which)
    .$if(behind !== undefined, (query) => query.where('f.id', '>', behind as string))
    .$if(stepId !== undefined, (query) => query.where('f.step_id', '=', stepId as string))
    .limit(most)
    .execute();
  return rows.map(fileFrom);
};

/** Undefined for none, and for one of another onboarding. */
export async function loadFile(handle: Handle, which: Which, fileId: string): Promise<FileSeen | undefined> {
  const row = await seen(handle, which).where('f.id', '=', fileId).executeTakeFirst();
  return row && fileFrom(row);
}

export const loadFilesSince = async (handle: Handle, which: Which, since: Date): Promise<FileSeen[]> =>
  (await seen(handle, which).where('f.at', '>=', since).execute()).map(fileFrom);

/** Of each step: how many files are there, and how many of them wait to be looked at. */
export async function countByStep(
  handle: Handle,
  which: Which,
): Promise<Map<string, { here: number; waiting: number }>> {
  const counts = new Map<string, { here: number; waiting: number }>();
  for (const { stepId, standing } of (await seen(handle, which).execute()).map(fileFrom)) {
    if (standing === 'gone') continue;
    const { here, waiting } = counts.get(stepId) ?? { here: 0, waiting: 0 };
    counts.set(stepId, { here: here + 1, waiting: waiting + (standing === 'with_us' ? 1 : 0) });
  }
  return counts;
}

/** How many files an onboarding has, whatever became of them. */
export async function countFiles(handle: Handle, { workspaceId, onboardingId }: Which): Promise<number> {
  const { count } = await handle
    .selectFrom('files')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Which of these ids of files, handed in or put on a step, have a row, and which of these onboardings are there. */
export async function known(
  handle: Handle,
  fileIds: string[],
  onboardingIds: string[],
): Promise<{ files: Set<string>; onboardings: Set<string> }> {
  const files = await handle
    .selectFrom('files')
    .select('id')
    .where('id', 'in', fileIds)
    .unionAll(handle.selectFrom('attachments').select('id').where('id', 'in', fileIds))
    .execute();
  const onboardings = await handle
    .selectFrom('onboardings')
    .select('id')
    .where('id', 'in', onboardingIds)
    .execute();
  return {
    files: new Set(files.map(({ id }) => id)),
    onboardings: new Set(onboardings.map(({ id }) => id)),
  };
}

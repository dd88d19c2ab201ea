/* Files that a customer handed in, as programs read them. */
import type { z } from 'zod';
import { db } from '#db/client.server';
import { attachedIn, loadAttachments } from '#db/file/attachments.server';
import { type FileSeen, loadFile, loadFilesOf } from '#db/file/files.server';
import type { ATTACHMENTS, FILE } from '../../http/api/shapes/file-shapes';
import type { FileSent } from '../../http/file/file-answer.server';
import { namesFor } from './names.server';
import { type Asked, type Page, pageOf } from './page';

/** `origin` is where this Foyer is reached. */
type Which = { workspaceId: string; onboardingId: string; origin: string };
type Told = z.input<typeof FILE>;

export async function filesFor(
  which: Which,
  { after, limit }: Asked,
  stepId: string | undefined,
): Promise<Page<Told>> {
  const names = await namesFor(which);
  const files = await loadFilesOf(db(), which, { behind: after?.[0], most: limit + 1, stepId });
  return pageOf(files, limit, { position: ({ id }) => [id], item: (one) => toldOf(one, which, names) });
}

export async function fileFor(which: Which, id: string): Promise<Told | null> {
  const file = await loadFile(db(), which, id);
  return file ? toldOf(file, which, await namesFor(which)) : null;
}

/** What was handed in or put on a step, with where its bytes are; null for what is absent or of another workspace. */
export async function bytesFor(which: Omit<Which, 'origin'>, fileId: string): Promise<FileSent | null> {
  const [attached] = await loadAttachments(db(), which, [fileId]);
  const file = (await loadFile(db(), which, fileId)) ?? attached;
  if (!file) return null;
  const { workspaceId, onboardingId } = which;
  return { place: { workspaceId, onboardingId, fileId }, file: { ...file, picture: null } };
}

/** What lies on a step as it is drafted. */
export async function attachmentsFor(
  which: Omit<Which, 'origin'>,
  stepId: string,
): Promise<z.input<typeof ATTACHMENTS>> {
  const names = await namesFor(which);
  const attached = (await attachedIn(db(), which)).filter((one) => one.stepId === stepId);
  return {
    step_id: stepId,
    items: attached.map(({ id, name, mime, bytes, sha256, memberId, at }) => ({
      id,
      name,
      type: mime,
      bytes,
      sha256,
      put_there_at: at.toISOString(),
      put_there_by: { id: memberId, name: names.get(memberId) ?? '' },
    })),
  };
}

const toldOf = (
  { id, stepId, name, mime, bytes, sha256, at, contactId, standing }: FileSeen,
  { origin, onboardingId }: Which,
  names: Map<string, string>,
): Told => ({
  id,
  step_id: stepId,
  name,
  type: mime,
  bytes,
  sha256,
  handed_in_at: at.toISOString(),
  handed_in_by: { id: contactId, name: names.get(contactId) ?? '' },
  state: standing,
  link: `${origin}/onboardings/${onboardingId}/files/${id}`,
});

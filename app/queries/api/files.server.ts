/* Files that a customer handed in, as programs read them. */
import type { z } from 'zod';
import { db } from '#db/client.server';
import { type FileSeen, loadFile, loadFilesOf } from '#db/file/files.server';
import type { FILE } from '../../http/api/shapes/file-shapes';
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

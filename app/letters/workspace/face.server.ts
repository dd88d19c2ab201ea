/* What the mail of a workspace looks like, at the moment it is written. */
import type { Handle } from '#db/client.server';
import { loadLook } from '#db/workspace/settings.server';
import type { Face } from '#emails/index';
import { env } from '../../env.server';

export async function faceOf(handle: Handle, workspaceId: string): Promise<Face> {
  const { name, colour, logo } = await loadLook(handle, workspaceId);
  return { vendor: name, colour, logoUrl: logo && `${env().origin}${logo}` };
}

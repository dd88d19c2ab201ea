/* How the sheets of a workspace are written. */
import { db } from '#db/client.server';
import { sheetsOf } from '#db/workspace/settings.server';
import type { Member } from '../../auth/member/member.server';
import { SHEETS, type Sheets } from '../../domain/workspace/sheet';

export const sheetsFor = ({ workspaceId }: Member): Promise<Sheets> => sheetsOf(db(), workspaceId);

/** In the way that an address asks for, or else in the workspace's. */
export async function sheetsAsked(member: Member, typed: URLSearchParams): Promise<Sheets> {
  return SHEETS.find((way) => way === typed.get('sheets')) ?? (await sheetsFor(member));
}

/* How the sheets of a workspace are written. */
import { db } from '#db/client.server';
import { sheetsOf } from '#db/workspace/settings.server';
import type { Member } from '../../auth/member/member.server';
import type { Sheets } from '../../domain/workspace/sheet';

export const sheetsFor = ({ workspaceId }: Member): Promise<Sheets> => sheetsOf(db(), workspaceId);

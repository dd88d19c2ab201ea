/* Who of a workspace may set it. */
import { db } from '#db/client.server';
import { namesOfLeaders } from '#db/member/members.server';
import type { Member } from '../../auth/member/member.server';

/** By name; a handful is enough to ask one of them. */
export const whoSets = ({ workspaceId }: Member): Promise<string[]> => namesOfLeaders(db(), workspaceId, 5);

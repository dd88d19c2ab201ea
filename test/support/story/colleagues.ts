/* Further colleagues of a workspace, to whom something may be handed over. */
import { db } from '#db/client.server';
import { insertMember } from '~/auth/member/member.server';
import type { MemberActor, Role } from '~/domain/onboarding/access';
import { PASSWORD_HASH } from './cast';

let count = 0;

/** Somebody else who works there. */
export async function colleague(
  { workspaceId }: { workspaceId: string },
  name: string,
  role: Role,
): Promise<MemberActor> {
  count += 1;
  const email = `${name.split(' ')[0]?.toLowerCase()}.${count}.${workspaceId.slice(-8)}@example.com`;
  const id = await insertMember(db(), {
    workspaceId,
    name,
    email,
    passwordHash: PASSWORD_HASH,
    role,
    timeZone: 'Europe/Brussels',
  });
  return { kind: 'member', id, workspaceId, role, name };
}

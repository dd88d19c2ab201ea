/* Who may look at all mail of the workspace: leads and admins. For everybody else there is no such page. */
import { mayReadMailLog } from '../../domain/onboarding/access';
import { type Member, requireMember } from './member.server';

/** @throws Response 404 for a member who may not */
export async function requireMailLog(asked: Parameters<typeof requireMember>[0]): Promise<Member> {
  const member = await requireMember(asked);
  if (!mayReadMailLog(member.role)) throw new Response(null, { status: 404 });
  return member;
}

/* Who may look at the list of members. For everybody else there is no such page. */
import { maySeeMembers } from '../../domain/onboarding/access';
import { type Member, requireMember } from './member.server';

/** @throws Response 404 for a member who may not see it */
export async function requireMembersList(asked: Parameters<typeof requireMember>[0]): Promise<Member> {
  const member = await requireMember(asked);
  if (!maySeeMembers(member.role)) throw new Response(null, { status: 404 });
  return member;
}

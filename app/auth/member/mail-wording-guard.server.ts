/* Who may put our mail in the workspace's own words. For everybody else there is no such page. */
import { mayWordMail } from '../../domain/onboarding/access';
import { type Member, requireMember } from './member.server';

/** @throws Response 404 for a member who may not */
export async function requireMailWording(asked: Parameters<typeof requireMember>[0]): Promise<Member> {
  const member = await requireMember(asked);
  if (!mayWordMail(member.role)) throw new Response(null, { status: 404 });
  return member;
}

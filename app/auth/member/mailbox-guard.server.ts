/* Who may read everybody's mail: in the demo the whole cast, otherwise admins; nobody once a provider sends it. */
import { mayReadMailbox } from '../../domain/onboarding/access';
import { env } from '../../env.server';
import { type Member, requireMember } from './member.server';

/** @throws Response 404 where there is no mailbox for this member */
export async function requireMailbox(asked: Parameters<typeof requireMember>[0]): Promise<Member> {
  const member = await requireMember(asked);
  if (env().sendsMail || !mayReadMailbox(member.role, env().isDemo))
    throw new Response(null, { status: 404 });
  return member;
}

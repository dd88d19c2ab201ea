/* Leads and admins look after starting points. Everybody else is told who they are, since whoever asks works with them. */
import { type AppLoadContext, data } from '@remix-run/node';
import { type Member, requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { whoSets } from '../../queries/workspace/who-sets.server';

/** @throws Response 403, with the names of those who may */
export async function requirePlanner(given: { request: Request; context: AppLoadContext }): Promise<Member> {
  const member = await requireMember(given);
  if (mayHere(member.role, 'write_starting_points')) return member;
  throw data({ whoSets: await whoSets(member) }, { status: 403 });
}

/* What an onboarding without a handoff can begin with, and who could look after the customer. */
import type { Member } from '../../auth/member/member.server';
import { leadsOthers } from '../../domain/onboarding/access';
import { newHandoff } from '../../queries/handoff/new-handoff.server';

/** Leads choose who looks after them; everybody else begins their own. */
export async function beginning(member: Member) {
  const start = await newHandoff(member);
  const owners = start.owners.filter(({ id }) => leadsOthers(member.role) || id === member.id);
  return { ...start, owners };
}

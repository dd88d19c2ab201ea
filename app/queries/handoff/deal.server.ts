/* The facts of a deal, to be put right. */
import { db } from '#db/client.server';
import { countDealChanges, dealOf } from '#db/onboarding/deals.server';
import type { Member } from '../../auth/member/member.server';
import { onboardingHead } from '../onboarding/onboarding-head.server';
import { ownFields } from './own-fields.server';

/** Null for an onboarding of another workspace, as for none at all. */
export async function dealPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { customer, host } = head;
  const which = { workspaceId: member.workspaceId, onboardingId: id };
  const seen = await countDealChanges(db(), which);
  const deal = await dealOf(db(), which);
  const { own } = await ownFields(which, []);
  // What the customer reads is put right where they read it.
  const ours = { ...own, fields: own.fields.filter(({ isShown }) => !isShown) };
  return {
    id,
    customer,
    reader: head.reader,
    own: ours,
    deal,
    seen,
    host: host.first,
    mayChange: head.mayDo('change_deal'),
  };
}

/*
 * A deal as it was read from the CRM becomes what it would by `PUT /deals`: a handoff, once, that follows where nobody
 * put anything right here. What can't be followed has a name, and the rest goes on. Nothing is done by a state that is
 * older than the one before it.
 */
import { v7 as uuid } from 'uuid';
import { onboardingOfDeal } from '#db/api/crm-deals.server';
import { databaseNow, db } from '#db/client.server';
import type { CrmConnection } from '#db/crm/crm-connections.server';
import type { ReadClaim, ReadResult } from '#db/crm/crm-reads.server';
import { customersCalled } from '#db/customer/customers.server';
import { memberAt, memberHere } from '#db/member/members.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { begins, signedAtOf } from '../../domain/crm/begins';
import type { CrmDeal } from '../../domain/crm/crm';
import type { DealTrouble } from '../../domain/crm/deal-trouble';
import { peopleOf, wordsOf } from '../../domain/crm/deal-words';
import { believed, isOutdated } from '../../domain/crm/version';
import { signingSlip, wallTimeOf } from '../../domain/handoff/signing';
import type { MemberActor } from '../../domain/onboarding/access';
import { mayHave } from '../../domain/onboarding/hand-over';
import type { RefusalCode } from '../../domain/onboarding/refusal';
import { takeDeal } from '../api/take-deal.server';
import { handOver } from '../onboarding/hand-over.server';

/** `deal` is undefined where the CRM has it no longer: what began by it stays, and its page says so. */
export async function followDeal(
  actor: MemberActor,
  connection: CrmConnection,
  claim: ReadClaim,
  deal: CrmDeal | undefined,
): Promise<ReadResult> {
  if (!deal) return { isGone: true, trouble: null };
  const now = await databaseNow(db());
  if (isOutdated(deal.version, claim.version, now)) return { isGone: false };
  const read = { isGone: false, version: believed(deal.version, now), owner: deal.owner };
  const known = await onboardingOfDeal(db(), actor.workspaceId, deal.id);
  if (!known && !begins(deal, connection)) return { ...read, trouble: null };
  const trouble = await follow(actor, connection, { claim, deal, known });
  const isFollowed = trouble === null || FOLLOWED_ALL_THE_SAME.includes(trouble);
  return { ...read, trouble, company: isFollowed ? (deal.company ?? undefined) : undefined };
}

/** Only whose it is there couldn't be followed. */
const FOLLOWED_ALL_THE_SAME: DealTrouble[] = ['owner_unknown', 'owner_unfit'];

type Followed = { claim: ReadClaim; deal: CrmDeal; known: string | undefined };

async function follow(
  actor: MemberActor,
  connection: CrmConnection,
  { claim, deal, known }: Followed,
): Promise<DealTrouble | null> {
  const { workspaceId } = actor;
  const words = wordsOf(deal);
  const isSameCompany = known !== undefined && deal.company !== null && deal.company === claim.company;
  if (!words.name || (deal.customer && !words.customer && !isSameCompany)) return 'words_unfit';
  if (!known && !words.customer) return 'no_company';
  const owner = deal.owner ? await memberAt(db(), workspaceId, deal.owner) : undefined;
  const mayOwn = owner !== undefined && mayHave(owner.role, 'rep');
  // The company that it was with is the same one under another name; a deal without one says nothing of it.
  const customer = isSameCompany ? '' : (words.customer ?? '');
  const [namesake] = customer ? await customersCalled(db(), workspaceId, customer) : [];
  const host = await memberHere(db(), workspaceId, connection.hostId);
  const taken = await takeDeal(actor, {
    id: uuid(),
    customer,
    which: namesake && { customerId: namesake.id },
    dealName: words.name,
    dealValue: deal.value,
    dealCurrency: deal.currency,
    crmId: deal.id,
    signedAt: await signedAt(workspaceId, deal),
    hostId: host ? connection.hostId : actor.id,
    repId: mayOwn ? owner.id : actor.id,
    isWon: deal.isWon,
    startingPoint: { is: 'fitting' },
    people: peopleOf(deal.people).map((fields) => ({
      words: { kind: 'person', fields: { ...fields, does: '' } },
      saidBy: 'customer',
      heardWhere: '',
      note: '',
      person: { parts: [], noMailReason: null },
    })),
  });
  if (!taken.ok) return TROUBLES[taken.code] ?? 'refused_here';
  if (known && connection.followsOwner && mayOwn) await followOwner(actor, known, claim, owner.id);
  if (!deal.owner || mayOwn) return null;
  return owner ? 'owner_unfit' : 'owner_unknown';
}

const TROUBLES: Partial<Record<RefusalCode, DealTrouble>> = {
  onboarding_closed: 'closed_here',
  deal_of_another: 'other_company',
};

/** An instant that our own form would take; null for one that it wouldn't, and before it is won. */
async function signedAt(workspaceId: string, deal: CrmDeal): Promise<Date | null> {
  const now = await databaseNow(db());
  const at = signedAtOf(deal, now);
  const { timeZone } = await calendarOf(db(), workspaceId);
  return !at || signingSlip(wallTimeOf(at, timeZone), timeZone, now) ? null : at;
}

/** Goes over where it went over there, and is still with whom the CRM said before; somebody chosen here stays. */
async function followOwner(
  actor: MemberActor,
  onboardingId: string,
  claim: ReadClaim,
  toId: string,
): Promise<void> {
  const { workspaceId } = actor;
  const before = claim.owner ? await memberAt(db(), workspaceId, claim.owner) : undefined;
  const repId = await repOf(workspaceId, onboardingId);
  const wasFollowed = repId === (before?.id ?? actor.id);
  if (!wasFollowed || !repId || repId === toId) return;
  await handOver(actor, onboardingId, { part: 'rep', fromId: repId, toId, words: '', note: '' });
}

async function repOf(workspaceId: string, onboardingId: string): Promise<string | undefined> {
  const row = await db()
    .selectFrom('onboardings')
    .select('rep_member_id as repId')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirst();
  return row?.repId;
}

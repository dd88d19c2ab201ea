/* The connection with a CRM as admins look after it: how it stands, what could not be followed; never its secret. */
import { v7 as uuid } from 'uuid';
import { databaseNow, db } from '#db/client.server';
import { connectionOf } from '#db/crm/crm-connections.server';
import { lastEventOf } from '#db/crm/crm-events.server';
import { readsInTrouble } from '#db/crm/crm-reads.server';
import { waitingWrites } from '#db/crm/crm-writes.server';
import type { Member } from '../../auth/member/member.server';
import type { Crm, CrmStage, CrmTrouble } from '../../domain/crm/crm';
import type { DealTrouble } from '../../domain/crm/deal-trouble';
import type { Reader } from '../../speech/en/say-time';

export type DealInTrouble = {
  dealId: string;
  trouble: DealTrouble | null;
  /** Whoever has it there. */
  owner: string | null;
  isGone: boolean;
  onboarding: { id: string; customer: string; deal: string } | null;
};

export type CrmPageFacts = {
  crm: Crm;
  newId: string;
  reader: Reader;
  colleagues: { id: string; name: string }[];
  connection: {
    account: string;
    actsFor: string;
    hostId: string;
    followsOwner: boolean;
    stages: CrmStage[];
    beginsIn: string[];
    lookedAt: Date | null;
    heardAt: Date | null;
    trouble: { kind: CrmTrouble; since: Date } | null;
    waiting: number;
    deals: DealInTrouble[];
  } | null;
};

const DEALS_SHOWN = 20;

export async function crmPageOf(member: Member, crm: Crm): Promise<CrmPageFacts> {
  const { workspaceId } = member;
  const members = await db()
    .selectFrom('members')
    .select(['id', 'name', 'role', 'disabled_at as disabledAt'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .execute();
  const colleagues = members.filter(({ role, disabledAt }) => role !== 'sales' && !disabledAt);
  const shared = {
    crm,
    newId: uuid(),
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
  };
  const known = await connectionOf(db(), workspaceId, crm);
  if (!known) return { ...shared, connection: null };
  const of = { workspaceId, connectionId: known.id };
  const { account, hostId, followsOwner, stages, beginsIn, lookedAt, trouble, troubleAt } = known;
  const deals = (await readsInTrouble(db(), of, DEALS_SHOWN)).map((row) => ({
    dealId: row.dealId,
    trouble: row.trouble,
    owner: row.owner,
    isGone: row.goneAt !== null,
    onboarding: row.onboardingId
      ? { id: row.onboardingId, customer: row.customer ?? '', deal: row.dealName ?? '' }
      : null,
  }));
  return {
    ...shared,
    connection: {
      ...{ account, hostId, followsOwner, stages, beginsIn, lookedAt, deals },
      actsFor: members.find(({ id }) => id === known.memberId)?.name ?? '',
      heardAt: await lastEventOf(db(), of),
      trouble: trouble && troubleAt ? { kind: trouble, since: troubleAt } : null,
      waiting: await waitingWrites(db(), of),
    },
  };
}

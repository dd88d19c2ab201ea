/* Who took copies of everything of late, of the company or of a customer; and of which customer a page would give one. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import type { Reader } from '../../speech/en/say-time';
import { onboardingHead } from '../onboarding/onboarding-head.server';

const LATEST = 6;

export type ExportFacts = {
  id: string;
  /** Null for the whole company; a customer that is gone has no name any more. */
  of: { customer: string | null } | null;
  by: string;
  isReader: boolean;
  at: Date;
};

export type ExportsFacts = { latest: ExportFacts[]; reader: Reader };

export async function exportsOf(member: Member): Promise<ExportsFacts> {
  const rows = await db()
    .selectFrom('events as e')
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'e.workspace_id').onRef('m.id', '=', 'e.actor_id'),
    )
    .leftJoin('customers as c', (join) =>
      join
        .onRef('c.workspace_id', '=', 'e.workspace_id')
        .on(sql<boolean>`c.id = (e.details->>'customer')::uuid`),
    )
    .select(['e.id', 'e.kind', 'e.actor_id', 'e.at', 'm.name as by', 'c.name as customer'])
    .where('e.workspace_id', '=', member.workspaceId)
    .where(sql<boolean>`e.kind in ('workspace_exported', 'customer_exported')`)
    .orderBy('e.id', 'desc')
    .limit(LATEST)
    .execute();
  return {
    latest: rows.map(({ id, kind, actor_id, at, by, customer }) => ({
      id,
      of: kind === 'customer_exported' ? { customer } : null,
      by: by ?? '',
      isReader: actor_id === member.id,
      at,
    })),
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}

/** Null for an onboarding of another workspace, as for none at all. */
export async function customerToExport(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { customer, stage, host } = head;
  return { id, customer, stage, host, mayExport: head.mayDo('export_customer') };
}

/* Every onboarding of the workspace by customer name, to be searched, narrowed and paged through. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { containing } from '../../domain/form/search-text';
import { type Turn, turnSince } from '../../domain/onboarding/onboarding';
import { LISTED_STAGES, type ListedStage } from '../../domain/onboarding/stages-to-value';
import type { Reader } from '../../speech/en/say-time';

const PAGE = 40;
const MOST_OWNERS = 200;

export type CustomerFacts = {
  id: string;
  customer: string;
  deal: string;
  stage: CustomerStage;
  rep: string;
  host: string;
  signedAt: Date;
  /** Since when a step of ours is late, and who has it; null where none is. */
  late: { since: Date; who: string } | null;
};
/** How far an onboarding is, or that it goes no further. */
export const CUSTOMER_STAGES = [...LISTED_STAGES, 'closed', 'archived'] as const;
export type CustomerStage = (typeof CUSTOMER_STAGES)[number];

export type CustomerListFacts = { rows: CustomerFacts[]; next: string | null; reader: Reader };

export type CustomerSearch = {
  /** Part of a name, or of the deal's id in the CRM. */
  text: string;
  /** What is in the archive is listed only where that is asked for. */
  stage: CustomerStage | null;
  /** The one who sells or looks after them. */
  ownerId?: string | null;
  /** Only what is late with us, the longest first. */
  isLate?: boolean;
  /** The id of the last onboarding seen. */
  after: string | null;
};

export async function loadCustomers(member: Member, search: CustomerSearch): Promise<CustomerListFacts> {
  const { text, stage, ownerId = null, isLate = false, after } = search;
  const now = await databaseNow(db());
  const place = isLate ? sql<string>`o.next_due_at` : sql<string>`lower(c.name)`;
  const rows = await db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select([
      'o.id',
      'c.name as customer',
      'o.deal_name as deal',
      'o.listed_stage as stage',
      'o.turn',
      'o.next_due_at',
      'rep.name as rep',
      'host.name as host',
      'o.signed_at',
      'o.closed_at',
      'o.archived_at',
    ])
    .where('o.workspace_id', '=', member.workspaceId)
    .$if(text !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('c.name', 'ilike', containing(text)), eb('o.crm_id', 'ilike', containing(text))]),
      ),
    )
    .where('o.archived_at', stage === 'archived' ? 'is not' : 'is', null)
    .$if(stage !== null && stage !== 'archived', (query) =>
      stage === 'closed'
        ? query.where('o.closed_at', 'is not', null)
        : query.where('o.closed_at', 'is', null).where('o.listed_stage', '=', stage as ListedStage),
    )
    .$if(ownerId !== null, (query) =>
      query.where((eb) => eb.or([eb('o.rep_member_id', '=', ownerId), eb('o.host_member_id', '=', ownerId)])),
    )
    .$if(isLate, (query) => query.where('o.turn', '!=', 'nobody').where('o.next_due_at', '<', now))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${place}, o.id) > (select ${isLate ? sql`lo.next_due_at` : sql`lower(lc.name)`}, lo.id
          from onboardings lo join customers lc on lc.id = lo.customer_id
          where lo.workspace_id = ${member.workspaceId}::uuid and lo.id = ${after}::uuid)`,
      ),
    )
    .orderBy(place)
    .orderBy('o.id')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    rows: page.map(({ signed_at, closed_at, archived_at, turn, next_due_at: dueAt, ...row }) => ({
      ...row,
      stage: archived_at ? 'archived' : closed_at ? 'closed' : row.stage,
      signedAt: signed_at,
      late: lateness({ turn, dueAt }, row, now),
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    reader: { now, timeZone: member.timeZone },
  };
}

function lateness(
  { turn, dueAt }: { turn: Turn; dueAt: Date | null },
  { rep, host }: { rep: string; host: string },
  now: Date,
): CustomerFacts['late'] {
  if (turn === 'nobody' || !dueAt || dueAt >= now) return null;
  return { since: dueAt, who: turnSince({ turn, dueAt }, now) === 'sales' ? rep : host };
}

/** Everyone who sells or looks after somebody, by name. */
export function ownersOf({ workspaceId }: Member): Promise<{ id: string; name: string }[]> {
  return db()
    .selectFrom('members as m')
    .select(['m.id', 'm.name'])
    .where('m.workspace_id', '=', workspaceId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('onboardings as o')
          .select('o.id')
          .whereRef('o.workspace_id', '=', 'm.workspace_id')
          .where((eb) =>
            eb.or([eb('o.rep_member_id', '=', eb.ref('m.id')), eb('o.host_member_id', '=', eb.ref('m.id'))]),
          ),
      ),
    )
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(MOST_OWNERS)
    .execute();
}

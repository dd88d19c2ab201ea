/* Every onboarding of the workspace by customer name, to be searched, narrowed and paged through. */
import { type RawBuilder, sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { containing } from '../../domain/form/search-text';
import { type Turn, turnSince } from '../../domain/onboarding/onboarding';
import { LISTED_STAGES } from '../../domain/onboarding/stages-to-value';
import type { Reader } from '../../speech/en/say-time';
import { AT_REST } from './at-rest.server';
import { nearThenFar, patternOf, saysAll } from './candidates.server';

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
const CUSTOMER_STAGES = [...LISTED_STAGES, 'closed', 'archived'] as const;
export type CustomerStage = (typeof CUSTOMER_STAGES)[number];
/** By what the list is narrowed: by how far they are, or to whom nothing waits for any more, as Today counts them. */
export const STAGES_ASKED = [...CUSTOMER_STAGES, 'at_rest'] as const;
export type StageAsked = (typeof STAGES_ASKED)[number];

export type CustomerListFacts = { rows: CustomerFacts[]; next: string | null; reader: Reader };

export type CustomerSearch = {
  /** Part of a name, or of the deal's id in the CRM. */
  text: string;
  /** What is in the archive is listed only where that is asked for. */
  stage: StageAsked | null;
  /** The one who sells or looks after them. */
  ownerId?: string | null;
  /** Only what is late with us, the longest first. */
  isLate?: boolean;
  /** The id of the last onboarding seen. */
  after: string | null;
};

export async function loadCustomers(member: Member, search: CustomerSearch): Promise<CustomerListFacts> {
  const now = await databaseNow(db());
  const ids = await idsOfPage(member, search, now);
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
    .where(sql<boolean>`o.id = any (${ids}::uuid[])`)
    .orderBy(placeIn(search))
    .orderBy('o.id')
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

const ONE_MORE = PAGE + 1;

/** Of an onboarding `o`: by how long it is late, or by its customer's name. */
const placeIn = ({ isLate }: CustomerSearch) => (isLate ? sql`o.next_due_at` : sql`o.listed_name`);

/** Where customers stand by name, they lie anywhere: fewer are read than of what stands as it came. */
const READ_FOR_ONE = 20;

/** The ids of a page, and of one more to know whether there is another: along an index, however deep it lies. */
async function idsOfPage(member: Member, search: CustomerSearch, now: Date): Promise<string[]> {
  const { text, ownerId = null } = search;
  const asked = sql`${conditionsOf(member, search, now)} ${ownerId !== null && text !== '' ? sql`and ${ownerId}::uuid in (o.rep_member_id, o.host_member_id)` : sql``}`;
  const along = (more: RawBuilder<unknown>, limit = ONE_MORE) =>
    sql`(select o.id, o.listed_name, o.crm_id, ${placeIn(search)} as place from onboardings o where ${asked} ${more}
      order by ${placeIn(search)}, o.id limit ${sql.lit(limit)})`;
  if (text === '') {
    if (ownerId === null) return idsIn(along(sql``));
    // Each part by its own index.
    const of = (part: string) => along(sql`and o.${sql.ref(part)} = ${ownerId}::uuid`);
    return idsIn(sql`(${of('rep_member_id')} union ${of('host_member_id')})`);
  }
  const isItsId = sql`o.crm_id ilike ${containing(text)}`;
  const says = sql`(' ' || o.listed_name like ${patternOf(text)} or ${isItsId})`;
  const { workspaceId } = member;
  return nearThenFar({
    limit: ONE_MORE,
    readForOne: READ_FOR_ONE,
    near: (read) => idsIn(sql`(select o.id, o.place from ${along(sql``, read)} o where ${says})`),
    // Word by word, of which the index finds the rare one first.
    far: () =>
      idsIn(sql`(with hits as materialized (
          select o.id from customers c join onboardings o on o.customer_id = c.id
          where c.workspace_id = ${workspaceId}::uuid and ${saysAll(text.split(/\s+/u), sql`c.searched`)}
          union
          select o.id from onboardings o where o.workspace_id = ${workspaceId}::uuid and ${isItsId})
        select o.id, ${placeIn(search)} as place from hits join onboardings o on o.id = hits.id where ${asked} and ${says})`),
  });
}

async function idsIn(found: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select f.id from ${found} f order by f.place, f.id
    limit ${sql.lit(ONE_MORE)}`.execute(db());
  return rows.map(({ id }) => id);
}

/** What else is asked of an onboarding `o`; what indexes leave out stands in so many words. */
function conditionsOf(
  { workspaceId }: Member,
  { stage, isLate = false, after, ...search }: CustomerSearch,
  now: Date,
): RawBuilder<unknown> {
  const place = placeIn({ stage, isLate, after, ...search });
  const conditions = [
    sql`o.workspace_id = ${workspaceId}::uuid`,
    stage === 'archived' ? sql`o.archived_at is not null` : sql`o.archived_at is null`,
    ...ofStage(stage),
    ...(isLate ? [sql`o.turn <> 'nobody' and o.next_due_at < ${now}`] : []),
    ...(after === null
      ? []
      : [
          sql`(${place}, o.id) > (select ${isLate ? sql`l.next_due_at` : sql`l.listed_name`}, l.id from onboardings l
            where l.workspace_id = ${workspaceId}::uuid and l.id = ${after}::uuid)`,
        ]),
  ];
  return sql.join(conditions, sql` and `);
}

function ofStage(stage: StageAsked | null): RawBuilder<unknown>[] {
  switch (stage) {
    case null:
    case 'archived':
      return [];
    case 'closed':
      return [sql`o.closed_at is not null`];
    case 'at_rest':
      return [AT_REST];
    default:
      return [sql`o.closed_at is null and o.listed_stage = ${stage}`];
  }
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
    .where(sql<boolean>`coalesce(${hasOne('rep_member_id')}, ${hasOne('host_member_id')}, false)`)
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(MOST_OWNERS)
    .execute();
}

/**
 * Of a member `m`: whether they have one in this part. The first in the order of the part's own index is looked up there;
 * any one of them, or that there is one, PostgreSQL looks for by reading them all.
 */
const hasOne = (part: 'rep_member_id' | 'host_member_id') =>
  sql`(select true from onboardings o where o.workspace_id = m.workspace_id and o.${sql.ref(part)} = m.id
    order by o.next_due_at limit 1)`;

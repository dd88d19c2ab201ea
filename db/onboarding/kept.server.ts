/* Which closed onboardings a workspace keeps no longer: in the order in which they were closed, the oldest first. */
import { sql } from 'kysely';
import type { Handle } from '../client.server';

/** Closed from this instant on, where one is given, and before that one. */
export type Span = { workspaceId: string; from?: Date; before: Date };

export type KeptNoLonger = { id: string; customer: string; deal: string; closedAt: Date };

const closedIn = (handle: Handle, { workspaceId, from, before }: Span) =>
  handle
    .selectFrom('onboardings as o')
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is not', null)
    .where('o.closed_at', '<', before)
    .$if(from !== undefined, (query) => query.where('o.closed_at', '>=', from ?? before));

/** How many they are; and what tells these from any others, to say that they are still the ones that somebody saw. */
export async function countClosed(handle: Handle, span: Span): Promise<{ count: number; seen: string }> {
  const { count, seen } = await closedIn(handle, span)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .select(sql<string | null>`md5(string_agg(o.id::text, ',' order by o.closed_at, o.id))`.as('seen'))
    .executeTakeFirstOrThrow();
  return { count: Number(count), seen: seen ?? 'none' };
}

export const listClosed = (handle: Handle, span: Span, limit: number): Promise<KeptNoLonger[]> =>
  closedIn(handle, span)
    .innerJoin('customers as c', (join) =>
      join.onRef('c.workspace_id', '=', 'o.workspace_id').onRef('c.id', '=', 'o.customer_id'),
    )
    .select(['o.id', 'c.name as customer', 'o.deal_name as deal'])
    .select(({ ref }) => ref('o.closed_at').$castTo<Date>().as('closedAt'))
    .orderBy('o.closed_at')
    .orderBy('o.id')
    .limit(limit)
    .execute();

/** A place in the order: the instant as the database writes it, since it is finer than ours. */
export type Place = { id: string; closedAt: string };

/** The next ones after a place, or the first. */
export const closedAfter = (
  handle: Handle,
  span: Span,
  after: Place | null,
  limit: number,
): Promise<Place[]> =>
  closedIn(handle, span)
    .select('o.id')
    .select(sql<string>`o.closed_at::text`.as('closedAt'))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(o.closed_at, o.id) > (${after?.closedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('o.closed_at')
    .orderBy('o.id')
    .limit(limit)
    .execute();

export type KeepingRule = { months: number | null; timeZone: string };

/** How long a workspace keeps what is closed, and where its days begin. */
export const keepingOf = (handle: Handle, workspaceId: string): Promise<KeepingRule> =>
  handle
    .selectFrom('workspaces')
    .select(['closed_kept_months as months', 'time_zone as timeZone'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();

/** The workspaces that delete what is closed, by id, after one of them. */
export const workspacesThatDelete = (
  handle: Handle,
  after: string | null,
  limit: number,
): Promise<{ id: string; months: number; timeZone: string }[]> =>
  handle
    .selectFrom('workspaces')
    .select(['id', 'time_zone as timeZone'])
    .select(({ ref }) => ref('closed_kept_months').$castTo<number>().as('months'))
    .where('closed_kept_months', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();

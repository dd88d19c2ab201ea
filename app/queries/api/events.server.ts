/*
 * What happened, in the order of time, from a position on. A program that reads to the end and comes back for what
 * follows misses nothing: an event is told once nothing can come before it any more, which is when every transaction
 * that writes and began before it has ended.
 */
import { sql } from 'kysely';
import type { z } from 'zod';
import { db } from '#db/client.server';
import { NOW } from '#db/now.server';
import { TOLD } from '../../domain/api/told';
import type { OnboardingEventKind } from '../../domain/onboarding/event';
import type { EVENT } from '../../http/api/shapes/event-shapes';
import { oneMoreThan } from './one-more.server';
import { type Asked, type Page, pageOf } from './page';

type Event = z.input<typeof EVENT>;

type Filter = { onboarding_id?: string; type?: OnboardingEventKind };

/** Never null behind the last one: whoever comes back later goes on from there. */
export async function eventsFor(
  workspaceId: string,
  { after, limit }: Asked,
  { onboarding_id, type }: Filter,
): Promise<Page<Event> & { hasMore: boolean }> {
  const [at, id] = after ?? [];
  const rows = await db()
    .selectFrom('events as e')
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'e.workspace_id').onRef('m.id', '=', 'e.actor_id'),
    )
    .leftJoin('contacts as c', (join) =>
      join.onRef('c.workspace_id', '=', 'e.workspace_id').onRef('c.id', '=', 'e.actor_id'),
    )
    .leftJoin('api_keys as k', (join) =>
      join.onRef('k.workspace_id', '=', 'e.workspace_id').onRef('k.id', '=', 'e.key_id'),
    )
    .select(['e.id', 'e.kind', 'e.at', 'e.onboarding_id', 'e.statement_id', 'e.actor_kind', 'e.actor_id'])
    .select(['m.name as member', 'c.name as contact', 'k.id as key_id', 'k.name as key'])
    .select(sql<string>`e.at::text`.as('position'))
    .where('e.workspace_id', '=', workspaceId)
    .where('e.onboarding_id', 'is not', null)
    .where('e.kind', 'in', type ? [type] : TOLD)
    .where('e.at', '<', STILL_WRITTEN)
    .$if(onboarding_id !== undefined, (query) => query.where('e.onboarding_id', '=', onboarding_id as string))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(e.at, e.id) > (${at}::timestamptz, ${id}::uuid)`),
    )
    .orderBy('e.at')
    .orderBy('e.id')
    .limit(oneMoreThan(limit))
    .execute();
  const page = pageOf(rows, limit, { item: toEvent, position: (row) => [row.position, row.id] });
  const last = rows.at(-1);
  const end = last ? [last.position, last.id] : after;
  return { ...page, next: page.next ?? end, hasMore: page.next !== null };
}

/** When the oldest transaction began that writes still, on the clock by which events are dated. */
const STILL_WRITTEN = sql<Date>`(select ${NOW} - (clock_timestamp() - coalesce(
  min(xact_start) filter (where backend_xid is not null and pid <> pg_backend_pid()), clock_timestamp()
)) from pg_stat_activity where datname = current_database())`;

function toEvent(row: {
  id: string;
  kind: string;
  at: Date;
  onboarding_id: string | null;
  statement_id: string | null;
  actor_kind: 'member' | 'contact' | 'foyer';
  actor_id: string | null;
  member: string | null;
  contact: string | null;
  key_id: string | null;
  key: string | null;
}): Event {
  return {
    id: row.id,
    type: row.kind as OnboardingEventKind,
    at: row.at.toISOString(),
    onboarding_id: row.onboarding_id ?? '',
    statement_id: row.statement_id,
    actor:
      row.actor_kind !== 'foyer' && row.actor_id
        ? { kind: row.actor_kind, id: row.actor_id, name: row.member ?? row.contact }
        : null,
    key: row.key_id && row.key !== null ? { id: row.key_id, name: row.key } : null,
  };
}

/* How much mail waits, over all workspaces: for whoever watches over the machines, so nobody's name is in it. */
import { sql } from 'kysely';
import type { Handle } from '../client.server';
import { NOW } from '../now.server';

export type MailFigures = {
  /** Due and not yet taken by the provider. */
  due: number;
  /** How long the oldest of those is due, in seconds; 0 when there is none. */
  oldestDueSeconds: number;
  /** Tried in vain, and due again later. */
  putOff: number;
  unsure: number;
};

/**
 * Counts what waits, by partial indexes that hold only what waits: the cost follows the queue, never the history.
 * All figures are of one moment.
 */
export async function mailFigures(handle: Handle): Promise<MailFigures> {
  const { rows } = await sql<MailFigures>`
    with moment as materialized (select ${NOW} as now),
    waiting as (
      select n.due_at <= moment.now as is_due, n.due_at, n.attempt
      from notices n, moment
      where n.state in ('queued', 'sending')
    )
    select
      count(*) filter (where is_due)::int as "due",
      coalesce(extract(epoch from (select now from moment) - min(due_at) filter (where is_due)), 0)::float8
        as "oldestDueSeconds",
      count(*) filter (where not is_due and attempt > 0)::int as "putOff",
      (select count(*)::int from notices where state = 'unsure') as "unsure"
    from waiting
  `.execute(handle);
  return rows[0] ?? { due: 0, oldestDueSeconds: 0, putOff: 0, unsure: 0 };
}

/* A CRM that doesn't answer is left alone for a while, longer each time; what is owed to it waits. */
import { sql } from 'kysely';
import type { CrmTrouble } from '../../app/domain/crm/crm';
import type { Handle } from '../client.server';
import { NOW } from '../now.server';

/** Nothing is asked of it for so many seconds; since when it is so is noted the first time. */
export async function rest(handle: Handle, id: string, trouble: CrmTrouble, seconds: number): Promise<void> {
  await handle
    .updateTable('crm_connections')
    .set({
      trouble,
      trouble_at: sql<Date>`coalesce(trouble_at, ${NOW})`,
      failures: sql<number>`failures + 1`,
      rests_until: sql<Date>`${NOW} + make_interval(secs => ${seconds}::float8)`,
    })
    .where('id', '=', id)
    .execute();
}

/** It answered. */
export async function noteAnswered(handle: Handle, id: string): Promise<void> {
  await handle
    .updateTable('crm_connections')
    .set({ trouble: null, trouble_at: null, failures: 0, rests_until: null })
    .where('id', '=', id)
    .where('failures', '>', 0)
    .execute();
}

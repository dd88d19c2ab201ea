/* How fast a contact's answers come, and what is held back because of it until they act at the speed of people. */
import { sql } from 'kysely';
import { markFast } from '#db/review/answers.server';
import type { ContactActor } from '../../domain/onboarding/access';
import { isUnusuallyFast } from '../../domain/review/pace';
import type { StatementKind } from '../../domain/statement/statement';
import type { Scene } from '../perform.server';

const SPAN_SECONDS = 10;

/** Whether an answer given now is unusually fast. The others of the same burst are marked with it. */
export async function isFastAnswer({ trx, actor, now }: Scene<ContactActor>): Promise<boolean> {
  const since = new Date(now.getTime() - SPAN_SECONDS * 1_000);
  const visit = await trx
    .selectFrom('customer_sessions')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .where('workspace_id', '=', actor.workspaceId)
    .where('contact_id', '=', actor.id)
    .executeTakeFirst();
  const recent = await trx
    .selectFrom('answers')
    .select(['id', 'batch_id as batchId', 'at'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('contact_id', '=', actor.id)
    .where('at', '>', since)
    .execute();
  const acts = new Map(recent.map((row) => [row.batchId ?? row.id, row.at]));
  const isFast = isUnusuallyFast(now, visit?.at ?? null, [...acts.values()]);
  if (isFast && recent.length > 0)
    await markFast(trx, { workspaceId: actor.workspaceId, contactId: actor.id }, since);
  return isFast;
}

/** The kinds of what this contact changed or added unusually fast, and nobody has answered. */
export async function heldCorrections({ trx, actor }: Scene<ContactActor>): Promise<StatementKind[]> {
  const rows = await trx
    .selectFrom('answers as a')
    .innerJoin('statements as s', 's.id', 'a.statement_id')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select('s.kind')
    .where('a.workspace_id', '=', actor.workspaceId)
    .where('a.contact_id', '=', actor.id)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where(sql<boolean>`a.is_fast`)
    .where('a.withdrawn_at', 'is', null)
    .where('r.id', 'is', null)
    .execute();
  return rows.map((row) => row.kind);
}

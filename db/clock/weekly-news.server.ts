/* News of the week to customers: which onboardings are looked at for it. */
import type { Trx } from '../client.server';
import { NOW } from '../now.server';

/** Whose alarm rings, locked; those that another process looks at are left to it. */
export const onboardingsToTellOf = (trx: Trx, limit: number) =>
  trx
    .selectFrom('onboardings')
    .select(['id', 'workspace_id as workspaceId'])
    .where('news_at', '<=', NOW)
    .where('closed_at', 'is', null)
    .where('archived_at', 'is', null)
    .orderBy('news_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

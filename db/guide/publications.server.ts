/* Versions of the guide. Each lists every wording the customer sees in it. */
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../app/domain/onboarding/access';
import type { ShownItem } from '../../app/domain/review/review';
import type { Trx } from '../client.server';
import { latestPublication } from '../review/review.server';
import { setGuideItem } from './guides.server';

type Owner = { id: string; workspaceId: string };

/** `before` is the latest version there is; undefined for the first one. */
export async function insertPublication(
  trx: Trx,
  onboarding: Owner,
  actor: Actor,
  { before, ...guide }: { before: { version: number } | undefined; greeting: string; items: ShownItem[] },
  now: Date,
): Promise<{ id: string; version: number }> {
  const id = uuid();
  const version = (before?.version ?? 0) + 1;
  await trx
    .insertInto('publications')
    .values({
      id,
      workspace_id: onboarding.workspaceId,
      onboarding_id: onboarding.id,
      version,
      greeting: guide.greeting,
      member_id: actor.id,
      at: now,
    })
    .execute();
  await trx
    .insertInto('publication_items')
    .values(
      guide.items.map((item, at) => ({
        publication_id: id,
        statement_id: item.statementId,
        workspace_id: onboarding.workspaceId,
        wording_id: item.wordingId,
        position: at + 1,
      })),
    )
    .execute();
  return { id, version };
}

/**
 * Publishes one statement's new wording, leaving every other point as the customer sees it, and sets the guide's
 * draft to it, so that an older draft can't overwrite what was agreed. `shown` is what the customer sees until then.
 */
export async function publishOne(
  trx: Trx,
  onboarding: Owner,
  actor: Actor,
  { item, shown }: { item: ShownItem; shown: ShownItem[] },
  now: Date,
): Promise<void> {
  const before = await latestPublication(trx, onboarding.workspaceId, onboarding.id);
  const isShown = shown.some((one) => one.statementId === item.statementId);
  const items = isShown
    ? shown.map((one) => (one.statementId === item.statementId ? item : one))
    : [...shown, item];
  const greeting = before?.greeting ?? '';
  await insertPublication(trx, onboarding, actor, { before, greeting, items }, now);
  await setGuideItem(
    trx,
    {
      workspaceId: onboarding.workspaceId,
      onboardingId: onboarding.id,
      statementId: item.statementId,
    },
    { wordingId: item.wordingId, leftOutAt: null },
  );
}

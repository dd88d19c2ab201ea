/* The webhooks of a workspace, and the log of one: what it was told, the newest first, and what it answered. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { endpointOf, endpointsOf, secretsOf } from '#db/webhook/webhook-endpoints.server';
import type { Member } from '../../auth/member/member.server';
import type { OnboardingEventKind } from '../../domain/onboarding/event';
import type { DeliveryState, Try } from '../../domain/webhook/delivery';
import { bodyOf, type TEST } from '../../domain/webhook/told-data';
import type { WebhookTopic } from '../../domain/webhook/topics';
import type { Reader } from '../../speech/en/say-time';

export type WebhookFacts = {
  id: string;
  url: string;
  topics: WebhookTopic[];
  offReason: 'by_hand' | 'gone' | null;
  isFailing: boolean;
  /** Null where nothing that was tried waits. `since` is null where there are too many to look at. */
  stuck: { waiting: number; since: Date | null; nextAt: Date } | null;
};

export type DeliveryFacts = {
  id: string;
  kind: OnboardingEventKind | typeof TEST;
  at: Date;
  /** Null of a test. */
  customer: string | null;
  state: DeliveryState;
  attempts: number;
  last: Try | null;
  /** When it is tried next, while it waits. */
  dueAt: Date | null;
};

export type OneDeliveryFacts = DeliveryFacts & {
  body: string | null;
  onboardingId: string | null;
  tries: Try[];
};

export type WebhookPageFacts = {
  webhook: WebhookFacts;
  secrets: { id: string; madeAt: Date }[];
  deliveries: DeliveryFacts[];
  next: string | null;
  open: OneDeliveryFacts | null;
  reader: Reader;
};

const PAGE = 30;

/** So many that wait are counted, and no more. */
const MOST_COUNTED = 500;

export async function webhooksOf(member: Member): Promise<{ webhooks: WebhookFacts[]; reader: Reader }> {
  const rows = await endpointsOf(db(), member.workspaceId);
  const stuck = await stuckOf(member.workspaceId, rows);
  return {
    webhooks: rows.map(({ failingAt, offAt: _, ...row }) => ({
      ...row,
      isFailing: failingAt !== null,
      stuck: stuck.get(row.id) ?? null,
    })),
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}

/** What was tried and waits to be tried again, of each. */
async function stuckOf(workspaceId: string, endpoints: readonly { id: string }[]) {
  const found = new Map<string, NonNullable<WebhookFacts['stuck']>>();
  for (const { id } of endpoints) {
    const waiting = db()
      .selectFrom('webhook_deliveries')
      .select(['happened_at', 'due_at'])
      .where('workspace_id', '=', workspaceId)
      .where('endpoint_id', '=', id)
      .where('failures', '>', 0)
      .where('state', 'in', ['queued', 'sending'])
      .limit(MOST_COUNTED + 1);
    const row = await db()
      .selectFrom(waiting.as('d'))
      .select(({ fn }) => [
        fn.countAll<number>().as('waiting'),
        fn.min<Date | null>('d.happened_at').as('since'),
        fn.min<Date | null>('d.due_at').as('nextAt'),
      ])
      .executeTakeFirstOrThrow();
    const count = Number(row.waiting);
    if (count > 0 && row.nextAt)
      found.set(id, { waiting: count, since: count > MOST_COUNTED ? null : row.since, nextAt: row.nextAt });
  }
  return found;
}

/** Null where there is none of this id in the workspace, or no such delivery of it. */
export async function webhookPage(
  member: Member,
  id: string,
  { before, deliveryId }: { before: string | null; deliveryId: string | null },
): Promise<WebhookPageFacts | null> {
  const which = { workspaceId: member.workspaceId, id };
  const endpoint = await endpointOf(db(), which);
  if (!endpoint) return null;
  const rows = await deliveriesOf(which)
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(d.happened_at, d.id) < (select l.happened_at, l.id from webhook_deliveries l
          where l.endpoint_id = ${id}::uuid and l.id = ${before}::uuid)`,
      ),
    )
    .orderBy('d.happened_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const open = deliveryId === null ? null : await oneDelivery(which, deliveryId);
  if (deliveryId !== null && !open) return null;
  const page = rows.slice(0, PAGE);
  const { url, topics, offReason, failingAt } = endpoint;
  const stuck = (await stuckOf(member.workspaceId, [{ id }])).get(id) ?? null;
  return {
    webhook: { id, url, topics, offReason, isFailing: failingAt !== null, stuck },
    secrets: await secretsOf(db(), which),
    deliveries: page.map(factsOf),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    open,
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}

function deliveriesOf({ workspaceId, id }: { workspaceId: string; id: string }) {
  return db()
    .selectFrom('webhook_deliveries as d')
    .leftJoin('onboardings as o', 'o.id', 'd.onboarding_id')
    .leftJoin('customers as cu', 'cu.id', 'o.customer_id')
    .select('cu.name as customer')
    .select(['d.id', 'd.kind', 'd.happened_at as at', 'd.state', 'd.attempt', 'd.due_at'])
    .select(sql<Try | null>`d.tries->'latest'->-1`.as('last'))
    .where('d.workspace_id', '=', workspaceId)
    .where('d.endpoint_id', '=', id);
}

type Row = Awaited<ReturnType<ReturnType<typeof deliveriesOf>['execute']>>[number];

const factsOf = ({ attempt, due_at, ...row }: Row): DeliveryFacts => ({
  ...row,
  attempts: attempt,
  dueAt: row.state === 'queued' ? due_at : null,
});

async function oneDelivery(
  which: { workspaceId: string; id: string },
  deliveryId: string,
): Promise<OneDeliveryFacts | null> {
  const row = await deliveriesOf(which)
    .select(['d.data', 'd.tries', 'o.id as onboardingId'])
    .where('d.id', '=', deliveryId)
    .executeTakeFirst();
  if (!row) return null;
  const { data, tries, onboardingId, ...rest } = row;
  return {
    ...factsOf(rest),
    body: data && bodyOf({ kind: row.kind, at: row.at, data }),
    onboardingId,
    tries: tries.latest.toReversed(),
  };
}

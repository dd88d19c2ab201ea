/* Onboardings, as programs read them: one by one, and listed in the order in which they began. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { databaseNow, db } from '#db/client.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { DEFAULT_LIMITS, handoffClock } from '../../domain/clock/clock';
import { runsFrom } from '../../domain/onboarding/closing';
import type { Stage } from '../../domain/onboarding/onboarding';
import { isBeyondAgreed, type StageToValue } from '../../domain/onboarding/stages-to-value';
import type { ONBOARDING, ONBOARDING_WITH_CLOCKS } from '../../http/api/shapes/shapes';
import { momentsOf } from '../onboarding/milestones.server';
import { oneMoreThan } from './one-more.server';
import { type Asked, type Page, pageOf } from './page';

type Onboarding = z.input<typeof ONBOARDING>;

/** Where its pages are, of this Foyer. */
export type At = { workspaceId: string; origin: string };

type Filter = { stage?: Stage; stage_to_value?: StageToValue; customer_id?: string; external_id?: string };

export async function onboardingsFor(
  { workspaceId, origin }: At,
  { after, limit }: Asked,
  { stage, stage_to_value, customer_id, external_id }: Filter,
): Promise<Page<Onboarding>> {
  const [last] = after ?? [];
  const rows = await onboardings(workspaceId)
    .$if(stage !== undefined, (query) => query.where('o.stage', '=', stage as Stage))
    .$if(stage_to_value !== undefined, (query) =>
      query.where('o.listed_stage', '=', stage_to_value as StageToValue),
    )
    .$if(customer_id !== undefined, (query) => query.where('o.customer_id', '=', customer_id as string))
    .$if(external_id !== undefined, (query) => query.where('o.crm_id', '=', external_id as string))
    .$if(last !== undefined, (query) => query.where('o.id', '>', last as string))
    .orderBy('o.id')
    .limit(oneMoreThan(limit))
    .execute();
  return pageOf(rows, limit, { item: (row) => toOnboarding(row, origin), position: ({ id }) => [id] });
}

export async function onboardingFor(
  { workspaceId, origin }: At,
  id: string,
): Promise<z.input<typeof ONBOARDING_WITH_CLOCKS> | null> {
  const row = await onboardings(workspaceId).where('o.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const calendar = await calendarOf(db(), workspaceId);
  const clock = handoffClock({
    signedAt: runsFrom(row.signed_at, row.reopened_at),
    introducedAt: null,
    now: await databaseNow(db()),
    calendar,
    limits: {
      ...DEFAULT_LIMITS,
      acceptanceHours: row.acceptance_hours,
      introductionHours: row.introduction_hours,
    },
  });
  const { published, introduced, settled } = await momentsOf(workspaceId, id);
  const page = `${origin}/onboardings/${id}`;
  return {
    ...toOnboarding(row, origin),
    clocks: {
      accept_by: clock.acceptanceDueAt.toISOString(),
      introduce_by: clock.dueAt.toISOString(),
      published_at: iso(published),
      introduced_at: iso(introduced),
      settled_at: iso(settled),
    },
    links: {
      handoff: `${page}/handoff`,
      receipt: `${page}/receipt`,
      guide: `${page}/guide`,
      path: `${page}/path`,
      timeline: `${page}/timeline`,
    },
  };
}

const onboardings = (workspaceId: string) =>
  db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select(['o.id', 'c.id as customer_id', 'c.name as customer'])
    .select(['o.deal_name', sql<string | null>`o.deal_value::text`.as('deal_value'), 'o.deal_currency'])
    .select([
      'o.crm_id',
      'o.stage',
      'o.listed_stage',
      'o.turn',
      'o.signed_at',
      'o.next_due_at',
      'o.accepted_at',
      'o.is_without_handoff',
    ])
    .select(['o.first_contact_at', 'o.closed_at', 'o.reopened_at', 'o.created_at'])
    .select(['rep.id as rep_id', 'rep.name as rep', 'rep.email as rep_email'])
    .select(['host.id as host_id', 'host.name as host', 'host.email as host_email'])
    .select(['w.acceptance_hours', 'w.introduction_hours'])
    .where('o.workspace_id', '=', workspaceId);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof onboardings>['executeTakeFirst']>>>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const toOnboarding = (row: Row, origin: string): Onboarding => ({
  id: row.id,
  customer: { id: row.customer_id, name: row.customer },
  deal: {
    name: row.deal_name,
    value: row.deal_value,
    currency: row.deal_currency,
    external_id: row.crm_id,
  },
  stage: row.stage,
  stage_to_value: isBeyondAgreed(row.listed_stage) ? row.listed_stage : null,
  turn: row.turn,
  has_handoff: !row.is_without_handoff,
  sales_owner: { id: row.rep_id, name: row.rep, email: row.rep_email },
  cs_owner: { id: row.host_id, name: row.host, email: row.host_email },
  signed_at: row.signed_at.toISOString(),
  next_due_at: iso(row.next_due_at),
  accepted_at: iso(row.accepted_at),
  first_contact_at: iso(row.first_contact_at),
  closed_at: iso(row.closed_at),
  created_at: row.created_at.toISOString(),
  link: `${origin}/onboardings/${row.id}`,
});

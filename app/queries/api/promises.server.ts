/* The ledger of promises, as programs read it: in the order in which they were recorded. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { db } from '#db/client.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type PromiseState, stillHolds } from '../../domain/promise/promise';
import type { PromiseFields } from '../../domain/statement/statement';
import type { PROMISE } from '../../http/api/shapes/promise-shapes';
import { oneMoreThan } from './one-more.server';
import { type Asked, type Page, pageOf } from './page';

type Promised = z.input<typeof PROMISE>;

type Filter = { state?: PromiseState; onboarding_id?: string; due_before?: string };

/** Of a key that acts for sales, those of their own deals. */
export async function promisesFor(
  { workspaceId, role, id: memberId }: MemberActor,
  { after, limit }: Asked,
  { state, onboarding_id, due_before }: Filter,
): Promise<Page<Promised>> {
  const [last] = after ?? [];
  const rows = await db()
    .selectFrom('promises as p')
    .innerJoin('onboardings as o', 'o.id', 'p.onboarding_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .innerJoin('wordings as w', 'w.id', 'p.wording_id')
    .innerJoin('statements as s', 's.id', 'p.statement_id')
    .leftJoin('members as m', 'm.id', 'p.member_id')
    .leftJoin('contacts as who', 'who.id', 's.author_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('promise_outcomes as x')
          .innerJoin('members as y', 'y.id', 'x.member_id')
          .innerJoin('wordings as z', 'z.id', 'x.wording_id')
          .select([
            'z.id as said_of',
            'z.fields as of',
            'x.outcome',
            'x.at as said_at',
            'y.id as said_by',
            'y.name as said_by_name',
          ])
          .whereRef('x.statement_id', '=', 'p.statement_id')
          .orderBy('x.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['p.statement_id', 'p.onboarding_id', 'c.id as customer_id', 'c.name as customer', 'w.fields'])
    .select(['p.kind', 'p.due_on', 'p.verdict', 'p.state', 'p.since', 's.author_id', 'm.name as member'])
    .select(['who.name as contact', 'host.id as host_id', 'host.name as host'])
    .select(['last.outcome', 'last.said_at', 'last.said_by', 'last.said_by_name', 'last.said_of', 'last.of'])
    .where('p.workspace_id', '=', workspaceId)
    .$if(role === 'sales', (query) => query.where('o.rep_member_id', '=', memberId))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state as PromiseState))
    .$if(onboarding_id !== undefined, (query) => query.where('p.onboarding_id', '=', onboarding_id as string))
    .$if(due_before !== undefined, (query) => query.where(sql<boolean>`p.due_on < ${due_before}::date`))
    .$if(last !== undefined, (query) => query.where('p.statement_id', '>', last as string))
    .orderBy('p.statement_id')
    .limit(oneMoreThan(limit))
    .execute();
  return pageOf(rows, limit, {
    position: ({ statement_id }) => [statement_id],
    item: ({ statement_id, onboarding_id: onboardingId, kind, verdict, due_on, state: now, ...row }) => ({
      statement_id,
      onboarding_id: onboardingId,
      customer: { id: row.customer_id, name: row.customer },
      text: (row.fields as PromiseFields).text,
      kind,
      promised_by: {
        kind: row.member === null ? 'contact' : 'member',
        id: row.author_id,
        name: row.member ?? row.contact ?? '',
      },
      host: { id: row.host_id, name: row.host },
      verdict,
      due_on,
      state: now,
      since: row.since?.toISOString() ?? null,
      outcome:
        row.outcome && row.said_at && row.said_by && row.said_of
          ? {
              outcome: row.outcome,
              at: row.said_at.toISOString(),
              by: { id: row.said_by, name: row.said_by_name ?? '' },
              wording: { id: row.said_of, text: (row.of as PromiseFields).text },
              holds: stillHolds(
                { outcome: row.outcome, of: row.of as PromiseFields },
                row.fields as PromiseFields,
              ),
            }
          : null,
    }),
  });
}

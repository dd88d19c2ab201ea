/* Every onboarding of the workspace by customer name, to be searched and paged through. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../auth/member.server';
import type { Stage } from '../domain/onboarding';
import { type Reader, sayWhen } from '../domain/say-time';
import { containing } from '../domain/search-text';

const PAGE = 40;

export type CustomerRow = {
  id: string;
  customer: string;
  deal: string;
  stage: Stage;
  rep: string;
  cs: string;
  signed: string;
};
export type CustomerList = { rows: CustomerRow[]; next: string | null };

export type CustomerSearch = { text: string; stage: Stage | null; after: string | null };

/** `after` is the id of the last onboarding seen; a name or a stage narrows the list. */
export async function loadCustomers(
  member: Member,
  { text, stage, after }: CustomerSearch,
): Promise<CustomerList> {
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  const name = sql<string>`lower(c.name)`;
  const rows = await db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as rep', 'rep.id', 'o.sales_member_id')
    .innerJoin('members as cs', 'cs.id', 'o.cs_member_id')
    .select([
      'o.id',
      'c.name as customer',
      'o.deal_name as deal',
      'o.stage',
      'rep.name as rep',
      'cs.name as cs',
      'o.signed_at',
    ])
    .where('o.workspace_id', '=', member.workspaceId)
    .$if(text !== '', (query) => query.where('c.name', 'ilike', containing(text)))
    .$if(stage !== null, (query) => query.where('o.stage', '=', stage))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${name}, o.id) > (select lower(lc.name), lo.id from onboardings lo
          join customers lc on lc.id = lo.customer_id
          where lo.workspace_id = ${member.workspaceId}::uuid and lo.id = ${after}::uuid)`,
      ),
    )
    .orderBy(name)
    .orderBy('o.id')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    rows: page.map(({ signed_at, ...row }) => ({ ...row, signed: sayWhen(signed_at, reader) })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

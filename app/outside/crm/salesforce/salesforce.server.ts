/*
 * Salesforce as Foyer asks it: an app of the organization that acts for an integration user, and four of the documented
 * REST addresses. Four questions are fewer than a client of fifty packages is for.
 */
import { z } from 'zod';
import type { CrmAdapter, CrmStage } from '../../../domain/crm/crm';
import type { SalesforceSecret } from '../../../domain/crm/crm-secret';
import { keptOnceThere, readAs, words } from '../answer.server';
import { type Asking, asked, askingOf } from './asking.server';
import { changedSince, type Money, readDeals } from './deals.server';
import { describeFields, writeFields } from './fields.server';

/** `base` is the stand-in, where there is one. */
export function salesforce(secret: SalesforceSecret, base: string = secret.address): CrmAdapter {
  const asking = askingOf(secret, base);
  const moneyOf = keptOnceThere(async (): Promise<Money> => {
    const { isNamed } = await describeFields(asking);
    return { isNamed, currency: secret.currency };
  });
  return {
    most: { read: 100, write: 200 },
    tries: () =>
      asked(async () => {
        const account = await asking.account();
        const stages = await stagesOf(asking);
        await describeFields(asking);
        return { account, stages };
      }),
    prepare: () =>
      asked(async () => {
        await describeFields(asking);
        return null;
      }),
    changedSince: (since, next) => asked(() => changedSince(asking, since, next)),
    read: (ids) => asked(async () => readDeals(asking, ids, await moneyOf())),
    write: (fields) => asked(() => writeFields(asking, fields)),
  } satisfies CrmAdapter;
}

const STAGES = z.object({
  records: z.array(
    z.object({ ApiName: words, MasterLabel: words, IsClosed: z.boolean(), IsWon: z.boolean() }),
  ),
});

async function stagesOf(asking: Asking): Promise<CrmStage[]> {
  const answered = await asking.query(
    'SELECT ApiName, MasterLabel, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder',
  );
  return readAs(STAGES, answered).records.map(({ ApiName, MasterLabel, IsClosed, IsWon }) => ({
    id: ApiName,
    label: MasterLabel,
    pipeline: '',
    isClosed: IsClosed,
    isWon: IsWon,
  }));
}

/* HubSpot as Foyer asks it: a private app's token, its own client, the documented v3 and v4 addresses. */
import type { Client } from '@hubspot/api-client';
import { z } from 'zod';
import type { CrmAdapter, CrmStage } from '../../../domain/crm/crm';
import type { HubSpotSecret } from '../../../domain/crm/crm-secret';
import { keptOnceThere, readAs, textOf, words } from '../answer.server';
import { type Account, type Asking, asked, clientFor, HASTE, HUBSPOT } from './asking.server';
import { changedSince, readDeals } from './deals.server';
import { prepareFields, writeFields } from './fields.server';

const DETAILS = z.object({ portalId: z.number().int(), companyCurrency: z.string().nullish() });

export function hubspot({ token }: HubSpotSecret, base: string = HUBSPOT): CrmAdapter {
  const asking: Asking = {
    client: keptOnceThere(() => clientFor(token, base)),
    account: keptOnceThere(() => accountOf(token, base)),
  };
  return {
    most: { read: 100, write: 100 },
    tries: () =>
      asked(async () => ({
        account: (await asking.account()).id,
        stages: await stagesOf(await asking.client()),
      })),
    prepare: () => asked(async () => prepareFields(await asking.client())),
    changedSince: (since, next) => asked(() => changedSince(asking, since, next)),
    read: (ids) => asked(() => readDeals(asking, ids)),
    write: async (fields) => {
      const made = await asked(asking.client);
      return made.ok ? writeFields(made.value, fields) : made;
    },
  } satisfies CrmAdapter;
}

/** The client has no address for it that keeps to its agent, so it is asked by itself. */
async function accountOf(token: string, base: string): Promise<Account> {
  const response = await fetch(`${base}/account-info/v3/details`, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(HASTE.takesMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw Object.assign(new Error('account-info'), {
      code: response.status,
      headers: Object.fromEntries(response.headers),
    });
  }
  const { portalId, companyCurrency } = readAs(DETAILS, JSON.parse(await textOf(response)));
  return { id: String(portalId), currency: companyCurrency ?? null };
}

const STAGES = z.array(
  z.object({
    label: words,
    displayOrder: z.number(),
    stages: z.array(
      z.object({
        id: words,
        label: words,
        displayOrder: z.number(),
        metadata: z
          .object({ isClosed: z.string().optional(), probability: z.string().optional() })
          .optional(),
      }),
    ),
  }),
);

async function stagesOf(client: Client): Promise<CrmStage[]> {
  const { results } = await client.crm.pipelines.pipelinesApi.getAll('deals');
  const pipelines = readAs(STAGES, results);
  const inOrder = <T extends { displayOrder: number }>(all: T[]) =>
    all.toSorted((one, other) => one.displayOrder - other.displayOrder);
  return inOrder(pipelines).flatMap(({ label: pipeline, stages }) =>
    inOrder(stages).map(({ id, label, metadata }) => ({
      id,
      label,
      pipeline,
      isClosed: metadata?.isClosed === 'true',
      isWon: metadata?.isClosed === 'true' && Number(metadata.probability) === 1,
    })),
  );
}

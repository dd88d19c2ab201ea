/*
 * Every address that names something of a workspace, asked for by somebody of another one, by a stranger, and by a
 * contact: the answer is the one for something that does not exist, and nothing changes.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres, setDatabase } from '#db/client.server';
import { createWorkspace } from '~/admin/tasks.server';
import { loadSecrets } from '~/auth/secrets.server';
import { setEnv } from '~/env.server';
import { addressLists } from '../support/addresses';
import { createDemoDatabase } from '../support/browser/demo-database';
import { type Foyer, startFoyer } from '../support/browser/server';
import { contactOf, type Visitor, visitor } from '../support/browser/visitor';
import { testEnv, testKind } from '../support/database/database';
import { rowsOf } from '../support/database/rows';

/** From the list of addresses itself, so that a new one can't be forgotten. */
const addresses = [...addressLists().matchAll(/route\(\s*'([^']+)'/g)]
  .map(([, address]) => `/${address}`)
  .filter((address) => address.includes(':') && !/:token|:colour/.test(address));

const ABSENT = '01900000-0000-7000-8000-000000000000';
const PARAMETERS = {
  statementId: 'statements',
  placeId: 'statements',
  contactId: 'contacts',
  flagId: 'red_flags',
  noticeId: 'notices',
  otherId: 'customers',
  meetingId: 'meetings',
  pointId: 'statements',
  endpointId: 'webhook_endpoints',
  secretId: 'webhook_secrets',
  deliveryId: 'webhook_deliveries',
  promiseId: 'statements',
};

describe.runIf(testKind() === 'postgres')('the walls between workspaces', () => {
  let fresh: Awaited<ReturnType<typeof createDemoDatabase>>;
  let foyer: Foyer;
  let outsider: Visitor;
  let contact: Visitor;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    fresh = await createDemoDatabase();
    foyer = await startFoyer({ database: fresh.url, isDemo: true, env: { LOG_LEVEL: 'error' } });
    outsider = await memberOfAnother(fresh.url, foyer.origin);
    contact = await contactOf(foyer.origin, 'Marit');
    const client = new pg.Client(fresh.url);
    await client.connect();
    const first = async (table: string) =>
      (await client.query(`select id from ${table} order by id limit 1`)).rows[0]?.id ?? ABSENT;
    for (const table of [
      'onboardings',
      'customers',
      'members',
      'statements',
      'contacts',
      'red_flags',
      'notices',
      'answers',
      'starting_points',
      'meetings',
      'webhook_endpoints',
      'webhook_secrets',
      'webhook_deliveries',
    ])
      ids.set(table, await first(table));
    await client.end();
  }, 120_000);

  afterAll(async () => {
    await foyer?.stop();
    await fresh?.drop();
  });

  it('knows every address', () => {
    expect(addresses.length).toBeGreaterThan(45);
  });

  it('are the same for what is foreign and what is absent, whoever asks, and nothing changes', {
    timeout: 240_000,
  }, async () => {
    // What was done on the way here is counted for Insight in the background.
    await expect.poll(() => uncounted(fresh.url), { timeout: 60_000 }).toBe(0);
    const before = await rowsOf(fresh.url);
    const differences: string[] = [];
    for (const [who, person] of [
      ['a member of another workspace', outsider],
      ['a stranger', visitor(foyer.origin)],
      ['a contact', contact],
    ] as const)
      for (const address of addresses)
        for (const method of ['get', 'post'] as const) {
          if (person === contact && address.startsWith('/welcome')) continue;
          const [foreign, absent] = await Promise.all([
            person[method](filled(address, (table) => ids.get(table) ?? ABSENT)),
            person[method](filled(address, () => ABSENT)),
          ]);
          const [one, other] = [await outcome(foreign), await outcome(absent)];
          // Asking for a verb shows the noun's page: here, the asker's own colleagues, or how their workspace is set.
          const isOwnList = method === 'get' && /^\/(members|invitations|settings)\//.test(address);
          if (one !== other || foreign.status >= 500 || (foreign.status < 300 && !isOwnList))
            differences.push(`${who}: ${method} ${address}: ${one}, not ${other}`);
        }
    expect(differences).toEqual([]);
    expect(await rowsOf(fresh.url)).toEqual(before);
  });

  /** An address with something real in every place, or with nothing that exists. */
  function filled(address: string, idOf: (table: string) => string): string {
    const owner = address.startsWith('/mail')
      ? 'notices'
      : address.startsWith('/members')
        ? 'members'
        : address.startsWith('/customers')
          ? 'customers'
          : address.startsWith('/starting-points')
            ? 'starting_points'
            : 'onboardings';
    return address
      .replace(':id', idOf(address.startsWith('/welcome') ? 'statements' : owner))
      .replace(':question', 'goals')
      .replace(':day', '2027-07-21')
      .replace(/:(\w+)/g, (_, name) => idOf(PARAMETERS[name as keyof typeof PARAMETERS] ?? 'answers'));
  }
});

/** Onboardings of which something happened since they were counted. */
async function uncounted(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    'select count(*)::int as n from insight_facts where counted is distinct from acts',
  );
  await client.end();
  return rows[0]?.n;
}

/** Status and destination; ids in the destination are those that were asked for. */
async function outcome(answer: Response): Promise<string> {
  await answer.arrayBuffer();
  const to = answer.headers.get('location')?.replace(/[0-9a-f-]{36}/g, '…') ?? '';
  return `${answer.status} ${to}`.trim();
}

/** The admin of a second workspace, signed in. */
async function memberOfAnother(url: string, origin: string): Promise<Visitor> {
  const database = connectPostgres(url, 2);
  const env = testEnv({ DATABASE_URL: url });
  setEnv(env);
  await loadSecrets(env);
  setDatabase(database);
  const email = 'nadia@elsewhere.example';
  const said = await createWorkspace({
    name: 'Elsewhere',
    'time-zone': 'Europe/Madrid',
    'admin-name': 'Nadia Vidal',
    'admin-email': email,
  });
  setDatabase(undefined);
  await database.close();
  const password = said.at(-1)?.split(': ').at(-1) ?? '';
  const answer = await visitor(origin).post('/sign-in', { email, password });
  expect(answer.status).toBe(302);
  return visitor(origin, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
}

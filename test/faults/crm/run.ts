/*
 * `npm run storm:crm -- 1000 10000`: so many deals in HubSpot and events of them, each sent three times, shuffled, one in
 * twenty with a forged twin, on a PostgreSQL of its own.
 */
import { connectPostgres, setDatabase } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import { loadSecrets } from '~/auth/secrets.server';
import { saveGateRule } from '~/commands/workspace/save-settings.server';
import { readEnv, setEnv } from '~/env.server';
import { connected } from '../../jobs/crm/at-hubspot';
import { startHubSpotStandIn } from '../../stand-in/hubspot/stand-in';
import { startPostgres } from '../../support/database/postgres';
import { oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { stormCrm } from './storm';

const CONNECTIONS = 20;

export async function run([deals = '1000', events = '10000', seed = '1']: string[]): Promise<void> {
  const began = Date.now();
  const postgres = await startPostgres();
  const database = connectPostgres(postgres.url(), CONNECTIONS);
  const hubspot = await startHubSpotStandIn();
  try {
    const env = readEnv({
      NODE_ENV: 'test',
      DEMO: '0',
      LOG_LEVEL: 'silent',
      SESSION_SECRET: 'a session secret that only storms know',
      LINK_KEY: 'a link key that only storms know, 32+',
      HUBSPOT_BASE_URL: hubspot.url,
    });
    setEnv(env);
    await loadSecrets(env);
    setDatabase(database);
    await migrate(database.db);
    const home = await oneWorkspace();
    await connected(home);
    done(await saveGateRule(home.hanne, 'required'));
    const report = await stormCrm(hubspot, home, {
      deals: Number(deals),
      events: Number(events),
      seed: Number(seed),
    });
    const { differing, ...figures } = report;
    console.log(
      `${Object.entries(figures)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')}; differing ${differing.length}; ${Math.round((Date.now() - began) / 1000)} s`,
    );
    for (const line of differing.slice(0, 20)) console.log(line);
    const wrong =
      differing.length + figures.forgedAccepted + figures.doubled + figures.toldTwice + figures.strangers;
    if (wrong + figures.keptTwice > 0) process.exitCode = 1;
  } finally {
    setDatabase(undefined);
    await hubspot.stop();
    await database.close();
    await postgres.remove();
  }
}

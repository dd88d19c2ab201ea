/* A worker that tells webhooks until its fate: killed at a moment, as when the power goes. What it runs is the product's own. */
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, setDatabase } from '#db/client.server';
import { loadSecrets } from '~/auth/secrets.server';
import { readEnv, setEnv } from '~/env.server';
import { onTellingMoment, postOf, tellWebhooks } from '~/jobs/webhook/tell-webhooks.server';

const POLL_MS = 20;

const fate = JSON.parse(process.env.FATE ?? 'null') as { moment: string; at: number } | null;
let seen = 0;

const env = readEnv();
setEnv(env);
await loadSecrets(env);
setDatabase(connectPostgres(env.DATABASE_URL ?? '', 4));
onTellingMoment((moment) => {
  if (fate?.moment !== moment) return;
  seen += 1;
  if (seen === fate.at) process.kill(process.pid, 'SIGKILL');
});
for (;;) {
  await tellWebhooks(postOf()).catch(() => undefined);
  await wait(POLL_MS);
}

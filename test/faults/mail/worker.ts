/*
 * A worker that sends what is due and dies when its plan says so, by SIGKILL, as when the power goes. What it runs is
 * the product's own sending; only the moments are listened to.
 */
import { subscribe } from 'node:diagnostics_channel';
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, openEmbedded, setDatabase } from '#db/client.server';
import { loadSecrets } from '~/auth/secrets.server';
import { readEnv, setEnv } from '~/env.server';
import { transportOf } from '~/jobs/mail/transport.server';
import { onMoment, sendDue } from '~/jobs/send-notices.server';
import type { Death } from './plan';

const IN_FLIGHT = 4;
const POLL_MS = 20;

const death = JSON.parse(process.env.DEATH ?? 'null') as Death | null;
let seen = 0;

function reached(moment: string): void {
  if (!death || death.moment !== moment) return;
  seen += 1;
  if ('at' in death && seen >= death.at) process.kill(process.pid, 'SIGKILL');
}

const env = readEnv();
setEnv(env);
await loadSecrets(env);
setDatabase(env.DATABASE_URL ? connectPostgres(env.DATABASE_URL, 6) : await openEmbedded(env.DATA_DIR));
onMoment(reached);
subscribe('undici:request:bodySent', () => reached('bytes sent'));
subscribe('undici:request:headers', () => reached('provider accepted'));
if (death?.moment === 'random') setTimeout(() => process.kill(process.pid, 'SIGKILL'), death.afterMs);

const transport = Object.assign(transportOf(), { mayRepeat: process.env.MAY_REPEAT !== '0' });
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
while (!stopping.signal.aborted) {
  await sendDue(transport, { signal: stopping.signal, inFlight: IN_FLIGHT }).catch(() => undefined);
  await wait(POLL_MS);
}
process.exit();

/*
 * A worker that sends what is due until its fate: killed as when the power goes, or stopped as when its machine
 * freezes. What it runs is the product's own sending; only the moments are listened to.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, openEmbedded, setDatabase } from '#db/client.server';
import { loadSecrets } from '~/auth/secrets.server';
import { readEnv, setEnv } from '~/env.server';
import { onMoment, sendDue } from '~/jobs/mail/send-notices.server';
import { transportOf } from '~/jobs/mail/transport.server';
import { type Fate, LIVES } from './plan';

const POLL_MS = 20;
/** Where the storm hears that this worker lives, and of a blow in the moment before it falls. */
const STORM_HEARS = 3;

const fate = JSON.parse(process.env.FATE ?? 'null') as Fate | null;
let seen = 0;

function reached(moment: string): void {
  if (!fate || fate.moment !== moment) return;
  seen += 1;
  if ('at' in fate && seen === fate.at) fall(fate);
}

function fall({ blow, moment }: Fate): void {
  writeSync(STORM_HEARS, moment);
  process.kill(process.pid, blow);
}

const env = readEnv();
setEnv(env);
await loadSecrets(env);
setDatabase(env.DATABASE_URL ? connectPostgres(env.DATABASE_URL, 6) : await openEmbedded(env.DATA_DIR));
onMoment(reached);
writeSync(STORM_HEARS, LIVES);
subscribe('undici:request:bodySent', () => reached('bytes sent'));
subscribe('undici:request:headers', () => reached('provider accepted'));
if (fate?.moment === 'random') setTimeout(() => fall(fate), fate.afterMs);

const transport = Object.assign(transportOf(), { mayRepeat: process.env.MAY_REPEAT !== '0' });
const inFlight = Number(process.env.IN_FLIGHT);
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
while (!stopping.signal.aborted) {
  await sendDue(transport, { signal: stopping.signal, inFlight }).catch(() => undefined);
  await wait(POLL_MS);
}
process.exit();

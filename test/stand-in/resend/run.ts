/*
 * `npm run resend-stand-in -- [options]`: runs until it is told to stop and says what to set for a Foyer to use it.
 */
import { parseArgs } from 'node:util';
import { API_KEY, startResendStandIn } from './stand-in';
import { newSecret } from './webhooks';

const USAGE = `npm run resend-stand-in -- [options]

  --port 4010               where to listen, on loopback only
  --per-second 5            requests per second; 0 is no limit
  --daily-quota N           mails per day
  --monthly-quota N         mails per month
  --start-at 2026-03-02T09:00:00Z
  --ignore-keys             as a provider without idempotency
  --webhooks http://localhost:3000/webhooks/resend
  --webhook-secret whsec_…  made up and printed when missing
  --log FILE
  --faults '{"chances":{"silent-accepted":0.05,"server-error":0.05},"seed":1}'
`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      'per-second': { type: 'string', default: '5' },
      'daily-quota': { type: 'string' },
      'monthly-quota': { type: 'string' },
      'start-at': { type: 'string' },
      'ignore-keys': { type: 'boolean', default: false },
      webhooks: { type: 'string' },
      'webhook-secret': { type: 'string' },
      log: { type: 'string' },
      faults: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const secret = values['webhook-secret'] ?? newSecret();
  const standIn = await startResendStandIn({
    port: Number(values.port),
    perSecond: Number(values['per-second']),
    dailyQuota: numberOr(values['daily-quota']),
    monthlyQuota: numberOr(values['monthly-quota']),
    startAt: values['start-at'] ? new Date(values['start-at']) : undefined,
    ignoreKeys: values['ignore-keys'],
    webhooks: values.webhooks ? { url: values.webhooks, secret } : undefined,
    logFile: values.log,
    faults: values.faults ? JSON.parse(values.faults) : undefined,
  });
  console.log(`A stand-in for Resend listens at ${standIn.url}. Start Foyer with:`);
  console.log(`  RESEND_BASE_URL=${standIn.url} RESEND_API_KEY=${API_KEY} MAIL_FROM=hello@example.com`);
  if (values.webhooks) console.log(`  RESEND_WEBHOOK_SECRET=${secret}`);
  console.log(`What it accepts stands in ${standIn.logFile}`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await standIn.stop();
}

const numberOr = (value: string | undefined) => (value === undefined ? undefined : Number(value));

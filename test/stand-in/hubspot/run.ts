/*
 * `npm run hubspot-stand-in -- [options]`: runs until it is told to stop and says what to set and type for a Foyer to use
 * it.
 */
import { parseArgs } from 'node:util';
import { CLIENT_SECRET, startHubSpotStandIn, TOKEN } from './stand-in';

const USAGE = `npm run hubspot-stand-in -- [options]

  --port 4020               where to listen, on loopback only
  --per-ten-seconds 190     requests within ten seconds; 0 is no limit
  --searches-per-second 5   searches within a second; 0 is no limit
  --webhooks http://localhost:3000/webhooks/hubspot
  --ungated                 no property is required before a deal is closed as won
`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4020' },
      'per-ten-seconds': { type: 'string', default: '190' },
      'searches-per-second': { type: 'string', default: '5' },
      webhooks: { type: 'string' },
      ungated: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const standIn = await startHubSpotStandIn({
    port: Number(values.port),
    perTenSeconds: Number(values['per-ten-seconds']),
    searchesPerSecond: Number(values['searches-per-second']),
    webhooks: values.webhooks ? { url: values.webhooks } : undefined,
    requiredIn: values.ungated ? {} : { closedwon: ['foyer_handoff_complete', 'foyer_receipt_confirmed_at'] },
  });
  console.log(
    `A stand-in for HubSpot listens at ${standIn.url}. Start Foyer with HUBSPOT_BASE_URL=${standIn.url}`,
  );
  console.log(`At Settings, Connections, HubSpot type the token ${TOKEN}`);
  console.log(`and the client secret ${CLIENT_SECRET}`);
  console.log(`What people do there stands in test/stand-in/hubspot/control.ts, like`);
  console.log(`  curl ${standIn.url}/stand-in/deals -d '{"name":"Mail desk","company":"Brightwater"}'`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await standIn.stop();
}

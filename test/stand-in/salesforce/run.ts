/*
 * `npm run salesforce-stand-in -- [options]`: runs until it is told to stop and says what to set and type for a Foyer to
 * use it.
 */
import { parseArgs } from 'node:util';
import { CLIENT_ID, CLIENT_SECRET, startSalesforceStandIn } from './stand-in';

const USAGE = `npm run salesforce-stand-in -- [options]

  --port 4021        where to listen, on loopback only
  --daily 0          requests of a day; 0 is no limit
  --not-deployed     without the fields and the rule of crm/salesforce
  --multi-currency   opportunities name their currency
`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4021' },
      daily: { type: 'string', default: '0' },
      'not-deployed': { type: 'boolean', default: false },
      'multi-currency': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const standIn = await startSalesforceStandIn({
    port: Number(values.port),
    daily: Number(values.daily),
    isDeployed: !values['not-deployed'],
    isMultiCurrency: values['multi-currency'],
  });
  console.log(
    `A stand-in for Salesforce listens at ${standIn.url}. Start Foyer with SALESFORCE_BASE_URL=${standIn.url}`,
  );
  console.log('At Settings, Connections, Salesforce type https://stand-in.my.salesforce.com,');
  console.log(`the consumer key ${CLIENT_ID}`);
  console.log(`and the consumer secret ${CLIENT_SECRET}`);
  console.log('What people do there stands in test/stand-in/salesforce/control.ts, like');
  console.log(
    `  curl ${standIn.url}/stand-in/opportunities -d '{"name":"Mail desk","account":"Brightwater"}'`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await standIn.stop();
}

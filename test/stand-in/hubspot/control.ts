/*
 * The hands of people in that HubSpot, for whoever runs the stand-in as a process of its own:
 *   POST /stand-in/deals     {"name": "Mail desk", "company": "Brightwater", "owner": "sam@vendor.example", "amount": "58000"}
 *   POST /stand-in/move      {"deal": "1004", "stage": "closedwon", "way": "by hand"}, or another way of rules.ts
 *   POST /stand-in/change    {"deal": "1004", "properties": {"amount": "60000"}}
 *   POST /stand-in/remove    {"deal": "1004"}
 *   POST /stand-in/faults    a plan of faults, or null for none
 *   POST /stand-in/odd       {"deal": "1004", "is": "to come"}, or another oddity of options.ts; null for none
 *   POST /stand-in/clock     {"moveMs": 3600000}
 *   GET  /stand-in/deals     every deal with all its properties
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { FAULTS, ODDITIES, type Oddity } from './options';
import { WAYS } from './rules';
import type { StandIn } from './stand-in';

const fault = z.enum(FAULTS);
const plans = {
  deals: z.object({
    name: z.string(),
    company: z.string().optional(),
    owner: z.string().optional(),
    amount: z.string().optional(),
    people: z
      .array(
        z.object({
          firstname: z.string(),
          lastname: z.string(),
          email: z.string(),
          jobtitle: z.string().optional(),
        }),
      )
      .default([]),
  }),
  move: z.object({ deal: z.string(), stage: z.string(), way: z.enum(WAYS) }),
  change: z.object({ deal: z.string(), properties: z.record(z.string(), z.string()) }),
  remove: z.object({ deal: z.string() }),
  faults: z
    .union([z.object({ always: fault }), z.object({ sequence: z.array(fault.nullable()) })])
    .nullable(),
  odd: z.object({ deal: z.string(), is: z.enum(Object.keys(ODDITIES) as [Oddity]).nullable() }),
  clock: z.object({ moveMs: z.number() }),
};

export async function control(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body, null, 2));
  try {
    const verb = request.url?.slice('/stand-in/'.length) ?? '';
    if (request.method === 'GET') return void answer(200, [...standIn.account.objects.deals.values()]);
    const said = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null;
    answer(200, act(standIn, verb, said));
  } catch (error) {
    answer(400, { message: error instanceof Error ? error.message : 'not understood' });
  }
}

function act(standIn: StandIn, verb: string, said: unknown): unknown {
  const { account } = standIn;
  if (verb === 'deals') {
    const { name, company, owner, amount, people } = plans.deals.parse(said);
    const known = [...account.owners.values()].find(({ email }) => email === owner);
    const ownerId = owner && (known?.id ?? account.addOwner(owner));
    const properties = {
      dealname: name,
      ...(amount && { amount }),
      ...(ownerId && { hubspot_owner_id: ownerId }),
    };
    const companies = company ? [account.addCompany(company)] : [];
    return { deal: account.addDeal(properties, { companies, contacts: people.map(account.addContact) }) };
  }
  if (verb === 'move') {
    const { deal, stage, way } = plans.move.parse(said);
    return { refused: standIn.move(deal, stage, way) };
  }
  if (verb === 'change') {
    const { deal, properties } = plans.change.parse(said);
    return { isThere: account.change(deal, properties) };
  }
  if (verb === 'remove') account.remove(plans.remove.parse(said).deal);
  else if (verb === 'faults') standIn.setFaults(plans.faults.parse(said) ?? undefined);
  else if (verb === 'odd') {
    const { deal, is } = plans.odd.parse(said);
    if (is) account.odd.set(deal, is);
    else account.odd.delete(deal);
  } else if (verb === 'clock') account.clock.move(plans.clock.parse(said).moveMs);
  else throw new Error(`there is nothing called ${verb}`);
  return {};
}

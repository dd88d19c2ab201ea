/*
 * The hands of people in that Salesforce, for whoever runs the stand-in as a process of its own:
 *   POST /stand-in/opportunities {"name": "Mail desk", "account": "Brightwater", "owner": "sam@vendor.example", "amount": 58000}
 *   POST /stand-in/save          {"id": "006…", "values": {"StageName": "Closed Won"}, "way": "page"}, or another way
 *   POST /stand-in/remove        {"id": "006…"}
 *   POST /stand-in/faults        a plan of faults, or null for none
 *   POST /stand-in/odd           {"id": "006…", "values": {"SystemModstamp": null}}: what is answered of it instead
 *   POST /stand-in/clock         {"moveMs": 3600000}
 *   GET  /stand-in/opportunities every one with all its fields
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { WAYS } from './organization';
import { FAULTS, type StandIn } from './stand-in';

const shapes = () => {
  const fault = z.enum(FAULTS);
  return {
    opportunities: z.object({
      name: z.string(),
      account: z.string().optional(),
      owner: z.string().optional(),
      amount: z.number().optional(),
    }),
    save: z.object({ id: z.string(), values: z.record(z.string(), z.unknown()), way: z.enum(WAYS) }),
    remove: z.object({ id: z.string() }),
    faults: z
      .union([z.object({ always: fault }), z.object({ sequence: z.array(fault.nullable()) })])
      .nullable(),
    odd: z.object({ id: z.string(), values: z.record(z.string(), z.unknown()) }),
    clock: z.object({ moveMs: z.number() }),
  };
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
    if (request.method === 'GET') return void answer(200, [...standIn.organization.opportunities.values()]);
    const said = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null;
    answer(200, act(standIn, request.url?.slice('/stand-in/'.length) ?? '', said));
  } catch (error) {
    answer(400, { message: error instanceof Error ? error.message : 'not understood' });
  }
}

function act(standIn: StandIn, verb: string, said: unknown): unknown {
  const { organization } = standIn;
  const shape = shapes();
  if (verb === 'opportunities') {
    const { name, account, owner, amount } = shape.opportunities.parse(said);
    return organization.add({
      Name: name,
      Amount: amount ?? null,
      ...(account && { Account: { Name: account } }),
      ...(owner && { Owner: { Email: owner, Name: owner } }),
    });
  }
  if (verb === 'save') {
    const { id, values, way } = shape.save.parse(said);
    return { errors: organization.save(id, values, way) };
  }
  if (verb === 'remove') organization.remove(shape.remove.parse(said).id);
  else if (verb === 'faults') standIn.setFaults(shape.faults.parse(said) ?? undefined);
  else if (verb === 'odd') {
    const { id, values } = shape.odd.parse(said);
    organization.odd.set(id, values);
  } else if (verb === 'clock') organization.clock.move(shape.clock.parse(said).moveMs);
  else throw new Error(`there is nothing called ${verb}`);
  return {};
}

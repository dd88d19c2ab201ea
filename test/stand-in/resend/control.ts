/*
 * The hand on the stand-in's shoulder, for whoever runs it as a process of its own:
 *   POST /stand-in/clock    {"moveMs": 3600000} or {"at": "2026-03-02T09:00:00Z"}
 *   POST /stand-in/faults   a plan of faults, or null for none
 *   POST /stand-in/webhooks where webhooks go and how, or null for none
 *   POST /stand-in/report   {"emailId": "…", "type": "email.bounced"}
 *   POST /stand-in/receive  {"raw": "a mail as it travels", "receivedFor": ["thread-…@replies.example.com"]}
 *   POST /stand-in/settle   answers once every webhook held back has been sent
 *   GET  /stand-in/figures
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { EVENTS } from './events';
import { FAULTS } from './options';
import type { StandIn } from './stand-in';

const share = z.number().min(0).max(1);
const fault = z.enum(FAULTS);
const plans = {
  clock: z.union([z.object({ moveMs: z.number() }), z.object({ at: z.coerce.date() })]),
  faults: z
    .union([
      z.object({ always: fault }),
      z.object({ sequence: z.array(fault.nullable()) }),
      z.object({ chances: z.partialRecord(fault, share), seed: z.number().int() }),
    ])
    .nullable(),
  webhooks: z
    .object({
      url: z.url(),
      secret: z.string().startsWith('whsec_'),
      duplicates: share.optional(),
      forged: share.optional(),
      shuffleWithinMs: z.number().optional(),
      delayMs: z.number().optional(),
      retryAfterMs: z.array(z.number()).optional(),
      seed: z.number().int().optional(),
    })
    .nullable(),
  receive: z.object({ raw: z.string(), receivedFor: z.array(z.string()).default([]) }),
  report: z.object({ emailId: z.string(), type: z.enum(EVENTS) }),
};

export async function control(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const said = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null;
    const done = await act(standIn, request.url?.slice('/stand-in/'.length) ?? '', said);
    response.writeHead(done ? 200 : 404, { 'content-type': 'application/json' });
  } catch (error) {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: error instanceof Error ? error.message : 'not understood' }));
    return;
  }
  response.end(JSON.stringify(figures(standIn)));
}

async function act(standIn: StandIn, verb: string, said: unknown): Promise<boolean> {
  if (verb === 'figures') return true;
  if (verb === 'settle') await standIn.webhooks()?.settle();
  else if (verb === 'clock') {
    const plan = plans.clock.parse(said);
    if ('at' in plan) standIn.clock.set(plan.at);
    else standIn.clock.move(plan.moveMs);
  } else if (verb === 'faults') standIn.setFaults(plans.faults.parse(said) ?? undefined);
  else if (verb === 'webhooks') standIn.setWebhooks(plans.webhooks.parse(said) ?? undefined);
  else if (verb === 'receive') {
    const { raw, receivedFor } = plans.receive.parse(said);
    await standIn.receive(raw, receivedFor);
  } else if (verb === 'report') {
    const { emailId, type } = plans.report.parse(said);
    return standIn.report(emailId, type);
  } else return false;
  return true;
}

const figures = (standIn: StandIn) => ({
  now: new Date(standIn.clock.now()).toISOString(),
  accepted: standIn.count(),
  logFile: standIn.logFile,
  webhooks: standIn.webhooks()?.figures ?? null,
});

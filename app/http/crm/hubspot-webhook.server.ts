/*
 * HubSpot tells here of deals that were created, changed and deleted. It comes without a cookie and from no page of ours:
 * its signature over the raw body is all that counts. Nothing is answered with 200 before it is kept, and nothing of what
 * it says is believed: the deal is read.
 */
import { createHash } from 'node:crypto';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { z } from 'zod';
import { hearOfDeals } from '../../commands/crm/hear-of-deals.server';
import type { CrmEvent } from '../../domain/crm/crm';
import type { Env } from '../../env.server';
import { log } from '../../log.server';

const LIMIT = 1024 * 1024;

const id = z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]).transform(String);

const events = z
  .array(z.looseObject({ portalId: id }))
  .min(1)
  .max(1000);

/** Of a deal, or of what stands beside one. Events of other things, and of kinds to come, are none of ours. */
const kind = z
  .string()
  .max(100)
  .regex(/^[\w.-]+$/);
/** An instant of a year that every database reads alike. */
const occurredAt = z
  .number()
  .int()
  .positive()
  .max(Date.UTC(9999, 11, 31));
const ofDeal = z.union([
  z.looseObject({ subscriptionType: kind.startsWith('deal.'), objectId: id, occurredAt }),
  z.looseObject({
    subscriptionType: kind.startsWith('object.'),
    objectTypeId: z.literal('0-3'),
    objectId: id,
    occurredAt,
  }),
  z
    .looseObject({
      subscriptionType: kind.endsWith('.associationChange'),
      associationType: z.string().startsWith('DEAL_TO_'),
      fromObjectId: id,
      occurredAt,
    })
    .transform((said) => ({ ...said, objectId: said.fromObjectId })),
]);

const hear =
  (env: Env): RequestHandler =>
  (request, response, next) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const told = read(body);
    // What isn't theirs is no business of whoever sent it: the same answer for all of it.
    if (!told) return void response.status(401).end();
    const signed = {
      url: `${env.origin}/webhooks/hubspot`,
      body,
      signature: request.get('x-hubspot-signature-v3') ?? '',
      timestamp: request.get('x-hubspot-request-timestamp') ?? '',
    };
    hearOfDeals(told.account, signed, told.events)
      .then((kept) => {
        if (kept === null) return void response.status(401).end();
        log().info({ told: told.events.length, kept }, 'HubSpot told of deals');
        response.json({ kept });
      })
      .catch(next);
  };

function read(body: Buffer): { account: string; events: CrmEvent[] } | null {
  const parsed = events.safeParse(asJson(body));
  const account = parsed.data?.[0]?.portalId;
  if (!parsed.success || !account || parsed.data.some(({ portalId }) => portalId !== account)) return null;
  const ofDeals = parsed.data.map((said) => ofDeal.safeParse(said));
  return { account, events: ofDeals.flatMap(({ data }) => (data ? [asEvent(data)] : [])) };
}

type Told = { objectId: string; subscriptionType: string; occurredAt: number; [more: string]: unknown };

/**
 * Their own ids aren't promised to be unique: one event is what it says, however often it is tried. What is nested in it
 * says nothing of it.
 */
function asEvent({ attemptNumber: _, ...said }: Told): CrmEvent {
  const plain = Object.entries(said).filter(([, value]) => typeof value !== 'object');
  const sorted = JSON.stringify(plain.sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    id: createHash('sha256').update(sorted).digest('base64url'),
    dealId: said.objectId,
    kind: said.subscriptionType,
    happenedAt: new Date(said.occurredAt),
  };
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

const tooLong: ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(413).set('Connection', 'close').end();
};

export const hubspotWebhook = (env: Env) =>
  [express.raw({ type: () => true, limit: LIMIT, inflate: false }), tooLong, hear(env)] as const;

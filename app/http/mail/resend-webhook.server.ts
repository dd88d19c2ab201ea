/*
 * Resend tells here what became of our mail, and of mail that came in. It comes without a cookie and from no page of ours; its signature over
 * the raw body is all that counts. Nothing is answered with 200 before it is kept.
 */
import express, { type RequestHandler } from 'express';
import { z } from 'zod';
import type { ProviderEvent } from '#db/mail/deliveries.server';
import { signedByProvider } from '../../auth/mail/provider-signature.server';
import { hearOfMail } from '../../commands/mail/hear-of-mail.server';
import { clip } from '../../domain/mail/clip';
import { isId } from '../../domain/request/id';
import { env } from '../../env.server';
import { log } from '../../log.server';
import { tally } from '../../tally.server';
import { hearOfReceived } from './received-mail.server';

const LIMIT = 256 * 1024;
const REASON_LIMIT = 300;

/** The events we follow. Opened and clicked are none of our business. */
const KINDS = new Map<string, ProviderEvent['kind']>(
  Object.entries({
    'email.sent': 'accepted',
    'email.delivery_delayed': 'delayed',
    'email.delivered': 'delivered',
    'email.failed': 'failed',
    'email.suppressed': 'suppressed',
    'email.bounced': 'bounced',
    'email.complained': 'complained',
  } as const),
);

const event = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    tags: z
      .union([z.record(z.string(), z.string()), z.array(z.object({ name: z.string(), value: z.string() }))])
      .optional(),
    bounce: z.object({ message: z.string() }).optional(),
    suppressed: z.object({ message: z.string() }).optional(),
    failed: z.object({ reason: z.string() }).optional(),
  }),
});

const hear: RequestHandler = (request, response, next) => {
  const header = (name: string) => request.get(`svix-${name}`) ?? '';
  const payload = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  const signature = { id: header('id'), timestamp: header('timestamp'), signature: header('signature') };
  signedByProvider(payload, signature)
    .then(async (signed) => {
      if (signed === null) return void response.status(401).end();
      const effect = await receivedEffect(signed);
      if (effect === AGAIN_LATER) return void response.status(503).set('Retry-After', '60').end();
      if (effect !== null) return void response.json({ effect });
      const heard = eventIn(signed, signature.id);
      const meant = heard ? await hearOfMail(heard) : 'not followed';
      if (heard && meant !== 'repeated') tally('reports', heard.kind);
      log().info({ kind: heard?.kind, notice: heard?.noticeId, effect: meant }, 'the mail provider reported');
      response.json({ effect: meant });
    })
    .catch(next);
};

const AGAIN_LATER = Symbol('again later');

/** What a mail that came in meant; null for reports of our own mail. What can't be fetched now is brought again. */
async function receivedEffect(signed: unknown): Promise<string | null | typeof AGAIN_LATER> {
  try {
    const effect = await hearOfReceived(signed);
    if (effect !== null) log().info({ effect }, 'a mail came in');
    return effect;
  } catch (error) {
    log().warn({ err: error }, 'a mail that came in could not be taken yet');
    return AGAIN_LATER;
  }
}

/** The event as we keep it; null for kinds we don't follow. */
function eventIn(signed: unknown, id: string): ProviderEvent | null {
  const read = event.safeParse(signed);
  const kind = read.success ? KINDS.get(read.data.type) : undefined;
  if (!read.success || !kind) return null;
  const { created_at: at, data } = read.data;
  const tags = Array.isArray(data.tags)
    ? Object.fromEntries(data.tags.map(({ name, value }) => [name, value]))
    : data.tags;
  const reason = data.bounce?.message ?? data.suppressed?.message ?? data.failed?.reason ?? '';
  return {
    id,
    kind,
    at,
    providerId: data.email_id,
    noticeId: isId(tags?.notice) ? tags.notice : null,
    reason: clip(reason, REASON_LIMIT),
  };
}

/** Without a secret there is nobody to listen to. */
const onlyWithSecret: RequestHandler = (_request, response, next) => {
  if (env().RESEND_WEBHOOK_SECRET) next();
  else response.status(404).end();
};

const tooLong: express.ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(413).set('Connection', 'close').end();
};

export const resendWebhook = [
  onlyWithSecret,
  express.raw({ type: () => true, limit: LIMIT, inflate: false }),
  tooLong,
  hear,
] as const;

/*
 * A stand-in for Resend: the documented rules of its sending API on loopback, with faults on request. Its log is
 * the truth a storm is judged by. Not for anything that faces a network.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenAt } from '../planned';
import { AcceptLog, instant } from './accept-log';
import { type Asked, answer } from './answering';
import { isAcceptedFirst, send, statusUnder } from './answers-with-faults';
import { VirtualClock } from './clock';
import { control } from './control';
import { type EventType, eventBody, storyOf } from './events';
import { Faults } from './faults';
import { Inbox, receivedBody } from './inbox';
import { Keys } from './keys';
import { Quotas, RateLimit, tooMany } from './limits';
import type { FaultPlan, StandInOptions, WebhookPlan } from './options';
import { PostOffice, type Sent } from './post-office';
import type { Answer } from './refusals';
import { Webhooks } from './webhooks';

export const API_KEY = 're_stand_in';
const SLOW_MS = 2_000;
const BODIES_KEPT = 1_000;

export type StandIn = {
  url: string;
  logFile: string;
  clock: VirtualClock;
  /** Replaces the plan of faults from the next send on. */
  setFaults(plan: FaultPlan | undefined): void;
  setWebhooks(plan: WebhookPlan | undefined): void;
  webhooks(): Webhooks | undefined;
  /** Reports something of an accepted mail; false for a mail it doesn't know. */
  report(emailId: string, type: EventType): boolean;
  /** A mail comes in, and is told of; its id. */
  receive(raw: string | Uint8Array, receivedFor?: string[]): Promise<string>;
  count(): number;
  stop(): Promise<void>;
};

export async function startResendStandIn(given: StandInOptions = {}): Promise<StandIn> {
  const options = { apiKey: API_KEY, ...given };
  const clock = new VirtualClock(options.startAt);
  const keys = new Keys(clock, options.ignoreKeys ?? false);
  const quotas = new Quotas(clock, options.dailyQuota, options.monthlyQuota);
  const post = new PostOffice(clock, options.bodiesKept ?? BODIES_KEPT);
  const inbox = new Inbox(clock);
  const log = new AcceptLog(options.logFile);
  const rate = new RateLimit(options.perSecond ?? 0);
  const faults = new Faults(options.faults);
  let webhooks = options.webhooks && new Webhooks(options.webhooks);

  const report = (sent: Sent, type: EventType) => {
    if (type !== 'email.opened' && type !== 'email.clicked') sent.lastEvent = type.slice('email.'.length);
    const opposite = type === 'email.delivered' ? 'email.bounced' : 'email.delivered';
    const at = new Date();
    webhooks?.report(eventBody(type, sent, at), () => eventBody(opposite, sent, at));
  };
  const onAccepted = (sent: Sent) => {
    if (webhooks && !sent.scheduledAt) for (const type of storyOf(sent)) report(sent, type);
  };
  const parts = { options, clock, keys, quotas, post, inbox, log, onAccepted };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await read(request);
    if (!asked) return;
    const { headers, refused } = rate.take();
    const asking = refused ?? answer(parts, asked);
    const fault = 'accept' in asking ? faults.take() : null;
    const given = 'accept' in asking ? await carryOut(asking, fault) : asking;
    const { method, path } = asked;
    const status = statusUnder(fault, given);
    log.add({ type: 'request', at: instant(), method, path, status, fault, key: asked.key ?? null });
    log.flush();
    send(response, given, fault, fault === 'rate-limit' ? { ...headers, 'retry-after': 1 } : headers);
  }

  async function carryOut(
    sending: { accept: () => Answer; refuse: () => void },
    fault: Parameters<typeof send>[2],
  ) {
    if (fault === 'slow') await new Promise((done) => setTimeout(done, options.slowMs ?? SLOW_MS));
    if (isAcceptedFirst(fault)) return sending.accept();
    sending.refuse();
    return tooMany();
  }

  const listener = await listenAt(options.port, (request, response) => {
    const answered = request.url?.startsWith('/stand-in/')
      ? control(standIn, request, response)
      : respond(request, response);
    answered.catch((error) => response.destroy(error));
  });

  const standIn: StandIn = {
    url: listener.url,
    logFile: log.file,
    clock,
    setFaults: (plan) => faults.follow(plan),
    setWebhooks: (plan) => {
      webhooks?.stop();
      webhooks = plan && new Webhooks(plan);
    },
    webhooks: () => webhooks,
    report: (emailId, type) => {
      const sent = post.find(emailId);
      if (sent) report(sent, type);
      return sent !== undefined;
    },
    receive: async (raw, receivedFor = []) => {
      const received = await inbox.receive(raw, receivedFor);
      const body = receivedBody(received, new Date());
      webhooks?.report(body, () => body);
      return received.id;
    },
    count: () => post.count,
    stop: async () => {
      webhooks?.stop();
      await listener.stop();
      log.close();
    },
  };
  return standIn;
}

/** Everything a request says; null when its sender is gone before it is whole. */
async function read(request: IncomingMessage): Promise<Asked | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return null;
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    authorization: request.headers.authorization,
    key: request.headers['idempotency-key']?.toString(),
    isPermissive: request.headers['x-batch-validation'] === 'permissive',
    body: Buffer.concat(chunks),
  };
}

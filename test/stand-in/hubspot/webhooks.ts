/* Webhooks as they really arrive: signed (v3), several events in a request, again, out of order, and some forged. */
import { createHmac, randomBytes } from 'node:crypto';
import { seeded, shuffled } from '../../support/story/seeded';
import type { Change } from './account';
import type { WebhookPlan } from './options';

const RETRY_AFTER_MS = [60_000, 300_000];
const MOST_AT_ONCE = 100;

/** The headers that sign a request: its method, its address, its body and its time (validating requests, v3). */
function signedV3(secret: string, { url, body, at }: { url: string; body: string; at: number }) {
  const signature = createHmac('sha256', secret).update(`POST${url}${body}${at}`).digest('base64');
  return { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(at) };
}

type Event = Record<string, unknown>;

export class Webhooks {
  private readonly random: () => number;
  private held: { event: Event; isForged: boolean }[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private nextId = 1;
  readonly figures = { events: 0, requests: 0, refused: 0, forged: 0, forgedAccepted: 0 };

  constructor(
    private readonly plan: WebhookPlan,
    private readonly of: { secret: string; portalId: number },
  ) {
    this.random = seeded(plan.seed ?? 1);
  }

  /** Sends it now, or with what else is held back. */
  report({ dealId, kind, name, value, at }: Change): void {
    const { times = 1, forged = 0, isShuffled } = this.plan;
    const event: Event = {
      // Not promised to be unique, so several share one.
      eventId: Math.ceil(this.nextId++ / 2),
      subscriptionId: name ? 700 + name.length : 700,
      portalId: this.of.portalId,
      appId: 4526,
      occurredAt: at.getTime(),
      subscriptionType: kind,
      attemptNumber: 0,
      objectId: Number(dealId),
      ...(name && { propertyName: name, propertyValue: value }),
      changeSource: 'CRM_UI',
    };
    this.figures.events += 1;
    for (let nth = 0; nth < times; nth++)
      this.held.push({ event: { ...event, attemptNumber: nth }, isForged: false });
    if (this.random() < forged)
      this.held.push({ event: { ...event, objectId: 99_000_000 + this.nextId }, isForged: true });
    if (!isShuffled) this.release();
  }

  private release(): void {
    const held = this.plan.isShuffled ? shuffled(this.held, this.random) : this.held;
    this.held = [];
    const atOnce = Math.min(this.plan.atOnce ?? MOST_AT_ONCE, MOST_AT_ONCE);
    for (const isForged of [false, true]) {
      const events = held.filter((one) => one.isForged === isForged).map(({ event }) => event);
      for (let at = 0; at < events.length; at += atOnce) this.send(events.slice(at, at + atOnce), isForged);
    }
  }

  private send(events: Event[], isForged: boolean): void {
    const sending = this.post(events, isForged, this.plan.retryAfterMs ?? RETRY_AFTER_MS);
    this.underWay.add(sending);
    sending.finally(() => this.underWay.delete(sending));
  }

  /** Resolves once everything was sent and answered. */
  async settle(): Promise<void> {
    this.release();
    while (this.underWay.size) await Promise.all(this.underWay);
  }

  private async post(events: Event[], isForged: boolean, retryAfterMs: number[]): Promise<void> {
    const body = JSON.stringify(events);
    const secret = isForged ? randomBytes(16).toString('hex') : this.of.secret;
    const signed = signedV3(secret, { url: this.plan.url, body, at: Date.now() });
    const isTaken = await fetch(this.plan.url, {
      method: 'POST',
      body,
      headers: { ...signed, 'content-type': 'application/json', 'user-agent': 'HubSpot Webhooks/stand-in' },
      signal: AbortSignal.timeout(15_000),
    }).then(
      (response) => response.ok,
      () => false,
    );
    this.figures.requests += 1;
    if (isForged) {
      this.figures.forged += events.length;
      if (isTaken) this.figures.forgedAccepted += events.length;
      return;
    }
    if (!isTaken) this.figures.refused += 1;
    const [wait, ...later] = retryAfterMs;
    if (isTaken || wait === undefined) return;
    await new Promise((done) => setTimeout(done, wait).unref());
    await this.post(events, false, later);
  }
}

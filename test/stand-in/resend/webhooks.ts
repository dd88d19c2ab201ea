/*
 * Webhooks as they really arrive: signed, again and again, out of order, late, and some from somebody else.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { seeded, shuffled } from '../../support/story/seeded';
import type { WebhookPlan } from './options';

export type WebhookMessage = { id: string; body: string; isForged: boolean };

const RETRY_AFTER_MS = [5_000, 300_000, 1_800_000];

/** The headers that sign a body at an instant. */
export function signed(secret: string, { id, body }: Pick<WebhookMessage, 'id' | 'body'>, at: Date) {
  const timestamp = Math.floor(at.getTime() / 1000);
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'svix-id': id, 'svix-timestamp': String(timestamp), 'svix-signature': `v1,${signature}` };
}

export const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

export class Webhooks {
  private readonly random: () => number;
  private readonly foreignSecret = newSecret();
  private held: WebhookMessage[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly underWay = new Set<Promise<void>>();
  readonly figures = { sent: 0, refused: 0, forged: 0, forgedAccepted: 0 };

  constructor(private readonly plan: WebhookPlan) {
    this.random = seeded(plan.seed ?? 1);
  }

  /** Sends a message now or with what else is held back; `forge` says what a forged twin would claim. */
  report(body: string, forge: () => string): void {
    const { duplicates = 0, forged = 0, shuffleWithinMs = 0, delayMs = 0 } = this.plan;
    const message = { id: newId(), body, isForged: false };
    this.held.push(message);
    if (this.random() < duplicates) this.held.push(message, message);
    if (this.random() < forged) this.held.push({ id: newId(), body: forge(), isForged: true });
    this.timer ??= setTimeout(() => this.release(), shuffleWithinMs + delayMs);
  }

  /** Lets go of everything that is held back, in an order of its own. */
  release(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const messages = this.plan.shuffleWithinMs ? shuffled(this.held, this.random) : this.held;
    this.held = [];
    for (const message of messages) {
      const sending = this.send(message, this.plan.retryAfterMs ?? RETRY_AFTER_MS);
      this.underWay.add(sending);
      sending.finally(() => this.underWay.delete(sending));
    }
  }

  /** Resolves once everything has been sent and answered. */
  async settle(): Promise<void> {
    this.release();
    while (this.underWay.size) await Promise.all(this.underWay);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.held = [];
  }

  private async send(message: WebhookMessage, retryAfterMs: number[]): Promise<void> {
    const headers = signed(message.isForged ? this.foreignSecret : this.plan.secret, message, new Date());
    const isTaken = await fetch(this.plan.url, {
      method: 'POST',
      body: message.body,
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Svix-Webhooks/stand-in' },
      signal: AbortSignal.timeout(15_000),
    }).then(
      (response) => response.ok,
      () => false,
    );
    if (message.isForged) {
      this.figures.forged += 1;
      if (isTaken) this.figures.forgedAccepted += 1;
      return;
    }
    this.figures[isTaken ? 'sent' : 'refused'] += 1;
    const [wait, ...later] = retryAfterMs;
    if (isTaken || wait === undefined) return;
    setTimeout(() => void this.send(message, later), wait).unref();
  }
}

const newId = () => `msg_${randomBytes(20).toString('base64url').replace(/[-_]/g, 'x')}`;

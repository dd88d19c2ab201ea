/*
 * How many requests within any second, by real time, and how many mails in a day and a month, by the virtual clock.
 */
import type { VirtualClock } from './clock';
import { type Answer, refusal } from './refusals';

export class RateLimit {
  private instants: number[] = [];

  constructor(private readonly perSecond: number) {}

  /** The headers of this request, and whether it is one too many. */
  take(now = performance.now()): { headers: Record<string, number>; refused: Answer | null } {
    if (!this.perSecond) return { headers: {}, refused: null };
    const first = this.instants.findIndex((instant) => now - instant < 1000);
    this.instants = first < 0 ? [] : this.instants.slice(first);
    const isOver = this.instants.length >= this.perSecond;
    if (!isOver) this.instants.push(now);
    const reset = Math.ceil((1000 - (now - (this.instants[0] ?? now))) / 1000);
    const headers = {
      'ratelimit-limit': this.perSecond,
      'ratelimit-remaining': this.perSecond - this.instants.length,
      'ratelimit-reset': reset,
    };
    return isOver
      ? { headers: { ...headers, 'retry-after': reset }, refused: tooMany() }
      : { headers, refused: null };
  }
}

export const tooMany = (): Answer =>
  refusal('rate_limit_exceeded', 'Too many requests. Please limit the number of requests per second.');

export class Quotas {
  private readonly sent = new Map<string, number>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly daily: number | undefined,
    private readonly monthly: number | undefined,
  ) {}

  /** Says which of the two would be exceeded by so many recipients more. */
  refusal(recipients: number): Answer | null {
    const { day, month } = this.spans();
    if (this.monthly !== undefined && this.of(month) + recipients > this.monthly)
      return refusal('monthly_quota_exceeded', 'You have reached your monthly email sending quota.');
    if (this.daily !== undefined && this.of(day) + recipients > this.daily)
      return refusal('daily_quota_exceeded', 'You have reached your daily email sending quota.');
    return null;
  }

  count(recipients: number): void {
    for (const span of Object.values(this.spans())) this.sent.set(span, this.of(span) + recipients);
  }

  /** What has been used so far. */
  headers(): Record<string, number> {
    const { day, month } = this.spans();
    return {
      ...(this.daily !== undefined && { 'x-resend-daily-quota': this.of(day) }),
      ...(this.monthly !== undefined && { 'x-resend-monthly-quota': this.of(month) }),
    };
  }

  private spans() {
    const day = new Date(this.clock.now()).toISOString().slice(0, 10);
    return { day, month: day.slice(0, 7) };
  }

  private of(span: string): number {
    return this.sent.get(span) ?? 0;
  }
}

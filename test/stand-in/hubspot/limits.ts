/* How many requests within ten seconds, within a day, and how many searches within a second; told with every answer. */
import type { Answer } from './answers';
import { problem } from './answers';

const HEADERS = 'X-HubSpot-RateLimit-';

class Window {
  private instants: number[] = [];

  constructor(
    private readonly most: number,
    private readonly ms: number,
  ) {}

  take(now: number): boolean {
    this.instants = this.instants.filter((at) => now - at < this.ms);
    if (this.most > 0 && this.instants.length >= this.most) return false;
    this.instants.push(now);
    return true;
  }

  get left(): number {
    return this.most - this.instants.length;
  }
}

type Limited = { perTenSeconds?: number; searchesPerSecond?: number; daily?: number };

export class Limits {
  private readonly burst: Window;
  private readonly searches: Window;
  private used = 0;

  constructor(private readonly limits: Limited) {
    this.burst = new Window(limits.perTenSeconds ?? 0, 10_000);
    this.searches = new Window(limits.searchesPerSecond ?? 0, 1000);
  }

  /** Searches are counted apart, and tell nothing of it. */
  take(
    isSearch: boolean,
    now = performance.now(),
  ): { headers: Record<string, string>; refused: Answer | null } {
    if (isSearch)
      return { headers: {}, refused: this.searches.take(now) ? null : tooMany('SECONDLY', 'secondly limit') };
    const { daily, perTenSeconds = 0 } = this.limits;
    if (daily !== undefined && this.used >= daily)
      return { headers: {}, refused: tooMany('DAILY', 'daily limit') };
    if (!this.burst.take(now))
      return { headers: {}, refused: tooMany('TEN_SECONDLY_ROLLING', 'ten_secondly_rolling limit') };
    this.used += 1;
    const headers: Record<string, string> = {
      ...(daily !== undefined && {
        [`${HEADERS}Daily`]: String(daily),
        [`${HEADERS}Daily-Remaining`]: String(daily - this.used),
      }),
      ...(perTenSeconds > 0 && {
        [`${HEADERS}Interval-Milliseconds`]: '10000',
        [`${HEADERS}Max`]: String(perTenSeconds),
        [`${HEADERS}Remaining`]: String(this.burst.left),
      }),
    };
    return { headers, refused: null };
  }
}

export const tooMany = (policyName: string, limit: string): Answer => ({
  status: 429,
  body: {
    ...problem('RATE_LIMITS', `You have reached your ${limit}.`),
    errorType: 'RATE_LIMIT',
    policyName,
  },
});

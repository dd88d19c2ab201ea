/* Idempotency keys, kept for 24 hours of the virtual clock. */
import type { VirtualClock } from './clock';
import { type Answer, refusal } from './refusals';

const KEPT_MS = 24 * 3600_000;
const LONGEST = 256;

type Kept = { digest: string; answer: Answer | null; at: number };

export class Keys {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly isIgnored: boolean,
  ) {}

  /** What a key already answers; null for a key that is new, which is in flight from now on. */
  claim(key: string | undefined, digest: string): Answer | null {
    if (key === undefined) return null;
    if (key.length < 1 || key.length > LONGEST)
      return refusal('invalid_idempotency_key', 'The key must be between 1-256 chars.');
    if (this.isIgnored) return null;
    const kept = this.kept.get(key);
    if (!kept || this.clock.now() - kept.at >= KEPT_MS) {
      this.kept.set(key, { digest, answer: null, at: this.clock.now() });
      return null;
    }
    if (kept.digest !== digest)
      return refusal(
        'invalid_idempotent_request',
        'This idempotency key has been used with a different request payload.',
      );
    return (
      kept.answer ??
      refusal('concurrent_idempotent_requests', 'A request with this idempotency key is still in progress.')
    );
  }

  keep(key: string | undefined, answer: Answer): void {
    const kept = key === undefined ? undefined : this.kept.get(key);
    if (kept) kept.answer = answer;
  }

  /** Nothing came of the request: the key is free again. */
  release(key: string | undefined): void {
    if (key !== undefined && this.kept.get(key)?.answer === null) this.kept.delete(key);
  }
}

/* Which fault the next send meets. */
import { seeded } from '../../support/story/seeded';
import type { Fault, FaultPlan } from './options';

export class Faults {
  private next: () => Fault | null = () => null;

  constructor(plan?: FaultPlan) {
    this.follow(plan);
  }

  follow(plan: FaultPlan | undefined): void {
    if (!plan) this.next = () => null;
    else if ('always' in plan) this.next = () => plan.always;
    else if ('sequence' in plan) this.next = inTurn(plan.sequence);
    else this.next = drawn(plan.chances, seeded(plan.seed));
  }

  take(): Fault | null {
    return this.next();
  }
}

function inTurn(sequence: (Fault | null)[]): () => Fault | null {
  let position = 0;
  return () => sequence[position++] ?? null;
}

function drawn(chances: Partial<Record<Fault, number>>, random: () => number): () => Fault | null {
  const entries = Object.entries(chances) as [Fault, number][];
  return () => {
    let left = random();
    for (const [fault, chance] of entries) {
      left -= chance;
      if (left < 0) return fault;
    }
    return null;
  };
}

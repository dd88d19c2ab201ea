/* Which fault the next send meets. */
import { seeded } from '../../support/story/seeded';
import { faultsOf } from '../planned';
import type { Fault, FaultPlan } from './options';

export class Faults {
  private next: () => Fault | null = () => null;

  constructor(plan?: FaultPlan) {
    this.follow(plan);
  }

  follow(plan: FaultPlan | undefined): void {
    this.next = plan && 'chances' in plan ? drawn(plan.chances, seeded(plan.seed)) : faultsOf(plan);
  }

  take(): Fault | null {
    return this.next();
  }
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

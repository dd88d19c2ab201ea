/* One transaction for what a command does: what it wrote before it refused is rolled back. */
import { db, type Trx, transact } from '#db/client.server';
import type { Outcome, Refusal } from '../domain/onboarding/refusal';

export async function allOrNothing<T>(work: (trx: Trx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await transact(db(), async (trx) => {
      const outcome = await work(trx);
      if (!outcome.ok) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

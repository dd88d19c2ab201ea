/* Who of the customer is written to and spoken to first, whatever order their people stand in. */
import type { Part } from '../statement/statement';

/** Whoever leads on their side, else whoever signs off, else the first of them. */
export const firstContactOf = <One extends { parts: readonly Part[] }>(
  people: readonly One[],
): One | undefined =>
  people.find(({ parts }) => parts.includes('champion')) ??
  people.find(({ parts }) => parts.includes('decision_maker')) ??
  people[0];

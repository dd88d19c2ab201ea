/*
 * A handoff that is started under a name which is known already is of one of those customers, or of another company of
 * that name. An answer holds for the name that was asked about.
 */
import { isId } from '../request/id';

export type WhichCustomer =
  | { customerId: string }
  | { anotherThan: string }
  /** A program names it by its id: it is that one or none. */
  | { only: string };

/** The answer that stands beside the ids of those who are known. */
export const ANOTHER = 'another';

/** The answer for lines of a table that nobody wants now. */
export const LEFT_OUT = 'left_out';

/** Nothing for an answer that nobody was offered. */
export function whichCustomer(answer: string, askedAbout: string): WhichCustomer | undefined {
  if (isId(answer)) return { customerId: answer };
  return answer === ANOTHER ? { anotherThan: askedAbout } : undefined;
}

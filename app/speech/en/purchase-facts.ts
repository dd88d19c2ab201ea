/* The facts of one line of what was bought, each in a few words; what nobody said is left out. */
import type { FieldsOf } from '../../domain/statement/kinds';
import { type Reader, sayTerm } from './say-time';

/** "6 of them", "€118 a month each", "from 4 Jan 2027 until 3 Jan 2029", "renewal: by itself". */
export function purchaseFacts(
  { quantity, price, from, until, renewal, billing }: FieldsOf['purchase'],
  reader: Reader,
): string[] {
  return [
    // A bare figure says nothing by itself.
    /^\d[\d.,’ ]*$/u.test(quantity) ? `${quantity} of them` : quantity,
    price,
    sayTerm(from, until, reader),
    renewal && `renewal: ${renewal}`,
    billing && `billed: ${billing}`,
  ].filter((fact) => fact !== '');
}

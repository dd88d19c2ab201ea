/* Customers in English, told apart by what they bought and when. */
import type { CustomerFacts } from '../../../queries/customer/known-customers.server';
import { type Reader, sayWhen } from '../say-time';

type Said<F extends CustomerFacts> = Omit<F, 'deals'> & { deals: { name: string; signed: string }[] };

export const sayCustomer = <F extends CustomerFacts>(facts: F, reader: Reader): Said<F> => ({
  ...facts,
  deals: facts.deals.map(({ name, signedAt }) => ({ name, signed: sayWhen(signedAt, reader) })),
});

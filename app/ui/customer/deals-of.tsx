import type { KnownCustomer } from '../../speech/customer/said-customer';

/** What a customer bought last, to know it by. */
export function DealsOf({ customer: { deals } }: { customer: KnownCustomer }) {
  if (deals.length === 0) return 'No deal yet';
  return <span dir="auto">{deals.map(({ name, signed }) => `${name}, signed ${signed}`).join(' · ')}</span>;
}

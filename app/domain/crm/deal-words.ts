/*
 * Words of a deal as our own forms would take them: tidied and held to their limits. What they wouldn't take is left out,
 * for nobody is there to put it right.
 */
import { WORD_LIMITS as MOST } from '../statement/word-limits';
import { emailAddress, line, optionalLine, personName } from '../statement/wording-rules';
import type { CrmDeal, CrmPerson } from './crm';

const customerName = line({ field: 'customer', max: MOST.name });
const dealName = line({ field: 'deal_name', max: MOST.line });

/** Null for what is no name. */
export const wordsOf = ({ name, customer }: Pick<CrmDeal, 'name' | 'customer'>) => ({
  name: dealName.safeParse(name).data ?? null,
  customer: customer === null ? null : (customerName.safeParse(customer).data ?? null),
});

const name = personName({ max: MOST.name });
const email = emailAddress();
const title = optionalLine({ field: 'title', max: MOST.line });

/** Those with a name and an address, each address once. */
export function peopleOf(people: readonly CrmPerson[]): CrmPerson[] {
  const read = new Map<string, CrmPerson>();
  for (const person of people) {
    const called = name.safeParse(person.name);
    const address = email.safeParse(person.email);
    if (!called.success || !address.success || read.has(address.data)) continue;
    const titled = title.safeParse(person.title);
    read.set(address.data, {
      name: called.data,
      email: address.data,
      title: (titled.success && titled.data) || '',
    });
  }
  return [...read.values()];
}

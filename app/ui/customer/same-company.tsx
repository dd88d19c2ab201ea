import { ANOTHER, LEFT_OUT } from '../../domain/customer/which-customer';
import type { KnownCustomer } from '../../speech/customer/said-customer';
import { Choices } from '../form/choices';
import { DealsOf } from './deals-of';

interface SameCompanyProps {
  name: string;
  id: string;
  /** As the table calls it. */
  customer: string;
  known: readonly KnownCustomer[];
  chosen?: string;
  error?: string | null;
}

/** Asks of a name in a table whether it is a customer that is known; for all lines of that name. */
export function SameCompany({ name, id, customer, known, chosen, error }: SameCompanyProps) {
  return (
    <Choices
      name={name}
      id={id}
      legend={`${customer} is a customer already: same company, or another?`}
      look="pick"
      isRequired
      chosen={chosen}
      error={error}
      choices={[
        ...known.map((one) => ({
          value: one.id,
          label: known.length === 1 ? 'The same company' : 'The same company as this one',
          hint: <DealsOf customer={one} />,
        })),
        { value: ANOTHER, label: 'Another company of that name' },
        { value: LEFT_OUT, label: 'Leave it out of this import' },
      ]}
    />
  );
}

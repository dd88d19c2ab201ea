import type { CustomerToMerge, KnownCustomer } from '../../speech/customer/said-customer';
import { SearchForm } from '../form/search-form';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { DealsOf } from './deals-of';

interface ChooseCustomerProps {
  /** Whose name stays; null while that is what is chosen. */
  chosen: CustomerToMerge | null;
  text: string;
  customers: KnownCustomer[];
}

/** Chooses one of two customers that are the same company. */
export function ChooseCustomer({ chosen, text, customers }: ChooseCustomerProps) {
  const at = chosen ? `/customers/${chosen.id}/merge` : '/customers/merge';
  return (
    <>
      <PageHead
        crumb={
          chosen
            ? { href: '/customers/merge', label: 'Choose another name' }
            : { href: '/customers', label: 'Customers' }
        }
        title={chosen ? `Who else is ${chosen.name}?` : 'A company recorded twice'}
        lead={
          chosen
            ? 'Choose the customer that is the same company. Nothing happens before you have read what will.'
            : 'Two customers can be made one. Choose the one whose name stays.'
        }
      />
      <SearchForm action={at} name="Find a customer" label="Name" text={text} isNarrowed={false} />
      {customers.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>No {chosen ? 'other ' : ''}customer is called anything like that.</p>
        </Note>
      ) : (
        <ul className="list links links--plain gap-l">
          {customers.map((one) => (
            <li key={one.id}>
              <div>
                <b>
                  <a href={chosen ? `${at}/${one.id}` : `/customers/${one.id}/merge`} dir="auto">
                    {one.name}
                  </a>
                </b>
                <span>
                  <DealsOf customer={one} />
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

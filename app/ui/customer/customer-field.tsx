import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { FormReply, FormView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { customersAsked, WhichCustomer } from './which-customer';

interface CustomerFieldProps {
  form: FormView;
  reply: FormReply | undefined;
  /** Names that are known, to choose from. */
  customers: readonly string[];
}

/** Whom a new onboarding is for, by name; where that may mean several, which one. */
export function CustomerField({ form, reply, customers }: CustomerFieldProps) {
  return (
    <>
      <TextField
        label="Customer"
        hint="The company, as they write it."
        limit={MOST.name}
        list={form.id('customers')}
        autoComplete="off"
        required
        name="customer"
        id={form.id('customer')}
        defaultValue={form.value('customer', '')}
        error={form.error('customer')}
      />
      <datalist id={form.id('customers')}>
        {customers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <WhichCustomer known={customersAsked(reply)} form={form} />
    </>
  );
}

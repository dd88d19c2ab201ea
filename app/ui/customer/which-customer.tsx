import { ANOTHER } from '../../domain/customer/which-customer';
import type { KnownCustomer } from '../../speech/customer/said-customer';
import { Choices } from '../form/choices';
import { ErrorSummary } from '../form/error-summary';
import type { FormReply, FormView } from '../form/form-reply';
import { DealsOf } from './deals-of';

/** The customers that a name which was typed may mean; none where nothing has to be asked. */
export const customersAsked = (reply: FormReply | undefined): KnownCustomer[] =>
  reply?.refusal?.code === 'customer_known' ? (reply.refusal.latest as KnownCustomer[]) : [];

const question = ([first]: KnownCustomer[]) =>
  `${first?.name} is a customer already: same company, or another?`;

/** On top of the page: what has to be said before the handoff starts. */
export function CustomerQuestion({ known, field }: { known: KnownCustomer[]; field: string }) {
  if (known.length === 0) return null;
  return (
    <ErrorSummary
      title="One question before it starts. Your words are still here."
      gaps={[{ field, message: question(known) }]}
    />
  );
}

interface WhichCustomerProps {
  known: KnownCustomer[];
  form: FormView;
}

/** Asks which of the known customers it is. What was answered already goes along with whatever else is put right. */
export function WhichCustomer({ known, form }: WhichCustomerProps) {
  const answered = form.value('which', '');
  if (known.length === 0)
    return answered === '' ? null : (
      <>
        <input type="hidden" name="which" value={answered} />
        <input type="hidden" name="askedAbout" value={form.value('askedAbout', '')} />
      </>
    );
  return (
    <>
      <input type="hidden" name="askedAbout" value={form.value('customer', '')} />
      <Choices
        name="which"
        id={form.id('which')}
        legend={question(known)}
        look="pick"
        isRequired
        choices={[
          ...known.map((one) => ({
            value: one.id,
            label: known.length === 1 ? 'The same company' : 'The same company as this one',
            hint: <DealsOf customer={one} />,
          })),
          { value: ANOTHER, label: 'Another company of that name' },
        ]}
      />
    </>
  );
}

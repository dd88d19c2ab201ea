import type { RemindSaid } from '../../speech/worklist/said-worklist';
import { Form } from '../form/form';
import { State } from '../kit/state';

/** The form that every "Remind" of a page belongs to. */
const REMIND_FORM = 'remind';

/** `from` is the kind of page that it leads back to. */
export function RemindForm({ from }: { from: 'list' | 'page' }) {
  return (
    <Form id={REMIND_FORM}>
      <input type="hidden" name="from" value={from} />
    </Form>
  );
}

interface RemindButtonProps {
  id: string;
  customer: string;
  remind: RemindSaid;
}

/** Writes to the colleague whose turn it is; while the last reminder is fresh, says when that was. */
export function RemindButton({ id, customer, remind: { first, reminded } }: RemindButtonProps) {
  if (reminded)
    return (
      <State tone="ok">
        {first} was reminded {reminded}
      </State>
    );
  return (
    <button
      type="submit"
      className="btn btn--bare"
      form={REMIND_FORM}
      formAction={`/onboardings/${id}/remind`}
    >
      Remind {first}
      <span className="vh"> of {customer}, by mail</span>
    </button>
  );
}

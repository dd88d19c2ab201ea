import type { StageAsked } from '../../queries/worklist/customers.server';
import { STAGE_ASKED_WORDS } from '../../speech/en/onboarding/stage-words';
import { SelectField, TextField } from '../form/text-field';

export type CustomersAsked = {
  text: string;
  stage: StageAsked | null;
  ownerId: string | null;
  isLate: boolean;
};

/** What narrows the list, as the end of an address. */
export function askedFor({ text, stage, ownerId, isLate }: CustomersAsked, after?: string | null): string {
  return new URLSearchParams({
    ...(text && { q: text }),
    ...(stage && { stage }),
    ...(ownerId && { who: ownerId }),
    ...(isLate && { late: '1' }),
    ...(after && { after }),
  }).toString();
}

interface CustomerSearchProps {
  asked: CustomersAsked;
  owners: readonly { id: string; name: string }[];
}

/** Looks for customers by name, stage, owner and lateness, and leads back to all of them. */
export function CustomerSearch({ asked, owners }: CustomerSearchProps) {
  return (
    <form className="seek seek--wide gap-l" method="get" action="/customers" aria-label="Find a customer">
      <TextField name="q" type="search" label="Name, or id in the CRM" defaultValue={asked.text} />
      <SelectField
        name="stage"
        label="Stage"
        defaultValue={asked.stage ?? ''}
        options={[
          { value: '', label: 'Every stage' },
          ...Object.entries(STAGE_ASKED_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <SelectField
        name="who"
        label="Whose"
        defaultValue={asked.ownerId ?? ''}
        options={[
          { value: '', label: 'Everybody’s' },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <label className="tick" htmlFor="late">
        <input type="checkbox" id="late" name="late" value="1" defaultChecked={asked.isLate} />
        Only those that are late
      </label>
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Find
        </button>
        {askedFor(asked) ? <a href="/customers">Show all</a> : null}
      </p>
    </form>
  );
}

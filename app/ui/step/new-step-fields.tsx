import { TITLE_LIMIT } from '../../domain/path/path';
import type { FormView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';

const SIDES = [
  { value: 'ours', label: 'Ours' },
  { value: 'theirs', label: 'Theirs' },
  { value: 'together', label: 'Together' },
];

/** What is to be done, on whose side, and by when. */
export function NewStepFields({ form, label, hint }: { form: FormView; label: string; hint: string }) {
  return (
    <>
      <TextField
        name="stepTitle"
        id={form.id('stepTitle')}
        label={label}
        hint={hint}
        limit={TITLE_LIMIT}
        defaultValue={form.value('stepTitle', '')}
        error={form.error('stepTitle')}
      />
      <div className="two">
        <SelectField
          name="stepSide"
          id={form.id('stepSide')}
          label="Who does it"
          options={SIDES}
          defaultValue={form.value('stepSide', 'ours')}
        />
        <DateField
          name="stepOn"
          id={form.id('stepOn')}
          label="By"
          isOptional
          defaultValue={form.value('stepOn', '')}
          error={form.error('stepOn')}
        />
      </div>
    </>
  );
}

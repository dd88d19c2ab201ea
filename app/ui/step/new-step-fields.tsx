import { TITLE_LIMIT } from '../../domain/path/path';
import type { SaidPlaces } from '../../speech/step/said-places';
import type { FormView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';

const SIDES = [
  { value: 'ours', label: 'Ours' },
  { value: 'theirs', label: 'Theirs' },
  { value: 'together', label: 'Together' },
];

interface NewStepFieldsProps {
  form: FormView;
  label: string;
  hint: string;
  places: SaidPlaces;
}

/** What is to be done, on whose side, and by when; of a step also who has it, and in which phase. */
export function NewStepFields({ form, label, hint, places }: NewStepFieldsProps) {
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
          label="Whose it is"
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
      <div className="when when--placed">
        <div className="two">
          <SelectField
            name="stepWho"
            id={form.id('stepWho')}
            label="Who has it"
            options={[{ value: '', label: 'Nobody by name yet' }, ...sides(places)]}
            defaultValue={form.value('stepWho', '')}
            error={form.error('stepWho')}
          />
          <SelectField
            name="stepPhase"
            id={form.id('stepPhase')}
            label="At the end of"
            options={places.phases.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={form.value('stepPhase', places.running)}
            error={form.error('stepPhase')}
          />
        </div>
      </div>
    </>
  );
}

/** Theirs first: what came of a call is mostly said of them. */
const sides = ({ people }: SaidPlaces) =>
  [...people.filter(({ isOurs }) => !isOurs), ...people.filter(({ isOurs }) => isOurs)].map(
    ({ who, name, isOurs }) => ({ value: who, label: isOurs ? `${name}, ours` : name }),
  );

import { LENGTHS, PLACE_LIMIT, USUAL_LENGTH } from '../../domain/meeting/meeting';
import type { FormView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';

/** Rows of a day and a time; the first is needed. */
export function TimeRows({ form, rows }: { form: FormView; rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows are places, and nothing moves between them
    <fieldset className="two when__row" key={row}>
      <legend className="vh">{rows === 1 ? 'When' : `Time ${row + 1}`}</legend>
      <DateField
        name={`day${row}`}
        id={form.id(`day${row}`)}
        label={rows === 1 ? 'Day' : `Day ${row + 1}`}
        isOptional={row > 0}
        defaultValue={form.value(`day${row}`, '')}
        error={form.error(`day${row}`)}
      />
      <TextField
        type="time"
        name={`time${row}`}
        id={form.id(`time${row}`)}
        label="From"
        isOptional={row > 0}
        defaultValue={form.value(`time${row}`, '')}
        error={form.error(`time${row}`)}
      />
    </fieldset>
  ));
}

interface WhereFieldsProps {
  form: FormView;
  where: { minutes: number; place: string } | null;
}

export function WhereFields({ form, where }: WhereFieldsProps) {
  return (
    <div className="two">
      <SelectField
        name="minutes"
        id={form.id('minutes')}
        label="Length"
        defaultValue={form.value('minutes', String(where?.minutes ?? USUAL_LENGTH))}
        options={LENGTHS.map((length) => ({ value: String(length), label: `${length} minutes` }))}
      />
      <TextField
        name="place"
        id={form.id('place')}
        label="Where"
        isOptional
        hint="A link, a number to call, or an address."
        limit={PLACE_LIMIT}
        defaultValue={form.value('place', where?.place ?? '')}
        error={form.error('place')}
      />
    </div>
  );
}

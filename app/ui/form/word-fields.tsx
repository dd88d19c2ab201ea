import type { Field } from '../../domain/statement/fields';
import { type FieldName, kindOf, type Words } from '../../domain/statement/kinds';
import { CHOICE_FIELDS, type FieldWords } from '../../speech/en/field-words';
import { Tick } from './choices';
import type { FormView } from './form-reply';
import { DateField, SelectField, TextArea, TextField } from './text-field';

type Named = [FieldName, Field];

interface WordFieldsProps {
  /** Which of the kind's fields, in their order. */
  fields: Named[];
  /** What they start from. */
  words: Words;
  form: FormView;
  labels: FieldWords;
  /** Whether it is said of a field that it may stay empty. */
  marksOptional?: boolean;
}

/** Fields of a statement as its kind has them, each with its limit; short ones that follow each other stand in a row. */
export function WordFields({ fields, ...form }: WordFieldsProps) {
  return inRows(fields).map((row) => {
    const drawn = row.map(([name, field]) => <WordField key={name} name={name} field={field} {...form} />);
    if (row.length === 1) return drawn;
    return (
      <div key={row[0]?.[0]} className={row.length === 3 ? 'trio' : 'two'}>
        {drawn}
      </div>
    );
  });
}

/** The field that names a statement of the kind. */
export const isTitle = (words: Words, name: FieldName): boolean => name === kindOf(words.kind).title;

type WordFieldProps = Omit<WordFieldsProps, 'fields'> & { name: FieldName; field: Field };

function WordField({ name, field, words, form, labels, marksOptional }: WordFieldProps) {
  const stored = heldIn(words, name);
  const called = labelsOf(labels, words)[name];
  const label = called?.asks ?? name;
  const at = wiringOf(form, name, String(stored));
  const said = { label, hint: called?.hint, isOptional: marksOptional && called?.isOptional, ...at };
  switch (field.is) {
    case 'paragraphs':
      return <TextArea {...said} limit={field.max} />;
    case 'line':
    case 'name':
      return <TextField {...said} limit={field.max} />;
    case 'email':
      return <TextField {...said} type="email" />;
    case 'day':
      return <DateField {...said} />;
    case 'choice': {
      const { asks, of } = choiceCalled(name);
      const options = Object.entries(of).map(([value, label]) => ({ value, label }));
      return <SelectField {...at} label={asks} options={options} />;
    }
    case 'tick':
      return (
        <Tick
          name={at.name}
          id={at.id}
          label={label}
          defaultChecked={form.chosen(name, stored ? ['on'] : []).length > 0}
        />
      );
  }
}

/** What ties one field to its form. */
export const wiringOf = (form: FormView, name: string, stored: string) => ({
  name: form.name(name),
  id: form.id(name),
  defaultValue: form.value(name, stored),
  error: form.error(name),
});

/** What a field of the words holds. */
export function heldIn(words: Words, name: string): string | boolean {
  const fields: Record<string, string | boolean> = words.fields;
  return fields[name] ?? '';
}

type Called = { asks: string; hint?: string; isOptional?: true };

/** What the fields of a kind are called, by their names. */
export const labelsOf = (labels: FieldWords, { kind }: Pick<Words, 'kind'>): Record<string, Called> =>
  labels[kind];

const choiceCalled = (name: string): { asks: string; of: Record<string, string> } =>
  CHOICE_FIELDS[name as keyof typeof CHOICE_FIELDS];

/** Lines, days and what is chosen stand side by side where they follow each other. */
function inRows(fields: Named[]): Named[][] {
  const isShort = ([, { is }]: Named) => is !== 'paragraphs' && is !== 'tick';
  return fields.reduce<Named[][]>((rows, field) => {
    const [last] = rows.at(-1) ?? [];
    if (last && isShort(last) && isShort(field)) rows.at(-1)?.push(field);
    else rows.push([field]);
    return rows;
  }, []);
}

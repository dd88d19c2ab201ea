import { OWN_VALUE_LIMIT } from '../../../domain/handoff/own-value';
import { ownChoices } from '../../../speech/en/handoff/own-words';
import type { SaidOwnField } from '../../../speech/handoff/said-handoff';
import { type FormReply, type FormView, formView } from '../../form/form-reply';
import { DateField, SelectField, TextArea, TextField } from '../../form/text-field';
import { wiringOf } from '../../form/word-fields';
import { OnlyUs } from '../../kit/state';

/** What a field is called in its form. */
export const ownName = (key: string): string => `f-${key}`;

/** What the form shows, for whoever saves it to name what they changed. */
export const shownOf = (fields: readonly SaidOwnField[]): string =>
  JSON.stringify(Object.fromEntries(fields.map(({ field, value }) => [field.key, value])));

interface InputsProps {
  fields: readonly SaidOwnField[];
  reply: FormReply | undefined;
  form: string;
}

/** One input for each field, by its kind; what is folded away opens where something stands in it. */
export function OwnFieldInputs({ fields, reply, form: name }: InputsProps) {
  const form = formView(reply, name, name);
  const folded = fields.filter(({ field }) => field.asked === 'folded');
  const isOpen = folded.some(
    ({ field, words, value }) =>
      words !== '' || form.value(ownName(field.key), value) !== '' || form.error(ownName(field.key)),
  );
  return (
    <>
      {fields
        .filter(({ field }) => field.asked !== 'folded')
        .map((one) => (
          <Input key={one.field.key} own={one} form={form} />
        ))}
      {folded.length > 0 ? (
        <details className="more" open={isOpen}>
          <summary className="btn btn--bare">
            If you know it: {folded.map(({ field }) => field.label).join(', ')}
          </summary>
          <div className="edit__fold">
            {folded.map((one) => (
              <Input key={one.field.key} own={one} form={form} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

function Input({ own: { field, value, words }, form }: { own: SaidOwnField; form: FormView }) {
  const { key, label, help, kind, isShown, asked } = field;
  const isOtherwise = words !== '' && value === '';
  const said = {
    label: isShown ? (
      label
    ) : (
      <>
        {label} <OnlyUs />
      </>
    ),
    hint:
      [help, isOtherwise ? `It reads “${words}” now. What you write here takes its place.` : '']
        .filter(Boolean)
        .join(' ') || undefined,
    isOptional: asked !== 'needed',
    ...wiringOf(form, ownName(key), value),
  };
  switch (kind) {
    case 'text':
      return <TextArea {...said} limit={OWN_VALUE_LIMIT} />;
    case 'number':
      return <TextField {...said} inputMode="decimal" />;
    case 'date':
      return <DateField {...said} />;
    case 'choice':
    case 'yes_no':
      return <SelectField {...said} options={[{ value: '', label: 'Not said' }, ...ownChoices(field)]} />;
  }
}

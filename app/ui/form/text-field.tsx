import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldWords, fieldWiring } from './field';

type Own = keyof FieldWords | 'className' | 'maxLength';
export type TextFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, Own> & { look?: 'code' | 'serif' };
export type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own> & { look?: 'serif' | 'line' };
export type SelectFieldProps = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> & {
    options: readonly { value: string; label: string }[];
  };

/** From this share of a limit on, it is said; before that it is no help. */
const NEAR = 0.8;

/** Splits what the field says from what the browser's control takes. */
function split<Props extends FieldWords & { defaultValue?: unknown }>(props: Props) {
  const { name, id, label, isLabelHidden, hint, error, isOptional, limit, ...control } = props;
  const isNear = limit !== undefined && String(control.defaultValue ?? '').length >= limit * NEAR;
  const words = {
    name,
    id,
    label,
    isLabelHidden,
    hint,
    error,
    isOptional,
    limit: isNear ? limit : undefined,
  };
  return { words, control: { ...control, 'data-most': limit } };
}

/** One line of text, an address, a password, a number. */
export function TextField({ look, ...props }: TextFieldProps) {
  const { words, control } = split(props);
  return (
    <Field {...words}>
      <input
        className={look ? `in in--${look}` : 'in'}
        type="text"
        dir={control.type === undefined || control.type === 'text' ? 'auto' : undefined}
        {...control}
        {...fieldWiring(words)}
      />
    </Field>
  );
}

/** Several lines; grows with the text where the browser can. */
export function TextArea({ look, ...props }: TextAreaProps) {
  const { words, control } = split(props);
  return (
    <Field {...words}>
      <textarea
        className={look ? `in in--${look}` : 'in'}
        dir="auto"
        rows={2}
        {...control}
        {...fieldWiring(words)}
      />
    </Field>
  );
}

/** A day, as `YYYY-MM-DD`; shown as the reader's browser writes dates. */
export function DateField(props: TextFieldProps) {
  return <TextField type="date" {...props} />;
}

export function SelectField({ options, ...props }: SelectFieldProps) {
  const { words, control } = split(props);
  return (
    <Field {...words}>
      <select className="in" {...control} {...fieldWiring(words)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

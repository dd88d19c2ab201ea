import { MOST_OWN, OWN_KINDS, OWN_LEVELS, OWN_LIMITS, type OwnField } from '../../domain/handoff/own-field';
import { LEVEL_WORDS, OWN_KIND_WORDS, sayReader } from '../../speech/en/starting-point/starting-words';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';
import { Icon } from '../kit/icon';
import { pointAt } from './addresses';
import type { Editing } from './part-section';
import { Verbs } from './path-list';
import { FIELD_FORM } from './point-parts';

/** The key of the field that the address opens for writing; "new" for another one. */
type OwnFieldsProps = Editing & { opened: string | null };

/** What the workspace asks beyond the questions of every handoff, each opened for writing in its place. */
export function OwnFields({ opened, ...editing }: OwnFieldsProps) {
  const { point, reply } = editing;
  const { fields } = point.document;
  const typed = reply?.form === FIELD_FORM ? reply.typed.key : undefined;
  return (
    <>
      {fields.length === 0 ? (
        <p>None. What only you ask of your customers goes here: how many ovens, which discount.</p>
      ) : null}
      <ul className="plainly">
        {fields.map((field, place) => (
          <li key={field.key} id={`f-${field.key}`} tabIndex={-1}>
            {opened === field.key || typed === field.key ? (
              <FieldForm {...editing} field={field} />
            ) : (
              <Field point={point} field={field} isFirst={place === 0} isLast={place === fields.length - 1} />
            )}
          </li>
        ))}
      </ul>
      {opened === 'new' || typed === '' ? (
        <FieldForm {...editing} field={null} />
      ) : fields.length < MOST_OWN.fields ? (
        <p className="goes gap">
          <a className="btn btn--bare" href={`${pointAt(point.id)}?field=new#fields`}>
            <Icon name="plus" />
            Add a field of our own
          </a>
        </p>
      ) : (
        <p className="hint">{MOST_OWN.fields} are the most there can be.</p>
      )}
    </>
  );
}

interface FieldProps {
  point: Editing['point'];
  field: OwnField;
  isFirst: boolean;
  isLast: boolean;
}

function Field({ point, field, isFirst, isLast }: FieldProps) {
  const { key, label, help, kind, choices, asked } = field;
  const answered = choices.length > 0 ? `: ${choices.join(', ')}` : '';
  return (
    <>
      <p>
        <b dir="auto">{label}</b>
        <br />
        <span className="meta" dir="auto">
          {OWN_KIND_WORDS[kind]}
          {answered} · {sayReader(field)} · {LEVEL_WORDS[asked].toLowerCase()}
        </span>
      </p>
      {help ? (
        <p className="hint" dir="auto">
          {help}
        </p>
      ) : null}
      <p className="goes">
        <a className="btn btn--bare" href={`${pointAt(point.id)}?field=${key}#f-${key}`}>
          <Icon name="pen" />
          Edit<span className="vh">: {label}</span>
        </a>
        <Verbs what="field" of={{ key, title: label }} isFirst={isFirst} isLast={isLast} />
      </p>
    </>
  );
}

const BLANK: Omit<OwnField, 'key'> = {
  label: '',
  help: '',
  kind: 'text',
  choices: [],
  isShown: false,
  asked: 'good',
};

/** Null for a new one, which comes last. */
function FieldForm({ point, reply, field }: Editing & { field: OwnField | null }) {
  const form = formView(reply, FIELD_FORM, FIELD_FORM);
  const stored = field ?? BLANK;
  const at = (name: string, value: string) => ({
    name,
    id: form.id(name),
    defaultValue: form.value(name, value),
    error: form.error(name),
  });
  const back = `${pointAt(point.id)}#${field ? `f-${field.key}` : 'fields'}`;
  return (
    <Form
      className="edit"
      action={`${pointAt(point.id)}/fields`}
      aria-label={field ? 'Change the field' : 'Add a field of our own'}
    >
      <input type="hidden" name="base" value={point.revision} />
      <input type="hidden" name="key" value={field?.key ?? ''} />
      <TextField label="What is asked" limit={OWN_LIMITS.label} required {...at('label', stored.label)} />
      <TextField label="A line of help" isOptional limit={OWN_LIMITS.help} {...at('help', stored.help)} />
      <SelectField
        label="How it is answered"
        options={OWN_KINDS.map((kind) => ({ value: kind, label: OWN_KIND_WORDS[kind] }))}
        {...at('kind', stored.kind)}
      />
      <TextArea
        label="To choose from"
        isOptional
        hint="For a choice alone: two at least, one on each line. Leave it empty for everything else."
        rows={3}
        {...at('choices', stored.choices.join('\n'))}
      />
      <Choices
        name="reader"
        id={form.id('reader')}
        legend="Who reads it"
        look="pick"
        choices={[
          {
            value: 'customer',
            label: 'The customer reads it',
            hint: 'It is part of what you agree: they confirm it, or put it right.',
          },
          { value: 'us', label: 'Only we see this', hint: 'It is never shown or sent to them.' },
        ]}
        chosen={form.value('reader', field ? (field.isShown ? 'customer' : 'us') : '')}
        error={form.error('reader')}
      />
      <Choices
        name="asked"
        id={form.id('asked')}
        legend="How much it matters"
        choices={OWN_LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] }))}
        chosen={form.value('asked', stored.asked)}
        error={form.error('asked')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          {field ? 'Save the field' : 'Add the field'}
        </button>
        <a className="btn btn--bare" href={back}>
          Cancel
        </a>
      </p>
    </Form>
  );
}

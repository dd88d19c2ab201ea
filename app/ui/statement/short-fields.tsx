import { PARTS, type Words } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import { Choices, Tick } from '../form/choices';
import type { FormView } from '../form/form-reply';
import { DateField, TextArea, TextField } from '../form/text-field';
import { PART_LABELS } from './person-fields';

interface ShortFieldsProps {
  draft: StatementDraft;
  form: FormView;
  /** True where several lines make several entries. */
  isList: boolean;
}

/** What ties one field of the statement to the form. */
export const at = (form: FormView, name: string, stored: string) => ({
  name: form.name(name),
  id: form.id(name),
  defaultValue: form.value(name, stored),
  error: form.error(name),
});

/** The fields that somebody in a hurry fills in: what it is, and what can't be missing later. */
export function ShortFields({ draft, form, isList }: ShortFieldsProps) {
  const { words } = draft;
  switch (words.kind) {
    case 'goal':
      return <Goal fields={words.fields} form={form} isList={isList} />;
    case 'promise':
      return (
        <>
          <First label="The promise" name="text" stored={words.fields.text} form={form} isList={isList} />
          <div className="entry__rest">
            <Choices
              name={form.name('commitment')}
              id={form.id('commitment')}
              legend="Was it a promise?"
              chosen={form.value('commitment', draft.commitment ?? 'promised')}
              choices={COMMITMENTS}
            />
            <DateField label="By when, if a day was named" {...at(form, 'due', words.fields.due)} />
          </div>
        </>
      );
    case 'date':
      return (
        <>
          <First label="What happens" name="text" stored={words.fields.text} form={form} isList={isList} />
          <div className="entry__rest">
            <DateField label="On" {...at(form, 'on', words.fields.on)} />
          </div>
        </>
      );
    case 'person':
      return <Person draft={draft} fields={words.fields} form={form} isList={isList} />;
    case 'system':
      return isList ? (
        <First label="What is it?" name="entry" stored="" form={form} isList />
      ) : (
        <>
          <TextField label="What they call it" {...at(form, 'label', words.fields.label)} />
          <TextArea label="What we should know" limit={MOST.text} {...at(form, 'text', words.fields.text)} />
        </>
      );
  }
}

const COMMITMENTS = [
  { value: 'promised', label: 'Promised' },
  { value: 'talked_about', label: 'Talked about, not promised' },
  { value: 'not_included', label: 'Not included' },
];

type Of<K extends Words['kind']> = Omit<ShortFieldsProps, 'draft'> & {
  fields: Extract<Words, { kind: K }>['fields'];
};

interface FirstProps {
  label: string;
  name: string;
  stored: string;
  form: FormView;
  isList: boolean;
}

/** What it is, in a sentence. It takes a list where there can be several. */
export function First({ label, name, stored, form, isList }: FirstProps) {
  return (
    <TextArea
      label={label}
      look="line"
      rows={1}
      placeholder=" "
      data-first={isList ? '' : undefined}
      limit={name === 'name' ? MOST.name : MOST.text}
      {...at(form, name, stored)}
    />
  );
}

function Goal({ fields, form, isList }: Of<'goal'>) {
  return (
    <>
      <First label="The goal" name="text" stored={fields.text} form={form} isList={isList} />
      <div className="entry__rest">
        <div className="trio">
          <TextField label="Today" {...at(form, 'today', fields.today)} />
          <TextField label="Goal" {...at(form, 'target', fields.target)} />
          <DateField label="By when" {...at(form, 'by', fields.by)} />
        </div>
        <Tick
          name={form.name('measureFirst')}
          id={form.id('measureFirst')}
          label="No figure yet: we’ll measure it together"
          defaultChecked={form.chosen('measureFirst', fields.measureFirst ? ['on'] : []).length > 0}
        />
        <TextField label="How we measure it" {...at(form, 'measure', fields.measure)} />
      </div>
    </>
  );
}

function Person({ draft, fields, form, isList }: Of<'person'> & { draft: StatementDraft }) {
  return (
    <>
      {isList ? (
        <First label="Name" name="name" stored={fields.name} form={form} isList />
      ) : (
        <TextField label="Name" {...at(form, 'name', fields.name)} />
      )}
      <div className="entry__rest">
        <TextField label="Email" type="email" autoComplete="off" {...at(form, 'email', fields.email)} />
        <Choices
          name={form.name('parts[]')}
          id={form.id('parts')}
          legend="Which parts do they play?"
          kind="checkbox"
          chosen={form.chosen('parts', draft.parts)}
          choices={PARTS.map((part) => ({ value: part, label: PART_LABELS[part] }))}
          error={form.error('parts')}
        />
      </div>
    </>
  );
}

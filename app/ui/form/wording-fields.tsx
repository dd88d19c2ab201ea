import type { FieldsOf, Words } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { Tick } from './choices';
import type { FormView } from './form-reply';
import { DateField, TextArea, TextField } from './text-field';

interface WordingFieldsProps {
  /** What the fields start from. */
  words: Words;
  form: FormView;
}

/** A statement's words in the fields of its kind. What isn't up for a change travels along unseen. */
export function WordingFields(props: WordingFieldsProps) {
  return (
    <>
      <input type="hidden" name="statementKind" value={props.words.kind} />
      <FieldsOfKind {...props} />
    </>
  );
}

function FieldsOfKind({ words, form }: WordingFieldsProps) {
  switch (words.kind) {
    case 'goal':
      return <GoalWords fields={words.fields} form={form} />;
    case 'promise':
      return <PromiseWords fields={words.fields} form={form} />;
    case 'date':
      return <DateWords fields={words.fields} form={form} />;
    case 'person':
      return <PersonWords fields={words.fields} form={form} />;
    case 'system':
      return <SystemWords fields={words.fields} form={form} />;
  }
}

type Part<K extends keyof FieldsOf> = { fields: FieldsOf[K]; form: FormView };

/** What ties one field of the statement to the form. */
const at = (form: FormView, name: string, stored: string) => ({
  name,
  id: form.id(name),
  defaultValue: form.value(name, stored),
  error: form.error(name),
});

function GoalWords({ fields, form }: Part<'goal'>) {
  return (
    <>
      <TextField label="The goal" limit={MOST.text} {...at(form, 'text', fields.text)} />
      <div className="trio">
        <TextField label="Today" {...at(form, 'today', fields.today)} />
        <TextField label="Goal" {...at(form, 'target', fields.target)} />
        <DateField label="By when" {...at(form, 'by', fields.by)} />
      </div>
      <TextField label="How we measure it" {...at(form, 'measure', fields.measure)} />
      <Tick
        name="measureFirst"
        id={form.id('measureFirst')}
        label="No figure yet: we’ll measure it together"
        defaultChecked={form.chosen('measureFirst', fields.measureFirst ? ['on'] : []).length > 0}
      />
    </>
  );
}

function PromiseWords({ fields, form }: Part<'promise'>) {
  return (
    <>
      <TextArea label="The promise" limit={MOST.text} {...at(form, 'text', fields.text)} />
      <DateField label="By when" isOptional {...at(form, 'due', fields.due)} />
      <TextArea label="Details" isOptional limit={MOST.text} {...at(form, 'detail', fields.detail)} />
      <input type="hidden" name="kind" value={fields.kind} />
      <input type="hidden" name="side" value={fields.side} />
    </>
  );
}

function DateWords({ fields, form }: Part<'date'>) {
  return (
    <>
      <TextField label="What happens" limit={MOST.text} {...at(form, 'text', fields.text)} />
      <DateField label="On" {...at(form, 'on', fields.on)} />
      <TextArea label="Details" isOptional limit={MOST.text} {...at(form, 'detail', fields.detail)} />
      <input type="hidden" name="side" value={fields.side} />
    </>
  );
}

function PersonWords({ fields, form }: Part<'person'>) {
  return (
    <div className="two">
      <TextField label="Name" {...at(form, 'name', fields.name)} />
      <TextField label="Title" isOptional {...at(form, 'title', fields.title)} />
      <TextField label="What they do" isOptional {...at(form, 'does', fields.does)} />
      <TextField label="Email" type="email" isOptional {...at(form, 'email', fields.email)} />
    </div>
  );
}

function SystemWords({ fields, form }: Part<'system'>) {
  return (
    <>
      <TextField label="What they call it" limit={MOST.line} {...at(form, 'label', fields.label)} />
      <TextArea label="What we should know" limit={MOST.text} {...at(form, 'text', fields.text)} />
    </>
  );
}

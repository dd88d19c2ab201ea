import { fieldsIn, KINDS } from '../../domain/statement/kinds';
import { PARTS } from '../../domain/statement/statement';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import { STAFF_FIELDS } from '../../speech/en/field-words';
import { COMMITMENT_WORDS } from '../../speech/en/tell-statement';
import { Choices } from '../form/choices';
import type { FormView } from '../form/form-reply';
import { TextArea, TextField } from '../form/text-field';
import { heldIn, isTitle, labelsOf, WordFields, wiringOf } from '../form/word-fields';
import { PART_LABELS } from './person-fields';

interface ShortFieldsProps {
  draft: StatementDraft;
  form: FormView;
  /** True where several lines make several entries. */
  isList: boolean;
}

/** The fields that somebody in a hurry fills in: what it is, and what can't be missing later. */
export function ShortFields({ draft, form, isList }: ShortFieldsProps) {
  const { words } = draft;
  // A system is written in one line, its name first, and read into its fields.
  if (words.kind === 'system' && isList)
    return <First label="What is it?" limit={MOST_OF_SYSTEM} {...wiringOf(form, 'entry', '')} isList />;
  const all = fieldsIn(words.kind);
  return (
    <>
      {all
        .filter(([name]) => isTitle(words, name))
        .map(([name, field]) => (
          <First
            key={name}
            label={labelsOf(STAFF_FIELDS, words)[name]?.asks ?? name}
            limit={'max' in field ? field.max : undefined}
            isLine={field.is !== 'paragraphs'}
            isList={isList}
            {...wiringOf(form, name, String(heldIn(words, name)))}
          />
        ))}
      <div className="entry__rest">
        {words.kind === 'promise' ? (
          <Choices
            name={form.name('commitment')}
            id={form.id('commitment')}
            legend="Was it a promise?"
            chosen={form.value('commitment', draft.commitment ?? 'promised')}
            choices={COMMITMENTS}
          />
        ) : null}
        <WordFields
          fields={all.filter(([name, { isFolded }]) => !isTitle(words, name) && !isFolded)}
          words={words}
          form={form}
          labels={STAFF_FIELDS}
        />
        {words.kind === 'person' ? (
          <Choices
            name={form.name('parts')}
            id={form.id('parts')}
            legend="Which parts do they play?"
            kind="checkbox"
            chosen={form.chosen('parts', draft.parts)}
            choices={PARTS.map((part) => ({ value: part, label: PART_LABELS[part] }))}
            error={form.error('parts')}
          />
        ) : null}
      </div>
    </>
  );
}

const COMMITMENTS = Object.entries(COMMITMENT_WORDS).map(([value, label]) => ({ value, label }));
const MOST_OF_SYSTEM = KINDS.system.fields.text.max;

interface FirstProps {
  label: string;
  name: string;
  id: string;
  defaultValue: string;
  error?: string;
  limit?: number;
  isList: boolean;
  /** Of one line, where it isn't a list. */
  isLine?: boolean;
}

/** What it is, in a sentence. It takes a list where there can be several. */
export function First({ isList, isLine, ...field }: FirstProps) {
  if (isLine && !isList) return <TextField {...field} />;
  return <TextArea {...field} look="line" rows={1} placeholder=" " data-first={isList ? '' : undefined} />;
}

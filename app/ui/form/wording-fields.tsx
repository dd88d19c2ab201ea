import { fieldsIn, type Words } from '../../domain/statement/kinds';
import { STAFF_FIELDS } from '../../speech/en/field-words';
import type { FormView } from './form-reply';
import { heldIn, WordFields } from './word-fields';

interface WordingFieldsProps {
  /** What the fields start from. */
  words: Words;
  form: FormView;
}

/** A statement's words in the fields of its kind. What isn't up for a change travels along unseen. */
export function WordingFields({ words, form }: WordingFieldsProps) {
  const all = fieldsIn(words.kind);
  return (
    <>
      <input type="hidden" name="kind" value={words.kind} />
      <WordFields
        fields={all.filter(([, { is }]) => is !== 'choice')}
        words={words}
        form={form}
        labels={STAFF_FIELDS}
        marksOptional
      />
      {all
        .filter(([, { is }]) => is === 'choice')
        .map(([name]) => (
          <input key={name} type="hidden" name={name} value={String(heldIn(words, name))} />
        ))}
    </>
  );
}

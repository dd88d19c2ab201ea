/* Every field of a statement says its limit, once the words come near it and when they were refused for it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Field } from '~/domain/statement/fields';
import { type FieldName, fieldsIn, STATEMENT_KINDS, type Words } from '~/domain/statement/kinds';
import { blankWords } from '~/domain/statement/words';
import { ADDITION_FIELDS, CORRECTION_FIELDS, STAFF_FIELDS } from '~/speech/en/field-words';
import { formView } from '~/ui/form/form-reply';
import { WordFields } from '~/ui/form/word-fields';

const EVERYWHERE = [
  ['ours', STAFF_FIELDS],
  ['a correction', CORRECTION_FIELDS],
  ['an addition', ADDITION_FIELDS],
] as const;

const TEXTS = STATEMENT_KINDS.flatMap((kind) =>
  fieldsIn(kind).flatMap(([name, field]) =>
    'max' in field ? [[kind, name, field, field.max] as const] : [],
  ),
);

const drawn = (
  field: [FieldName, Field],
  words: Words,
  labels: typeof STAFF_FIELDS,
  typed?: Record<string, string>,
) => {
  const reply = typed && { form: 'form', typed, errors: { [field[0]]: 'Keep it shorter' } };
  return renderToStaticMarkup(
    <WordFields fields={[field]} words={words} form={formView(reply, 'form', 'x')} labels={labels} />,
  );
};

describe.each(EVERYWHERE)('in %s', (_, labels) => {
  test.each(TEXTS)('the %s’s %s', (kind, name, field, most) => {
    const blank = blankWords(kind);
    const near = { ...blank, fields: { ...blank.fields, [name]: 'x'.repeat(most * 0.8) } } as Words;
    const says = `Up to ${most} characters.`;
    expect(drawn([name, field], blank, labels)).toContain(`data-most="${most}"`);
    expect(drawn([name, field], blank, labels)).not.toContain(says);
    expect(drawn([name, field], near, labels)).toContain(says);
    expect(drawn([name, field], blank, labels, { [name]: 'x'.repeat(most + 1) })).toContain(says);
  });

  test.each(TEXTS)('the %s’s %s is typed where its lines are kept', (kind, name, field) => {
    const html = drawn([name, field], blankWords(kind), labels);
    expect(html.includes('<textarea')).toBe(field.is === 'paragraphs');
  });
});

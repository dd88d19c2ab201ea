/* The fields of their own that starting points ask: how they stand in a file, what doesn't fit, and how one is changed. */
import { z } from 'zod';
import { MOST_OWN, OWN_KINDS, OWN_LEVELS, OWN_LIMITS, type OwnField } from '../handoff/own-field';
import { keyFor } from './keys';
import { key, line, text } from './texts';

const field = z.strictObject({
  key,
  label: line(OWN_LIMITS.label),
  help: text(OWN_LIMITS.help).default(''),
  kind: z.enum(OWN_KINDS),
  choices: z.array(line(OWN_LIMITS.choice)).max(MOST_OWN.choices).default([]),
  isShown: z.boolean(),
  asked: z.enum(OWN_LEVELS),
});

export const ownFieldsRule = z.array(field).max(MOST_OWN.fields).default([]);

export type OwnMismatch =
  | { code: 'label_twice'; label: string }
  | { code: 'choices_missing' }
  | { code: 'choices_unasked'; kind: OwnField['kind'] }
  | { code: 'choice_twice'; choice: string };

const folded = (words: string): string => words.normalize('NFKC').toLowerCase();
const firstTwice = (words: readonly string[]): string | undefined =>
  words.find((one, at) => words.findIndex((other) => folded(other) === folded(one)) < at);

/** `at` leads on from the list of fields. */
export function ownMismatchesIn(
  fields: readonly OwnField[],
): { at: (string | number)[]; what: OwnMismatch }[] {
  return fields.flatMap(({ label, kind, choices }, at) => {
    const found: { at: (string | number)[]; what: OwnMismatch }[] = [];
    if (fields.findIndex((other) => folded(other.label) === folded(label)) < at)
      found.push({ at: [at, 'label'], what: { code: 'label_twice', label } });
    if (kind === 'choice' && choices.length < 2)
      found.push({ at: [at, 'choices'], what: { code: 'choices_missing' } });
    if (kind !== 'choice' && choices.length > 0)
      found.push({ at: [at, 'choices'], what: { code: 'choices_unasked', kind } });
    const twice = firstTwice(choices);
    if (twice !== undefined)
      found.push({ at: [at, 'choices'], what: { code: 'choice_twice', choice: twice } });
    return found;
  });
}

/** `own` names the one that is changed, which keeps its key; a new one comes last. */
export function withOwnField<P extends { fields: readonly OwnField[] }>(
  point: P,
  own: string | null,
  words: Omit<OwnField, 'key'>,
): P {
  const { fields } = point;
  if (own !== null)
    return { ...point, fields: fields.map((one) => (one.key === own ? { ...words, key: own } : one)) };
  const made = keyFor(
    words.label,
    fields.map((one) => one.key),
  );
  return { ...point, fields: [...fields, { ...words, key: made }] };
}

/*
 * A contact changes what their form offers and nothing else, whatever a request says: what the form doesn't show stays
 * as it was shown to them, and is plain in a point that they add.
 */
import type { Field } from '../statement/fields';
import { fieldsIn, type Words } from '../statement/kinds';

type Value = string | boolean;

/** What a contact says of the words shown to them; null where it is of another kind. */
export function offeredWords(shown: Words, said: Words): Words | null {
  if (shown.kind !== said.kind) return null;
  const before: Record<string, Value> = shown.fields;
  return fieldByField(said, (name, { offered, blank }, value) => {
    const stood = before[name] ?? blank;
    if (offered === 'never') return stood;
    return offered === 'where filled' ? stood && value : value;
  });
}

/** A day is changed to one that isn't ahead; one that lies behind may stay as it is. */
export const isDayBehind = (words: Words, shown: Words | null, today: string): boolean => {
  // What was bought may well have begun.
  if (words.kind !== 'date' && words.kind !== 'goal') return false;
  const before: Record<string, Value> = shown?.fields ?? {};
  const said: Record<string, Value> = words.fields;
  return fieldsIn(words.kind).some(([name, field]) => {
    const value = said[name] ?? '';
    return field.is === 'day' && value !== '' && value !== before[name] && value <= today;
  });
};

/** What a contact adds. */
export const addedWords = (said: Words): Words =>
  fieldByField(said, (_, { added, blank }, value) => (added === 'ours' ? blank : value));

function fieldByField(words: Words, make: (name: string, field: Field, value: Value) => Value): Words {
  const said: Record<string, Value> = words.fields;
  const fields = fieldsIn(words.kind).map(([name, field]) => [
    name,
    make(name, field, said[name] ?? field.blank),
  ]);
  return { kind: words.kind, fields: Object.fromEntries(fields) } as Words;
}

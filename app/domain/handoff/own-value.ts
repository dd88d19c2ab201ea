/*
 * What is written in a field of a starting point's own: read by the kind of the field, kept plainly, and put into the
 * words of a statement where the customer is shown it.
 */

import { PLAIN_ISSUE } from '../form/plain-issue';
import { type Slip, slipIn } from '../form/slip';
import { readNumber } from '../form/typed-number';
import type { FieldsOf, WordsOf } from '../statement/kinds';
import { optionalDay, optionalParagraphs } from '../statement/wording-rules';
import type { OwnField, OwnKind, OwnLevel } from './own-field';

/** Characters of a text. */
export const OWN_VALUE_LIMIT = 1000;

const YES_NO = ['yes', 'no'] as const;

/** What there is to choose from; nothing where anything may be written. */
export const choicesIn = ({ kind, choices }: Pick<OwnField, 'kind' | 'choices'>): readonly string[] =>
  kind === 'yes_no' ? YES_NO : choices;

/** Figures and days as programs write them, "yes" or "no"; empty where nothing is said. */
export type OwnReading = { value: string } | { slip: Slip };

export function readOwnValue(field: OwnField, typed: string): OwnReading {
  switch (field.kind) {
    case 'number': {
      const read = readNumber(typed);
      if (read === null) return { value: '' };
      return 'slip' in read ? read : { value: read.words };
    }
    case 'date':
      return readBy(optionalDay({ field: 'own_value' }), typed);
    case 'text':
      return readBy(optionalParagraphs({ field: 'own_value', max: OWN_VALUE_LIMIT }), typed);
    case 'choice':
    case 'yes_no':
      if (typed === '' || choicesIn(field).includes(typed)) return { value: typed };
      return { slip: { code: 'unlisted', field: 'own_value' } };
  }
}

function readBy(rule: ReturnType<typeof optionalDay>, typed: string): OwnReading {
  const parsed = rule.safeParse(typed, PLAIN_ISSUE);
  if (!parsed.success) return { slip: slipIn(parsed.error.issues[0]?.message ?? '') };
  return { value: parsed.data ?? '' };
}

/** How a value reads in the words of a statement, and back again; empty where the words are none of its kind. */
export type OwnVoice = {
  say(field: Pick<OwnField, 'kind'>, value: string): string;
  read(field: Pick<OwnField, 'kind' | 'choices'>, words: string): string;
};

type Said = WordsOf<'date'> | WordsOf<'system'>;

/** A day is an agreed date, and everything else something we know of them. */
export const wordsOfOwn = (field: OwnField, value: string, voice: OwnVoice): Said =>
  field.kind === 'date'
    ? { kind: 'date', fields: { text: field.label, on: value, detail: '', side: 'ours' } }
    : { kind: 'system', fields: { label: field.label, text: voice.say(field, value) } };

/** The value as the form shows it, out of the words as they stand; they may have been put otherwise since. */
export function valueIn(field: OwnField, words: { kind: string; fields: object }, voice: OwnVoice): string {
  if (words.kind === 'date') return field.kind === 'date' ? (words.fields as FieldsOf['date']).on : '';
  if (words.kind !== 'system' || field.kind === 'date') return '';
  return voice.read(field, (words.fields as FieldsOf['system']).text);
}

/** What is kept of a field; nothing where it was written while the field was of another kind. */
export const keptIn = (
  { kind }: Pick<OwnField, 'kind'>,
  kept: { kind: OwnKind; value: string } | undefined,
): string => (kept?.kind === kind ? kept.value : '');

/** What completeness asks of a field. */
export type OwnStanding = { key: string; label: string; asked: OwnLevel; isFilled: boolean };

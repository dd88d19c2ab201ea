/* What is written in fields of a starting point's own, in English. */
import { NUMBER } from '../../../domain/form/typed-number';
import type { OwnField, OwnKind } from '../../../domain/handoff/own-field';
import { choicesIn, type OwnVoice } from '../../../domain/handoff/own-value';
import type { EventDetails } from '../../../domain/onboarding/event';
import { isDay } from '../../../domain/workspace/closed-day';
import { briefly } from '../briefly';
import { type Reader, sayDay } from '../say-time';

const YES_NO_WORDS = new Map([
  ['yes', 'Yes'],
  ['no', 'No'],
]);

/** "12,000", "0.5": as many digits behind the point as were written. */
function sayNumber(plain: string): string {
  const [whole = '', part] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function readNumber(words: string): string {
  const plain = words.replaceAll(',', '');
  return NUMBER.test(plain) && sayNumber(plain) === words ? plain : '';
}

/** A value in the words of a statement; what is none of its kind reads as it stands. */
function say({ kind }: Pick<OwnField, 'kind'>, value: string): string {
  if (kind === 'number') return NUMBER.test(value) ? sayNumber(value) : value;
  return kind === 'yes_no' ? (YES_NO_WORDS.get(value) ?? value) : value;
}

export const OWN_VOICE: OwnVoice = {
  say,
  read(field, words) {
    if (field.kind === 'number') return readNumber(words);
    const choices = choicesIn(field);
    return choices.length === 0 ? words : (choices.find((one) => say(field, one) === words) ?? '');
  },
};

/** What there is to choose from, as it is called. */
export const ownChoices = (field: Pick<OwnField, 'kind' | 'choices'>): { value: string; label: string }[] =>
  choicesIn(field).map((value) => ({ value, label: say(field, value) }));

/** What is written, as we read it; empty where nothing is. Old events pair a kind with words of another one. */
export const sayOwnValue = (field: { kind: OwnKind }, value: string, reader: Reader): string =>
  field.kind === 'date' && isDay(value) ? sayDay(value, reader) : say(field, value);

/** "None → Up to 10%"; what is new stands alone. */
export function sayOwnChange(
  { kind, before, beforeKind, after }: EventDetails['own_field_noted'],
  reader: Reader,
): string {
  const was = briefly(sayOwnValue({ kind: beforeKind ?? kind }, before, reader));
  const is = briefly(sayOwnValue({ kind }, after, reader));
  return before ? `${was} → ${is || 'nothing'}` : is;
}

/* What a contact typed into the fields of a point, one line for each, so that it reads as a note. */
import { type FieldName, fieldsIn, kindOf, type StatementKind } from '../../../domain/statement/kinds';
import { CORRECTION_FIELDS } from '../field-words';
import { type Reader, sayDay } from '../say-time';

/** A note is read in any year, so that its days name theirs. */
const ANY_YEAR: Reader = { now: new Date(0), timeZone: 'UTC' };

/** The point's own sentence stands as it was typed; another field is named before its words. */
export function sayTyped(kind: StatementKind, field: FieldName, words: string): string {
  const labels: Partial<Record<FieldName, { asks: string }>> = CORRECTION_FIELDS[kind];
  const asks = labels[field]?.asks;
  const isDay = fieldsIn(kind).some(([name, { is }]) => name === field && is === 'day');
  const said = isDay && words !== '' ? sayDay(words, ANY_YEAR) : words;
  if (!asks || field === kindOf(kind).title) return said;
  return asks.endsWith('?') ? `${asks} ${said}` : `${asks}: ${said}`;
}

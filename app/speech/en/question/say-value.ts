/* An answer to a question, as it is read. */
import type { Value } from '../../../domain/question/answers';
import type { Answered } from '../../../domain/question/question';
import { sayBytes } from '../file/say-file';
import { type Reader, sayFullDay } from '../say-time';

/** In one text; lines of a table stand below one another. */
export function sayValue(answered: Answered, value: Value, reader: Reader): string {
  if (value.is === 'several') return value.words.join(', ');
  if (value.is === 'rows') return value.rows.map((row) => row.filter(Boolean).join(', ')).join('\n');
  if (value.is === 'file') return `${value.name}, ${sayBytes(value.bytes)}`;
  const { words } = value;
  switch (answered.with) {
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(words) ? sayFullDay(words, reader) : words;
    case 'yes_no':
      return words === 'yes' ? 'Yes' : words === 'no' ? 'No' : words;
    case 'number':
      return [words, answered.unit].filter(Boolean).join(' ');
    default:
      return words;
  }
}

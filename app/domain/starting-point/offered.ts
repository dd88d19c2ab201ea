/* What a starting point offers sales to take up with one press: promises that are often made, dates that are often agreed. */
import type { Calendar } from '../clock/clock';
import { workingDaysAfter } from '../clock/working-days';
import type { WordsOf } from '../statement/kinds';
import type { StartingPoint } from './starting-point';

type Offered = { what: 'date' | 'promise'; key: string };
type From = { signedOn: string; calendar: Calendar };

/** The statement that it becomes; null where the starting point offers nothing of that key. */
export function wordsTakenUp(
  { promises, dates }: Pick<StartingPoint, 'promises' | 'dates'>,
  { what, key }: Offered,
  { signedOn, calendar }: From,
): WordsOf<'promise'> | WordsOf<'date'> | null {
  if (what === 'promise') {
    const promise = promises.find((one) => one.key === key);
    if (!promise) return null;
    const rest = { due: '', detail: '', promiseKind: 'service', side: 'ours' } as const;
    return { kind: 'promise', fields: { text: promise.text, ...rest } };
  }
  const date = dates.find((one) => one.key === key);
  if (!date) return null;
  const on = workingDaysAfter(signedOn, date.days, calendar);
  return { kind: 'date', fields: { text: date.text, on, detail: '', side: 'ours' } };
}

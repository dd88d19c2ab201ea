/*
 * Which starting point a deal is begun with, unless somebody chooses another: the first one whose rules all fit. One
 * without rules fits nothing by itself; where none fits, it is the one that is begun by default.
 */
import type { Currency } from '../handoff/currencies';
import type { StartingPoint } from './starting-point';

/** `currency` is null where there is no value. */
export type Deal = { name: string; value: string | null; currency: string | null };

export type Suggestible = { id: string; isDefault: boolean; suggestedFor: StartingPoint['suggestedFor'] };

/** Why it is suggested: the rule that fits, or that none did. */
export type Why =
  | { is: 'value'; from: number | null; below: number | null; currency: Currency }
  | { is: 'word'; word: string };

/** What of its rules fits this deal; null where one doesn't, and where there are none. */
function whyItFits(
  { valueFrom, valueBelow, currency, words }: StartingPoint['suggestedFor'],
  { name, ...deal }: Deal,
): Why[] | null {
  const why: Why[] = [];
  if (valueFrom !== null || valueBelow !== null) {
    // A sum of another currency is more or less than it looks, and rates change: it fits no value.
    if (deal.value === null || deal.currency !== currency) return null;
    const amount = Number(deal.value);
    if (valueFrom !== null && amount < valueFrom) return null;
    if (valueBelow !== null && amount >= valueBelow) return null;
    why.push({ is: 'value', from: valueFrom, below: valueBelow, currency });
  }
  if (words.length > 0) {
    const word = words.find((one) => isNamedIn(one, name));
    if (word === undefined) return null;
    why.push({ is: 'word', word });
  }
  return why.length > 0 ? why : null;
}

/** Points in the order in which they are asked. Null where there are none to begin with. */
export function suggestFor<P extends Suggestible>(
  points: readonly P[],
  deal: Deal,
): { point: P; why: Why[] } | null {
  for (const point of points) {
    const why = whyItFits(point.suggestedFor, deal);
    if (why) return { point, why };
  }
  const byDefault = points.find(({ isDefault }) => isDefault) ?? points[0];
  return byDefault ? { point: byDefault, why: [] } : null;
}

/** As a word of its own, in any case: "Start" isn't in "Restart". */
function isNamedIn(word: string, name: string): boolean {
  const held = name.normalize('NFC').toLocaleLowerCase('en');
  const sought = word.normalize('NFC').toLocaleLowerCase('en');
  for (let at = held.indexOf(sought); at >= 0; at = held.indexOf(sought, at + 1)) {
    const isLetter = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one);
    if (!isLetter(held[at - 1]) && !isLetter(held[at + sought.length])) return true;
  }
  return false;
}

/* The list of a step as it is ticked: what stands ticked, by whom, and what a form changes of it. */
import type { Who } from '../path/path';
import type { Asks, Checklist } from './asks';

/** What stands ticked now; what was unticked again isn't among them. */
export type Tick = { itemId: string; by: Who; at: Date };

export type Ticked = { done: number; of: number };

/** How many lines of the list are ticked; null for a step that asks for no list. */
export function tickedOf(asks: Asks | null, ticks: readonly Tick[]): Ticked | null {
  if (asks?.is !== 'checklist') return null;
  const ids = new Set(ticks.map(({ itemId }) => itemId));
  return { done: asks.items.filter(({ id }) => ids.has(id)).length, of: asks.items.length };
}

/** What a form sends: what stood ticked when it was made, and what is ticked in it now. */
export type TickForm = { shown: readonly string[]; ticked: readonly string[] };

/**
 * What changes by it. Only what the form itself changed: a line that somebody else ticked since stays ticked, and one
 * that is in the list no more changes nothing.
 */
export function tickChanges(
  { items }: Checklist,
  ticks: readonly Tick[],
  { shown, ticked }: TickForm,
): { itemId: string; isTicked: boolean }[] {
  const stands = new Set(ticks.map(({ itemId }) => itemId));
  return items.flatMap(({ id }) => {
    const isTicked = ticked.includes(id);
    const isOwn = isTicked !== shown.includes(id);
    return isOwn && isTicked !== stands.has(id) ? [{ itemId: id, isTicked }] : [];
  });
}

/** The lines that stand ticked after that. */
export const tickedAfter = (
  { items }: Checklist,
  ticks: readonly Tick[],
  changes: readonly { itemId: string; isTicked: boolean }[],
): string[] =>
  items.flatMap(({ id }) => {
    const change = changes.find(({ itemId }) => itemId === id);
    return (change?.isTicked ?? ticks.some(({ itemId }) => itemId === id)) ? [id] : [];
  });

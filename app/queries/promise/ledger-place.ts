/*
 * Where a page of the ledger ended: by what its order goes by, as it was then, so that the next page begins there
 * whatever became of that promise meanwhile.
 */
import type { PromiseState } from '../../domain/promise/promise';
import { isId } from '../../domain/request/id';
import { isDay } from '../../domain/workspace/closed-day';

export type LedgerPlace = { at: string; id: string };

/** What has no day stands behind every day. */
export const NO_DAY = '9999-12-31';

/** What is open, or has a new day, goes by its day; what came to an end by when it did, the latest first. */
export const goesByDue = (state: PromiseState): boolean => state === 'open' || state === 'changed';

/** Null for anything that no page of this state gave. */
export function ledgerPlaceIn(state: PromiseState, after: string | null): LedgerPlace | null {
  const [at = '', id] = after?.split('_') ?? [];
  if (!isId(id)) return null;
  const isFit = goesByDue(state) ? at === NO_DAY || isDay(at) : isInstant(at);
  return isFit ? { at, id } : null;
}

const isInstant = (written: string): boolean =>
  /^2[01]\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written) && !Number.isNaN(Date.parse(written));

export const ledgerPlaceOf = (
  state: PromiseState,
  { id, due_on, since }: { id: string; due_on: string | null; since: Date | null },
): LedgerPlace => ({ at: goesByDue(state) ? (due_on ?? NO_DAY) : (since?.toISOString() ?? ''), id });

export const sayLedgerPlace = ({ at, id }: LedgerPlace): string => `${at}_${id}`;

/** Where a list begins that holds what is due on a day, or later. */
export const placeBefore = (day: string): LedgerPlace => ({
  at: day,
  id: '00000000-0000-0000-0000-000000000000',
});

/* What the ledger says where it counts no further: nothing is set against a count that ends. */
import { expect, test } from 'vitest';
import { MOST_COUNTED } from '~/domain/form/counted';
import type { LedgerCounts, LedgerFacts } from '~/queries/promise/ledger.server';
import { sayLedger } from '~/speech/en/promise/say-ledger';

const NONE: LedgerCounts = {
  open: 0,
  kept: 0,
  changed: 0,
  broken: 0,
  late: 0,
  thisWeek: 0,
  later: 0,
  noDay: 0,
  keptLate: 0,
  changedLate: 0,
};
const saidOf = (counts: Partial<LedgerCounts>) => {
  const reader = { now: new Date('2027-06-15T08:00:00Z'), timeZone: 'Europe/Berlin' };
  const clock = { reader, today: '2027-06-15', weekEnd: '2027-06-20', timeZone: 'Europe/Berlin' };
  const facts: LedgerFacts = { rows: [], toKeep: [], next: null, counts: { ...NONE, ...counts }, ...clock };
  return sayLedger(facts, 'open');
};
const MORE = MOST_COUNTED + 1;

test('what is counted to its end is set against what came to one', () => {
  const said = saidOf({ open: 3, late: 1, kept: MOST_COUNTED, keptLate: 20, broken: 1 });
  expect(said.title).toBe('500 of 501 promises were kept.');
  expect(said.lead).toBe('One was broken. Of three still open, one is late.');
  expect(said.states.find(({ state }) => state === 'kept')?.line).toBe('480 on time, 20 late');
});

test('what is counted no further says so, and is no share of anything', () => {
  const said = saidOf({ open: MORE, late: MORE, kept: MORE, keptLate: 20, broken: 1 });
  expect(said.title).toBe('More than 500 promises were kept.');
  expect(said.lead).toBe('One was broken. Of more than 500 still open, more than 500 are late.');
  expect(said.states.find(({ state }) => state === 'kept')?.line).toBe('20 late');
  expect(saidOf({ broken: MORE, kept: 1 }).title).toBe('One promise was kept.');
  expect(saidOf({ broken: MORE }).title).toBe('No promises were kept.');
  expect(saidOf({ open: MORE }).title).toBe('More than 500 promises to keep.');
});

/* What was written in a field of another kind: it is said as it was meant, whatever the field asks by now. */
import { expect, test } from 'vitest';
import { OWN_KINDS } from '~/domain/handoff/own-field';
import { sayOwnChange, sayOwnValue } from '~/speech/en/handoff/own-words';
import { sayOwn } from '~/speech/en/handoff/say-written';
import { ownField } from '../../../support/story/own-fields';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };

test('words that are none of a kind are said as they stand', () => {
  const odd = ['up to 10%', '2027-02-30', '12 till 12345', 'constructor', '__proto__', '-', ''];
  for (const kind of OWN_KINDS)
    for (const value of odd) expect(sayOwnValue({ kind }, value, reader)).toBe(value);
  expect(sayOwnValue({ kind: 'date' }, '2027-01-31', reader)).toBe('31 Jan');
  expect(sayOwnValue({ kind: 'number' }, '-12000.5', reader)).toBe('-12,000.5');
  expect(sayOwnValue({ kind: 'yes_no' }, 'no', reader)).toBe('No');
});

test('a change says both sides by the kind that each was written under', () => {
  const change = { key: 'discount', label: 'Discount', kind: 'date', after: '2027-01-31' } as const;
  expect(sayOwnChange({ ...change, before: '12000', beforeKind: 'number' }, reader)).toBe('12,000 → 31 Jan');
  expect(sayOwnChange({ ...change, before: '2026-12-24' }, reader)).toBe('24 Dec 2026 → 31 Jan');
  // As events were kept before they said the kind.
  expect(sayOwnChange({ ...change, before: 'up to 10%' }, reader)).toBe('up to 10% → 31 Jan');
});

test('a field stands empty with the words of before where they were written under another kind', () => {
  const asked = (kind: 'text' | 'date') =>
    ownField({ key: 'discount', label: 'Discount', kind, isShown: false });
  const ours = { key: 'discount', label: 'Discount given', kind: 'text' as const, value: 'up to 10%' };
  const said = (kind: 'text' | 'date') =>
    sayOwn({ fields: [{ isShown: false, field: asked(kind), ours }], left: [] }, reader).fields[0];
  expect(said('date')).toMatchObject({ value: '', words: 'up to 10%' });
  expect(said('text')).toMatchObject({ value: 'up to 10%', words: 'up to 10%' });
});

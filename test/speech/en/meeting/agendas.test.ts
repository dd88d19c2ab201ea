/* Why something is on the list of a call names who said otherwise, to everybody but them. */
import { expect, test } from 'vitest';
import { sayAgenda } from '~/speech/en/meeting/say-agenda';

const reader = { now: new Date('2026-11-25T12:00:00Z'), timeZone: 'Europe/Prague' };
const names = new Map([['oldrich', 'Oldřich']]);
const why = (by: string | null, side: 'staff' | 'customer', readerId?: string) => {
  const point = {
    id: '1',
    is: 'point',
    reason: 'correction',
    title: 'Bread',
    by,
    behind: null,
    came: null,
  } as const;
  const facts = { points: [point], leftOut: [], since: null };
  return sayAgenda(facts, reader, side, { names, readerId }).points[0]?.why;
};

test.each([
  ['oldrich', 'customer', 'oldrich', 'You said otherwise, and it isn’t answered yet'],
  ['oldrich', 'customer', 'kveta', 'Oldřich said otherwise, and it isn’t answered yet'],
  ['oldrich', 'staff', undefined, 'Oldřich corrected it, and nobody has answered'],
  ['gone', 'customer', 'kveta', 'It was said otherwise, and isn’t answered yet'],
  [null, 'staff', undefined, 'It was corrected, and nobody has answered'],
] as const)('of %s to %s %s', (by, side, readerId, said) => {
  expect(why(by, side, readerId)).toBe(said);
});

test('a phase that comes next names the one that goes on until then, and what is left there', () => {
  const phase = {
    id: '1',
    is: 'phase',
    reason: 'phase',
    title: 'Your figures reach us',
    by: null,
    came: null,
  } as const;
  const said = (left: number | null) => {
    const behind = left === null ? null : { title: 'We know each other', left };
    return sayAgenda({ points: [{ ...phase, behind }], leftOut: [], since: null }, reader, 'staff', { names })
      .points[0]?.why;
  };
  expect(said(3)).toBe('Three steps of “We know each other” are left before it');
  expect(said(1)).toBe('One step of “We know each other” is left before it');
  expect(said(null)).toBe('The phase that comes next');
});

/* What is kept of a change around the words: from and to of what changed, nothing of our own note but that it did. */
import { describe, expect, test } from 'vitest';
import { AROUND, type AroundChanges, aroundChanges, aroundTogether } from '~/domain/statement/around';

const BEFORE = {
  commitment: 'promised',
  saidBy: 'assumed',
  heardWhere: 'your second call',
  parts: ['champion', 'billing'],
  noMailReason: null,
  note: 'Asked twice',
} as const;
const before = { ...BEFORE, parts: [...BEFORE.parts] };
type Noted = Parameters<typeof aroundChanges>[0];

const CASES: [string, Partial<Noted>, AroundChanges | null][] = [
  ['nothing', {}, null],
  ['the order of somebody’s parts', { parts: ['billing', 'champion'] }, null],
  [
    'the commitment',
    { commitment: 'talked_about' },
    { commitment: { from: 'promised', to: 'talked_about' } },
  ],
  ['that there is a commitment', { commitment: null }, { commitment: { from: 'promised', to: null } }],
  ['who said it', { saidBy: 'customer' }, { saidBy: { from: 'assumed', to: 'customer' } }],
  ['where it was heard', { heardWhere: '' }, { heardWhere: { from: 'your second call', to: '' } }],
  ['somebody’s parts', { parts: ['billing'] }, { parts: { from: ['champion', 'billing'], to: ['billing'] } }],
  [
    'why nobody writes to them',
    { noMailReason: 'Asked us not to' },
    { noMailReason: { from: null, to: 'Asked us not to' } },
  ],
  ['our note', { note: 'Asked three times' }, { note: true }],
];

test.each(CASES)('where somebody changes %s', (_, change, kept) => {
  expect(aroundChanges(before, { ...before, ...change })).toEqual(kept);
});

test('every thing around the words that can be changed stands in this table', () => {
  const changed = CASES.flatMap(([, , kept]) => Object.keys(kept ?? {}));
  expect([...new Set(changed)].sort()).toEqual([...AROUND, 'note'].sort());
});

describe('several changes are told as one', () => {
  const there: AroundChanges = { commitment: { from: 'promised', to: 'talked_about' } };
  const on: AroundChanges = { commitment: { from: 'talked_about', to: 'not_included' } };
  const back: AroundChanges = { commitment: { from: 'talked_about', to: 'promised' } };
  const parts: AroundChanges = { parts: { from: ['billing', 'champion'], to: ['champion'] } };
  const partsBack: AroundChanges = { parts: { from: ['champion'], to: ['champion', 'billing'] } };

  test.each<[string, AroundChanges[], AroundChanges | null]>([
    ['from the first to the last', [there, on], { commitment: { from: 'promised', to: 'not_included' } }],
    ['none where they cancel out', [there, back], null],
    ['none where the same parts come back in another order', [parts, partsBack], null],
    ['each by itself where they are of different things', [there, parts], { ...there, ...parts }],
    ['what is left where one of two cancels out', [there, parts, back], parts],
    ['a note that changed has changed, whatever became of it', [{ note: true }, there, back], { note: true }],
    ['none where there is none', [], null],
  ])('%s', (_, changes, one) => {
    expect(aroundTogether(changes)).toEqual(one);
  });
});

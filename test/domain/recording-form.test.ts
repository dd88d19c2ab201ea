import { expect, test } from 'vitest';
import { completenessOf } from '~/domain/handoff';
import { openingFor } from '~/domain/recording-form';

test('every gap of an empty handoff opens the form that closes it', () => {
  const { gaps } = completenessOf({ statements: [], answers: [], redFlagCount: 0 });
  const opened = gaps.map((gap) => openingFor(gap));
  expect(opened.map(({ open }) => 'add' in open && open.add)).toEqual([
    'goal',
    'promise',
    'date',
    'person',
    'person',
    'person',
    'person',
    'person',
    'today',
    'connects',
    'data',
    'security',
    'flag',
  ]);
  expect(opened.map(({ jumpTo }) => jumpTo)).toEqual(gaps.map((gap) => gap.at));
});

test('a gap in a statement opens it at the field', () => {
  const id = '01a202b8-3a32-7062-951c-19003ce71b58';
  expect(openingFor({ at: id, code: 'give_goal_date', about: 'Less waste' })).toEqual({
    open: { edit: id },
    jumpTo: `${id}-by`,
  });
  expect(openingFor({ at: id, code: 'give_address' }).jumpTo).toBe(`${id}-email`);
});

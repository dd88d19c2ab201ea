import { expect, test } from 'vitest';
import { completenessOf, type RecordedHandoff } from '~/domain/handoff/handoff';
import { nextForm, openingFor } from '~/domain/handoff/open-form';
import { type Part, SYSTEM_AREAS } from '~/domain/statement/statement';

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
  expect(opened.slice(0, 4).map(({ jumpTo }) => jumpTo)).toEqual([
    'add-goal-0.text',
    'add-promise-0.text',
    'add-date-0.text',
    'add-person-0.name',
  ]);
});

test('a gap in a statement opens it at the field', () => {
  const id = '01a202b8-3a32-7062-951c-19003ce71b58';
  expect(openingFor({ at: id, code: 'give_goal_date', about: 'Less waste' })).toEqual({
    open: { edit: id },
    jumpTo: `${id}-by`,
  });
  expect(openingFor({ at: id, code: 'give_address' }).jumpTo).toBe(`${id}-email`);
});

test('the form that opens by itself is the first that nothing answers', () => {
  const empty: RecordedHandoff = { statements: [], answers: [], redFlagCount: 0 };
  expect(nextForm(empty)).toBe('goal');
  const waived = { question: 'goals', answer: 'not_applicable', reason: 'A renewal' } as const;
  expect(nextForm({ ...empty, answers: [waived] })).toBe('promise');
  const all = SYSTEM_AREAS.map((question) => ({ question, answer: 'unknown', reason: '' }) as const);
  const none = (['promises', 'dates'] as const).map(
    (question) => ({ question, answer: 'none', reason: '' }) as const,
  );
  const answers = [waived, ...none, ...all];
  expect(nextForm({ ...empty, answers })).toBe('person');
  expect(nextForm({ ...empty, answers: [...answers, { ...waived, question: 'people' }] })).toBe('flag');
  expect(
    nextForm({ ...empty, answers: [...answers, { ...waived, question: 'people' }], redFlagCount: 1 }),
  ).toBeNull();
});

test('a part nobody plays leads to somebody who plays none', () => {
  const person = (id: string, parts: Part[]): RecordedHandoff['statements'][number] => ({
    id,
    words: { kind: 'person', fields: { name: 'Katrin', title: '', does: '', email: '' } },
    area: null,
    parts,
    isReachable: true,
  });
  const ids = ['01a202b8-3a32-7062-951c-19003ce71b58', '01a202b8-3a32-7062-951c-19003ce71b59'] as const;
  const statements = [person(ids[0], ['champion']), person(ids[1], [])];
  const { gaps } = completenessOf({ statements, answers: [], redFlagCount: 0 });
  const missing = gaps.find((gap) => gap.code === 'name_decision_maker');
  expect(missing && openingFor(missing)).toEqual({ open: { edit: ids[1] }, jumpTo: `${ids[1]}-parts` });
});

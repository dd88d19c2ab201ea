/* What the form of a step of a starting point sends becomes: the same kinds, with the same places, as on a path. */
import { expect, test } from 'vitest';
import { shippedPoint } from '~/domain/starting-point/shipped';
import { stepsIn } from '~/domain/starting-point/starting-point';
import { startingStepForm } from '~/routes/starting-point/path-forms';

const standard = shippedPoint('standard');
const typed = (more: object) => ({
  key: '',
  base: '1',
  phase: 'figures',
  title: 'A new step',
  content: '',
  kind: 'do',
  side: 'theirs',
  who: '',
  rule: 'none',
  ...more,
});
const written = (more: object) => {
  const read = startingStepForm.parse(typed(more));
  return stepsIn(read.change(standard)).find(({ title }) => title === 'A new step');
};
const wrongAt = (more: object) => startingStepForm.safeParse(typed(more)).error?.issues[0]?.path.join('.');

test('a list to tick off, files and questions can be asked for', () => {
  expect(written({ items: 'Price list\n\nAddresses' })?.asks).toMatchObject({
    is: 'checklist',
    items: [{ text: 'Price list' }, { text: 'Addresses' }],
  });
  const files = { files: ['excel', 'pdf'], most: '3', looked: 'no' };
  expect(written({ kind: 'hand_in', ...files })?.asks).toEqual({
    is: 'hand_in',
    kinds: ['pdf', 'excel'],
    most: 3,
    isLookedAt: false,
  });
  expect(written({ kind: 'answer', questions: 'Who opens?\nWho closes?' })?.asks).toMatchObject({
    is: 'answer',
    questions: [{ label: 'Who opens?' }, { label: 'Who closes?' }],
  });
  expect(written({ items: 'Price list', kind: 'read' })?.asks).toBeNull();
});

test('questions that stood there keep how they are answered', () => {
  const people = stepsIn(standard).find(({ key }) => key === 'people');
  const questions = people?.asks?.is === 'answer' ? people.asks.questions : [];
  const lines = questions.map(({ label }) => label).join('\n');
  expect(written({ key: 'people', kind: 'answer', questions: lines })?.asks).toEqual(people?.asks);
});

test('files of no kind, and questions that we answer ourselves, are told at their field', () => {
  expect(wrongAt({ kind: 'hand_in' })).toBe('files');
  expect(wrongAt({ kind: 'answer', side: 'ours', questions: 'Who opens?' })).toBe('side');
});

/* Questions written as lines: what stood there keeps what was said of it, and nothing hangs on what is gone. */
import { expect, test } from 'vitest';
import { questionsFromLines } from '~/domain/question/from-lines';
import { listFaults, type Question } from '~/domain/question/question';
import { seeded } from '../../support/story/seeded';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  label: `Question ${id}`,
  help: 'In a few words.',
  isNeeded: false,
  answered: { with: 'yes_no' },
  onlyIf: null,
  ...more,
});
const list = [
  question('a'),
  question('b', { onlyIf: { question: 'a', is: 'yes' }, answered: { with: 'short' } }),
  question('c', { answered: { with: 'number', unit: 'shops' } }),
];
const labels = list.map(({ label }) => label);

test('the same lines are the same list, and a new one is answered in a few sentences', () => {
  expect(questionsFromLines(labels, list, () => 'new')).toEqual(list);
  expect(questionsFromLines(['Who opens?'], list, () => 'new')).toEqual([
    { id: 'new', label: 'Who opens?', help: '', isNeeded: true, answered: { with: 'long' }, onlyIf: null },
  ]);
});

test('what hung on a question that went, or comes later now, is asked in any case', () => {
  const [a = '', b = '', c = ''] = labels;
  expect(questionsFromLines([b, c], list, () => 'new')[0]?.onlyIf).toBeNull();
  expect(questionsFromLines([b, a], list, () => 'new')[0]?.onlyIf).toBeNull();
  expect(questionsFromLines([a, c, b], list, () => 'new')[2]?.onlyIf).toEqual({ question: 'a', is: 'yes' });
});

test('over random lines the list is always one that may be asked', () => {
  const random = seeded(7);
  let number = 0;
  for (let round = 0; round < 500; round += 1) {
    const lines = [...labels, 'One', 'Two', 'Three'].filter(() => random() < 0.6).sort(() => random() - 0.5);
    const made = questionsFromLines(lines, list, () => {
      number += 1;
      return `n${number}`;
    });
    expect(made.map(({ label }) => label)).toEqual(lines);
    expect(listFaults(made)).toEqual([]);
  }
});

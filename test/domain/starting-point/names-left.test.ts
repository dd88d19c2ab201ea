/* Where the words of a path name somebody, before it becomes a starting point. */
import { expect, test } from 'vitest';
import type { Path, Step } from '~/domain/path/path';
import { namesLeft } from '~/domain/starting-point/names-left';
import { unboundAsks } from '~/domain/step/asks';

const step = (id: string, title: string, more: Partial<Step> = {}): Step => ({
  ...{ id, title, kind: 'do', side: 'theirs', who: null, due: { is: 'none' }, waitsFor: [], content: '' },
  ...{ asks: null, attached: [], publishedOn: null },
  ...more,
});
const question = (label: string) =>
  ({ id: 'q', label, help: '', isNeeded: true, answered: { with: 'known', statementId: 's' } }) as never;

const path: Path = {
  phases: [
    {
      ...{ id: 'p', title: 'All shops of Hallowmere Bakeries', sentence: '', endsOn: null, agreed: null },
      milestone: { is: 'own', on: '2027-01-15' },
      steps: [
        step('1', 'Pick the shops', { content: 'Tomasz knows. Maritime oats, and Li.' }),
        step('2', 'Plain', { content: 'Nobody is named, not even in hallowed words.' }),
        step('3', 'Ask', { asks: { is: 'answer', questions: [question('Does Novák (Anna) agree?')] } }),
        step('4', 'List', { asks: { is: 'checklist', items: [{ id: 'i', text: 'Call Marit Solberg' }] } }),
      ],
    },
  ],
};

test('names each place where the customer or somebody is named, in whole words', () => {
  const names = ['Hallowmere Bakeries', 'Marit Solberg', 'Tomasz Wrona', 'Anna Novák', 'Li Wu'];
  expect(namesLeft(path, names)).toEqual([
    { id: 'p', title: 'All shops of Hallowmere Bakeries', names: ['Hallowmere Bakeries'] },
    { id: '1', title: 'Pick the shops', names: ['Tomasz'] },
    { id: '3', title: 'Ask', names: ['Anna', 'Novák'] },
    { id: '4', title: 'List', names: ['Marit Solberg'] },
  ]);
  expect(namesLeft(path, ['(', 'C++', ''])).toEqual([]);
});

test('asks in words what a point of one customer answered', () => {
  expect(unboundAsks(path.phases[0]?.steps[2]?.asks ?? null)).toMatchObject({
    questions: [{ answered: { with: 'short' } }],
  });
});

/* Of an edit of the path the timeline tells every part that reads otherwise, and nothing of what stayed. */
import { expect, test } from 'vitest';
import type { StepWords } from '~/domain/path/path';
import { editsOfPhase, editsOfStep } from '~/domain/path/told-edits';

const step: StepWords & { dueOn: string | null } = {
  title: 'Send the files',
  kind: 'do',
  side: 'theirs',
  who: null,
  due: { is: 'none' },
  dueOn: null,
  waitsFor: ['one', 'two'],
  content: '',
  asks: { is: 'checklist', items: [{ id: crypto.randomUUID(), text: 'Price list' }] },
};

test('a step that stays as it was is told by nothing, in whatever order it waits', () => {
  expect(editsOfStep(step, { ...step, waitsFor: ['two', 'one'] })).toEqual([]);
});

test('every part of a step is told by itself', () => {
  const asks = { is: 'checklist' as const, items: [{ id: crypto.randomUUID(), text: 'Price list 2027' }] };
  expect(
    editsOfStep(step, {
      ...step,
      title: 'Send us the files',
      dueOn: '2027-05-06',
      side: 'together',
      who: { is: 'contact', id: 'c' },
      waitsFor: [],
      content: 'All of them.',
      asks,
    }),
  ).toEqual([
    { part: 'title', before: 'Send the files', after: 'Send us the files' },
    { part: 'due', before: '', after: '2027-05-06' },
    { part: 'side', before: 'theirs', after: 'together' },
    { part: 'who', before: '', after: '' },
    { part: 'waits', before: '', after: '' },
    { part: 'content', before: '', after: 'All of them.' },
    { part: 'asks', before: 'Price list', after: 'Price list 2027' },
  ]);
});

test('of files asked for it is told only that they are asked for otherwise', () => {
  const files = { is: 'hand_in' as const, kinds: ['pdf' as const], most: 1, isLookedAt: true };
  const before = { ...step, asks: files };
  expect(editsOfStep(before, { ...step, asks: { ...files, most: 2 } })).toEqual([
    { part: 'asks', before: '', after: '' },
  ]);
});

test('a phase is told by its name, its sentence and its end', () => {
  const phase = { title: 'Begin', sentence: '', endsOn: '2027-05-06' };
  expect(editsOfPhase(phase, phase)).toEqual([]);
  expect(editsOfPhase(phase, { title: 'Start', sentence: 'Soon.', endsOn: null })).toEqual([
    { part: 'title', before: 'Begin', after: 'Start' },
    { part: 'sentence', before: '', after: 'Soon.' },
    { part: 'ends', before: '2027-05-06', after: '' },
  ]);
});

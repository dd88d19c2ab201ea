import { describe, expect, test } from 'vitest';
import { type AroundWords, aroundChanges, aroundTogether } from '~/domain/statement/around';
import { sayAround } from '~/speech/en/around-changes';

const noted: AroundWords & { note: string } = {
  commitment: 'promised',
  saidBy: null,
  heardWhere: 'your second call',
  parts: ['day_to_day'],
  noMailReason: null,
  note: '',
};

describe('what stands around the words', () => {
  test('is told from what it was to what it is, and nothing else', () => {
    const changes = aroundChanges(noted, {
      ...noted,
      commitment: 'talked_about',
      parts: ['day_to_day', 'champion'],
    });
    expect(sayAround(changes ?? {})).toEqual({
      before: 'Promised · Daily work',
      after: 'Talked about, not promised · Daily work, first contact',
    });
  });

  test('has not changed where the same parts come in another order', () => {
    const both = { ...noted, parts: ['champion', 'billing'] as AroundWords['parts'] };
    expect(aroundChanges(both, { ...both, parts: ['billing', 'champion'] })).toBeNull();
  });

  test('never repeats our note, and says that it changed', () => {
    const changes = aroundChanges(noted, { ...noted, note: 'She frowned' });
    expect(changes).toEqual({ note: true });
    expect(sayAround(changes ?? {})).toEqual({ before: '', after: '' });
  });

  test('is one change from the first to the last, and none where they cancel out', () => {
    const there = { commitment: { from: 'promised', to: 'talked_about' } } as const;
    const on = { commitment: { from: 'talked_about', to: 'not_included' } } as const;
    const back = { commitment: { from: 'talked_about', to: 'promised' } } as const;
    expect(aroundTogether([there, on])).toEqual({ commitment: { from: 'promised', to: 'not_included' } });
    expect(aroundTogether([there, back])).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { isAmong, storedChoice, topicsFor } from '~/domain/guide/shown-first';
import type { Part } from '~/domain/statement/statement';

const usually = (...parts: Part[]) => topicsFor({ parts, shownFirst: null });
const ALL = ['goals', 'promises', 'purchases', 'dates', 'people', 'systems'];

describe('what a contact is shown first', () => {
  test.each([
    [['champion'], ALL],
    [['decision_maker'], ALL],
    [['day_to_day'], ['goals', 'dates', 'people']],
    [['technical'], ['dates', 'people', 'systems']],
    [['billing'], ['terms', 'purchases', 'people']],
    [
      ['billing', 'technical'],
      ['terms', 'purchases', 'dates', 'people', 'systems'],
    ],
    [['billing', 'champion'], ALL],
    [[], ALL],
  ] as [Part[], string[]][])('follows from the parts they play: %j', (parts, topics) => {
    expect(usually(...parts)).toEqual(topics);
  });

  test('is what customer success chose, where they chose', () => {
    expect(topicsFor({ parts: ['billing'], shownFirst: ['goals'] })).toEqual(['goals']);
  });

  test('holds of promises all, or only those on price and terms', () => {
    const term = { kind: 'promise', isTerm: true } as const;
    const service = { kind: 'promise', isTerm: false } as const;
    expect([isAmong(['terms'], term), isAmong(['terms'], service)]).toEqual([true, false]);
    expect([isAmong(['promises'], term), isAmong(['promises'], service)]).toEqual([true, true]);
  });

  test('is not stored while it is what follows anyway', () => {
    expect(storedChoice(['billing'], ['people', 'terms', 'purchases'])).toBeNull();
    expect(storedChoice(['billing'], ['people'])).toEqual(['people']);
  });
});

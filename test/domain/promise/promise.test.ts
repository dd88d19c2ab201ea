/* What became of a promise follows from what was said last, and from both sides agreeing on other words. */
import { describe, expect, test } from 'vitest';
import {
  daysOver,
  dueGroup,
  endOfWeek,
  PROMISE_OUTCOMES,
  type PromiseFacts,
  promiseInLists,
} from '~/domain/promise/promise';
import type { AnswerFact, ItemState } from '~/domain/review/review';
import type { PromiseFields } from '~/domain/statement/statement';

const fields = (more: Partial<PromiseFields> = {}): PromiseFields => ({
  text: 'Two training days',
  due: '2027-06-14',
  detail: '',
  promiseKind: 'service',
  side: 'ours',
  ...more,
});
const AT = new Date('2027-05-04T10:00:00Z');
const LATER = new Date('2027-05-06T10:00:00Z');

const answer = (resolution: AnswerFact['resolution'] = null): AnswerFact => ({
  id: 'answer',
  statementId: 'promise',
  wordingId: 'now',
  contactId: 'marit',
  kind: 'confirmed',
  proposedWordingId: null,
  at: AT,
  resolution,
});

const shown = (state: ItemState, now: Partial<PromiseFields>, one: AnswerFact | null = answer()) => ({
  id: 'now',
  fields: fields(now),
  state,
  answer: one,
});

const facts = (more: Partial<PromiseFacts> = {}): PromiseFacts => ({
  recorded: { id: 'recorded', fields: fields() },
  shown: null,
  first: null,
  verdict: null,
  said: null,
  ...more,
});

describe('a promise', () => {
  test('is open in the words that were recorded, as soon as they are', () => {
    expect(promiseInLists(facts())).toEqual({
      wordingId: 'recorded',
      kind: 'service',
      dueOn: '2027-06-14',
      verdict: null,
      state: 'open',
      since: null,
    });
  });

  test('has no day where none was named, and the words that the customer reads', () => {
    const stands = promiseInLists(facts({ shown: shown('open', { due: '' }, null), first: fields() }));
    expect(stands).toMatchObject({ wordingId: 'now', dueOn: null, state: 'open' });
  });

  test.each(['text', 'due', 'detail'] as const)(
    'is changed together once they agree to another %s',
    (name) => {
      const first = fields();
      const words = { [name]: '2027-07-01' };
      for (const state of ['open', 'sent', 'back', 'changed', 'talk'] as const)
        expect(promiseInLists(facts({ shown: shown(state, words), first })).state).toBe('open');
      expect(promiseInLists(facts({ shown: shown('yes', words), first }))).toMatchObject({
        state: 'changed',
        since: AT,
      });
      const adopted = answer({ outcome: 'adopted', wordingId: 'now', at: LATER });
      expect(promiseInLists(facts({ shown: shown('done', words, adopted), first }))).toMatchObject({
        state: 'changed',
        since: LATER,
      });
    },
  );

  test('is not changed by what we sort it under, nor by a yes to the words they read first', () => {
    for (const words of [{}, { promiseKind: 'feature' as const }, { side: 'together' as const }])
      expect(promiseInLists(facts({ shown: shown('yes', words), first: fields() })).state).toBe('open');
  });

  test.each(PROMISE_OUTCOMES)('is %s where that was said last, whatever both sides agreed', (outcome) => {
    const said = { outcome, at: LATER, of: fields({ due: '2027-07-01' }) };
    const agreed = facts({ shown: shown('yes', { due: '2027-07-01' }), first: fields(), said });
    expect(promiseInLists(agreed)).toMatchObject({ state: outcome, since: LATER, dueOn: '2027-07-01' });
  });

  test.each([{ text: 'Three' }, { due: '' }, { detail: 'For nothing' }])(
    'that was kept as it read then is open again, or changed together, once it reads %o',
    (words) => {
      const said = { outcome: 'kept', at: AT, of: fields() } as const;
      const now = shown('open', words, null);
      expect(promiseInLists(facts({ shown: now, first: fields(), said }))).toMatchObject({
        state: 'open',
        since: null,
      });
      const agreed = facts({ shown: shown('yes', words), first: fields(), said });
      expect(promiseInLists(agreed)).toMatchObject({ state: 'changed', since: AT });
      for (const outcome of ['broken', 'changed'] as const)
        expect(
          promiseInLists(facts({ shown: now, first: fields(), said: { ...said, outcome } })),
        ).toMatchObject({ state: outcome, since: AT });
    },
  );

  test('stays kept, sorted under another kind or side', () => {
    const said = { outcome: 'kept', at: AT, of: fields() } as const;
    for (const words of [{ promiseKind: 'feature' as const }, { side: 'together' as const }])
      expect(promiseInLists(facts({ shown: shown('open', words, null), said })).state).toBe('kept');
  });
});

describe('the day of a promise', () => {
  // A Tuesday.
  const today = '2027-05-04';
  const weekEnd = endOfWeek(today);

  test('is late, in this week, later, or not named', () => {
    expect(weekEnd).toBe('2027-05-09');
    expect(endOfWeek(weekEnd)).toBe(weekEnd);
    expect(endOfWeek('2027-05-10')).toBe('2027-05-16');
    const groups = ['2027-05-03', today, weekEnd, '2027-05-10', null].map((day) =>
      dueGroup(day, { today, weekEnd }),
    );
    expect(groups).toEqual(['late', 'this_week', 'this_week', 'later', 'no_day']);
  });

  test('is over by whole days', () => {
    expect(daysOver('2027-05-01', today)).toBe(3);
    expect(daysOver(today, today)).toBe(0);
    expect(daysOver('2027-06-01', today)).toBe(0);
    expect(daysOver(null, today)).toBe(0);
  });
});

/* What waits in the threads of a page, and since when. */
import { expect, test } from 'vitest';
import { openQuestions, statementOf, unansweredOf } from '~/domain/thread/thread';

const at = (minute: number) => new Date(Date.UTC(2027, 4, 5, 9, minute));
const asked = (placeId: string, contactId: string, minute: number) => ({
  onboardingId: 'hallowmere',
  placeId,
  contactId,
  at: at(minute),
  answerBy: at(minute),
});

test('what several asked in one place is one question, since the first of them asked', () => {
  expect(
    openQuestions([
      asked('price', 'devraj', 1),
      asked('training', 'tomasz', 2),
      asked('price', 'marit', 3),
      asked('price', 'devraj', 4),
    ]),
  ).toEqual([
    {
      onboardingId: 'hallowmere',
      placeId: 'price',
      contactIds: ['devraj', 'marit'],
      count: 3,
      at: at(1),
      answerBy: at(1),
    },
    {
      onboardingId: 'hallowmere',
      placeId: 'training',
      contactIds: ['tomasz'],
      count: 1,
      at: at(2),
      answerBy: at(2),
    },
  ]);
  expect(openQuestions([])).toEqual([]);
});

test('whatever one of us wrote last answers all before it', () => {
  const [theirs, ours] = [{ memberId: null }, { memberId: 'ines' }];
  expect(unansweredOf([theirs, ours, theirs, theirs])).toHaveLength(2);
  expect(unansweredOf([theirs, theirs])).toHaveLength(2);
  expect(unansweredOf([theirs, ours])).toEqual([]);
});

test('the page as a whole is about no statement', () => {
  expect(statementOf('a point', 'hallowmere')).toBe('a point');
  expect(statementOf('hallowmere', 'hallowmere')).toBeNull();
});

/*
 * Which words the timeline tells an event by: those it names, else those that were answered or shown at that moment,
 * never words that came later or that nobody had seen.
 */
import { describe, expect, test } from 'vitest';
import type { OnboardingEvent, OnboardingEventKind } from '~/domain/onboarding/event';
import { type ToldWording, wordingsOfEvent } from '~/domain/onboarding/told-wordings';

const at = (minute: number) => new Date(Date.UTC(2027, 4, 3, 9, minute));

const wording = (
  id: string,
  number: number,
  purpose: ToldWording['purpose'],
  published: number[] = [],
): ToldWording => ({
  id,
  statementId: 'price',
  number,
  purpose,
  at: at(number * 10),
  published: published.map(at),
  words: { kind: 'system', fields: { label: id, text: '' } },
});

/** Recorded twice, put into the guide's words, shown; a contact proposes, and what we answer is shown. Written at 10, 20 … */
const OWN = [
  wording('recorded', 1, 'recorded'),
  wording('recorded again', 2, 'recorded'),
  wording('guide', 3, 'guide', [35]),
  wording('proposed', 4, 'proposed'),
  wording('resolved', 5, 'resolved', [55]),
];

type Said = { kind: OnboardingEventKind; details?: object };
const told = ({ kind, details }: Said, minute: number, answered: string | null = null, own = OWN) => {
  const event = { kind, details: details ?? {} } as OnboardingEvent;
  const { named, before, after } = wordingsOfEvent({ kind, at: at(minute), event, answered }, own);
  return { named: named?.id, isAnswered: named?.isAnswered, before: before?.id, after: after?.id };
};

describe('a change of words is told from what was to what came, and named by what was', () => {
  const CHANGES: [string, Said, number, before: string | undefined, after: string | undefined][] = [
    [
      'a correction',
      { kind: 'statement_corrected', details: { from: 'guide', to: 'proposed' } },
      40,
      'guide',
      'proposed',
    ],
    [
      'an answer to one',
      { kind: 'correction_resolved', details: { from: 'guide', to: 'resolved' } },
      50,
      'guide',
      'resolved',
    ],
    [
      'a correction to talk about',
      { kind: 'correction_resolved', details: { from: 'guide', to: null } },
      50,
      'guide',
      undefined,
    ],
    [
      'what came of a call',
      { kind: 'call_outcome_noted', details: { from: 'guide', to: 'resolved' } },
      50,
      'guide',
      'resolved',
    ],
    [
      'what came of a call that changed nothing',
      { kind: 'call_outcome_noted', details: { from: 'guide', to: 'guide' } },
      50,
      undefined,
      'guide',
    ],
    [
      'other words by sales',
      { kind: 'statement_reworded', details: { number: 2 } },
      20,
      'recorded',
      'recorded again',
    ],
    [
      'words for the customer',
      { kind: 'guide_reworded', details: { from: 'recorded', to: 'guide' } },
      30,
      'recorded',
      'guide',
    ],
    [
      'words for the customer, by number alone',
      { kind: 'guide_reworded', details: { number: 3 } },
      30,
      'recorded again',
      'guide',
    ],
    [
      'words for the customer a second time, past a proposal',
      { kind: 'guide_reworded', details: { number: 5 } },
      50,
      'guide',
      'resolved',
    ],
    ['an addition', { kind: 'statement_added' }, 10, undefined, 'recorded'],
  ];

  test.each(CHANGES)('%s', (_, said, minute, before, after) => {
    expect(told(said, minute)).toEqual({ named: before ?? after, isAnswered: false, before, after });
  });

  test('recorded words are never told against words that were made in the same moment', () => {
    const own = OWN.map((one) => ({ ...one, at: one.purpose === 'recorded' ? at(20) : one.at }));
    expect(
      told({ kind: 'statement_reworded', details: { number: 2 } }, 20, null, own).before,
    ).toBeUndefined();
  });
});

describe('what a contact does is told by the words before their eyes', () => {
  const shown = (details: object, minute: number, answered: string | null = null) =>
    told({ kind: 'statement_confirmed', details }, minute, answered);

  test.each<[string, object, number, string | null, string]>([
    ['the wording that it names', { wording: 'guide' }, 60, 'resolved', 'guide'],
    ['the wording of the answer given then, where it names none', {}, 60, 'guide', 'guide'],
    ['the latest shown before it, where there is no answer either', {}, 60, null, 'resolved'],
    ['the one shown before, not one shown since', {}, 54, null, 'guide'],
    ['the one shown before, not one shown in that very moment', {}, 55, null, 'guide'],
    ['the first there is, where nothing was shown yet', {}, 34, null, 'recorded'],
  ])('%s', (_, details, minute, answered, named) => {
    expect(shown(details, minute, answered)).toEqual({
      named,
      isAnswered: true,
      before: undefined,
      after: undefined,
    });
  });

  test('the words shown last, where a page goes back to earlier ones', () => {
    const own = [wording('first', 1, 'guide', [15, 45]), wording('second', 2, 'guide', [25])];
    expect(told({ kind: 'answer_withdrawn' }, 30, null, own).named).toBe('second');
    expect(told({ kind: 'answer_withdrawn' }, 50, null, own).named).toBe('first');
  });
});

describe('what we do is told by the words that stood there', () => {
  const stood = (kind: OnboardingEventKind, minute: number, details?: object) =>
    told({ kind, ...(details && { details }) }, minute).named;

  test.each<[OnboardingEventKind, number, string]>([
    ['statement_recorded', 10, 'recorded'],
    ['statement_removed', 25, 'recorded again'],
    ['statement_restored', 60, 'recorded again'],
    ['statement_left_out', 25, 'recorded again'],
    ['statement_left_out', 32, 'guide'],
    ['statement_put_back', 45, 'guide'],
    ['statement_put_back', 60, 'resolved'],
    ['statement_left_out', 5, 'recorded'],
  ])('%s at minute %i by %s', (kind, minute, named) => {
    expect(stood(kind, minute)).toBe(named);
  });

  test('unless it names them', () => {
    expect(stood('statement_left_out', 60, { wording: 'guide' })).toBe('guide');
  });
});

test('an event that can’t be read is told by what stood there, and none where there are no words', () => {
  const unread = { kind: 'statement_left_out', at: at(32), event: null, answered: null };
  expect(wordingsOfEvent(unread, OWN).named?.id).toBe('guide');
  expect(wordingsOfEvent(unread, []).named).toBeUndefined();
});

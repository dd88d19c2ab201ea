import { expect, test } from 'vitest';
import { readEvent } from '~/domain/onboarding/event';
import type { TimelineEntryFacts } from '~/queries/onboarding/timeline.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { eventWords } from '~/ui/onboarding/event-words';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const goal = (text: string, target: string) => ({
  kind: 'goal' as const,
  fields: { text, today: '11%', target, by: '', measure: '', measureFirst: false },
});
const waste = goal('Less bread thrown away', '5%');

const entry = (given: Partial<TimelineEntryFacts>): TimelineEntryFacts => ({
  id: 'one',
  kind: 'statement_confirmed',
  event: null,
  who: null,
  at: new Date('2027-05-05T09:12:00+02:00'),
  change: null,
  points: [],
  edits: [],
  names: [],
  copier: null,
  byKey: null,
  rep: 'Sam',
  host: 'Ines',
  isAccepted: true,
  count: 0,
  run: null,
  ...given,
});

const said = (given: Partial<TimelineEntryFacts>) => {
  const [day] = sayTimeline(
    { days: [{ day: '2027-05-05', entries: [entry(given)] }], older: null },
    reader,
  ).days;
  const [first] = day?.entries ?? [];
  if (!first) throw new Error('Nothing is told.');
  return first;
};

test('days are named, and today is called so', () => {
  const days = ['2027-05-05', '2027-05-04'].map((day) => ({ day, entries: [] }));
  expect(sayTimeline({ days, older: 'before' }, reader)).toEqual({
    days: [
      { day: 'Today, Wednesday 5 May', entries: [] },
      { day: 'Tuesday 4 May', entries: [] },
    ],
    older: 'before',
  });
});

test('an entry says its time, and a run when it began and ended', () => {
  const run = { from: new Date('2027-05-05T08:50:00+02:00'), to: new Date('2027-05-05T09:12:00+02:00') };
  expect(said({ run })).toMatchObject({
    at: '2027-05-05T07:12:00.000Z',
    time: '9:12',
    run: { from: '8:50', to: '9:12' },
  });
});

test('points are told in all their words or called by their title', () => {
  const points = [
    { words: waste, isWhole: true },
    { words: waste, isWhole: false },
  ];
  expect(said({ points }).points).toEqual(['Less bread thrown away: 11% to 5%', 'Less bread thrown away']);
});

test('what was answered is told whole, and a change before and after, with what stands around it', () => {
  const unchanged = { named: waste, area: null, before: null, after: null, around: null };
  expect(said({ change: { ...unchanged, isAnswered: true } })).toMatchObject({
    change: {
      kind: 'goal',
      title: 'Less bread thrown away',
      answered: 'Less bread thrown away: 11% to 5%',
      after: null,
    },
  });
  const change = {
    named: waste,
    area: null,
    isAnswered: false,
    before: waste,
    after: goal('Less bread thrown away', '4%'),
    around: { heardWhere: { from: '', to: 'the third call' } },
  };
  expect(said({ change }).change).toEqual({
    kind: 'goal',
    title: 'Less bread thrown away',
    isOurQuestion: false,
    answered: null,
    before: 'Less bread thrown away: 11% to 5% · No source',
    after: 'Less bread thrown away: 11% to 4% · From the third call',
  });
  const gone = { ...unchanged, isAnswered: false, before: waste };
  expect(said({ change: gone }).change).toMatchObject({
    before: 'Less bread thrown away: 11% to 5%',
    after: null,
  });
});

test('what we had asked is answered, and what they thought of themselves is added', () => {
  const added = (label: string) => {
    const named = { kind: 'system' as const, fields: { label, text: 'Two-step sign-in' } };
    const change = {
      named,
      area: 'security' as const,
      isAnswered: false,
      before: null,
      after: named,
      around: null,
    };
    const who = { name: 'Marit Lindqvist', first: 'Marit', portrait: null };
    const event = readEvent('statement_added', {});
    return eventWords(said({ kind: 'statement_added', event, who, change }));
  };
  expect(added('Security')).toBe('Marit answered our question');
  expect(added('Our firewall')).toBe('Marit added a system');
});

test('an introduction that is set says when it goes where its readers are', () => {
  const details = { contacts: [], goesAt: '2027-05-06T14:00:00.000Z', timeZone: 'America/New_York' };
  const event = readEvent('introduction_set', details);
  expect(said({ kind: 'introduction_set', event }).goes).toBe('Thu 6 May, 10:00, New York time');
});

test('what was written on the path is told with its words and days as they were and as they became', () => {
  const event = readEvent('path_written', {
    edit: 'step_changed',
    title: 'Send the files',
    changes: [
      { part: 'due', before: '2027-05-06', after: '' },
      { part: 'content', before: 'All of them.', after: 'The last three months.' },
      { part: 'who', before: '', after: '' },
    ],
  });
  if (event?.kind !== 'path_written') throw new Error('It isn’t read.');
  const told = said({ kind: 'path_written', event, edits: [event.details] });
  expect(told.edits).toEqual([
    {
      edit: 'step_changed',
      title: 'Send the files',
      changes: [
        { part: 'due', before: 'Thu 6 May', after: 'no day' },
        { part: 'content', before: 'All of them.', after: 'The last three months.' },
        { part: 'who', before: '', after: '' },
      ],
    },
  ]);
  const earlier = readEvent('path_written', { edit: 'step_changed', title: 'Send the files' });
  expect(earlier?.kind).toBe('path_written');
});

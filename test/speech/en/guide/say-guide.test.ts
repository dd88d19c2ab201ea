import { describe, expect, test } from 'vitest';
import type { Words } from '~/domain/statement/statement';
import type { GuideFacts } from '~/queries/guide/guide.server';
import type { GuideItemFacts } from '~/queries/guide/guide-items.server';
import { sayGreeting, sayGuide } from '~/speech/en/guide/say-guide';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const at = (iso: string) => new Date(`${iso}:00+02:00`);
const colleague = (name: string) => ({ id: name, name, first: name, portrait: null });
const training = (text: string): Words => ({
  kind: 'promise',
  fields: { text, promiseKind: 'service', side: 'theirs', due: '2027-06-14', detail: '' },
});

const ITEM: GuideItemFacts = {
  id: 'one',
  kind: 'promise',
  commitment: 'promised',
  area: null,
  origin: 'sales',
  words: training('Two days with us'),
  wordingId: 'w',
  side: null,
  parts: [],
  recorded: training('Two training days'),
  heardWhere: '',
  saidBy: null,
  note: '',
  verdict: null,
  verdictNote: '',
  kept: null,
  isReworded: true,
  isLeftOut: false,
  leftOutAt: null,
  mayBeLeftOut: false,
  isPublished: false,
  change: null,
};

const FROM = { customer: 'Brightwater', rep: 'Sam', vendor: 'Lanternworks', goals: ['Answer sooner'] };

const GUIDE: GuideFacts = {
  reader,
  id: 'two',
  customer: 'Brightwater',
  stage: 'accepted',
  rep: colleague('Sam'),
  host: colleague('Ines'),
  isOwn: true,
  isReps: false,
  isAccepted: true,
  isIntroduced: false,
  mayWrite: true,
  firstReader: 'Mira',
  eyes: [],
  items: [],
  shown: 0,
  questions: [],
  gaps: [],
  isPathChanged: false,
  askedAgain: [],
  liveApart: null,
  daysApart: 0,
  signerGap: null,
  greeting: { from: FROM, own: null, published: null, isOfAnother: false, revision: 3 },
  published: null,
  flags: 0,
};

const said = (given: Partial<GuideItemFacts>) => {
  const [item] = sayGuide({ ...GUIDE, items: [{ ...ITEM, ...given }] }).items;
  if (!item) throw new Error('The guide is empty.');
  return item;
};

describe('a point of the guide', () => {
  test('stands as the customer reads it beside what was recorded', () => {
    expect(said({})).toMatchObject({
      shown: { title: 'Two days with us', day: '14 June' },
      written: { title: 'Two training days', facts: ['By 14 June', 'Service', 'Brightwater’s'] },
      side: '',
      plays: [],
    });
    expect(said({ side: 'theirs', parts: ['champion', 'billing'] })).toMatchObject({
      side: 'Brightwater’s',
      plays: ['first contact', 'billing'],
    });
  });

  test('says who kept the recorded words, and when it was left out', () => {
    expect(said({})).toMatchObject({ keptBy: '', leftOutWhen: '' });
    const kept = { by: 'Ines', at: at('2027-05-05T09:31') };
    expect(said({ kept, leftOutAt: at('2027-05-04T08:00') })).toMatchObject({
      keptBy: 'Ines, today at 9:31',
      leftOutWhen: 'yesterday, 8:00',
    });
  });

  test('says what the customer reads now and is to read, where that differs', () => {
    const [old, now] = [training('Two training days'), training('Two days with us')];
    const change = { hasYes: true, tells: ['Mira'] };
    expect(said({ change: { ...change, kind: 'reworded', before: old, after: now } }).change).toEqual({
      ...change,
      kind: 'reworded',
      before: 'Two training days · 14 June',
      after: 'Two days with us · 14 June',
    });
    expect(said({ change: { ...change, kind: 'new', before: null, after: now } }).change?.before).toBe('');
    expect(said({ change: { ...change, kind: 'left_out', before: old, after: null } }).change?.after).toBe(
      '',
    );
  });
});

test('the page says who reads it, what the customer is asked, and its moments', () => {
  const published = { version: 2, at: at('2027-05-05T09:00'), points: 8 };
  expect(sayGuide({ ...GUIDE, questions: ['data'], published })).toMatchObject({
    reader: 'Mira',
    questions: [{ area: 'data', question: 'What data should we bring over?', about: 'Data to bring over' }],
    published: { version: 2, when: 'today at 9:00', points: 8 },
  });
});

describe('the greeting', () => {
  const greeting = (own: string | null, published: string | null) =>
    sayGreeting({ from: FROM, own, published, isOfAnother: false, revision: 3 });

  test('is drafted until somebody writes one', () => {
    const { drafted, ...rest } = greeting(null, null);
    expect(drafted).toContain('Sam has told me about Brightwater');
    expect(rest).toEqual({ text: drafted, isOwn: false, isOfAnother: false, revision: 3, before: null });
    expect(greeting('Hello', null)).toMatchObject({ text: 'Hello', drafted, isOwn: true, before: null });
  });

  test('begins with what the customer reads once that is published', () => {
    expect(greeting(null, 'Hi')).toMatchObject({ text: 'Hi', drafted: 'Hi', isOwn: false, before: null });
    expect(greeting('Hello', 'Hi')).toMatchObject({
      text: 'Hello',
      drafted: 'Hi',
      isOwn: true,
      before: 'Hi',
    });
    expect(greeting('Hi', 'Hi').before).toBeNull();
  });
});

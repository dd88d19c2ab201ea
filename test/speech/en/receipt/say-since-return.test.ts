import { expect, test } from 'vitest';
import type { Words } from '~/domain/statement/statement';
import type { ChangeFacts } from '~/queries/receipt/since-return.server';
import { saySinceReturn } from '~/speech/en/receipt/say-since-return';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const telling = { reader, customer: 'Brightwater' };

const promise = (text: string, due = ''): Words => ({
  kind: 'promise',
  fields: { text, promiseKind: 'service', side: 'ours', due, detail: '' },
});

const said = (...changes: ChangeFacts[]) =>
  saySinceReturn(
    {
      by: 'Ines',
      isReaders: true,
      at: new Date('2027-05-04T10:00:00+02:00'),
      reasons: [],
      words: 'Which mail?',
      answer: '',
      changes,
    },
    telling,
  );

const about = (id: string, before: Words | null, after: Words | null): ChangeFacts => ({
  id,
  about: 'statement',
  before,
  after,
  around: null,
});

test('a statement is told as it was and as it is; what is new or gone has one side', () => {
  const { when, changes } = said(
    about('moved', promise('We move the mail'), promise('We move two years of mail', '2027-06-01')),
    about('new', null, promise('We train you')),
    about('gone', promise('Old mail stays'), null),
  );
  expect(when).toBe('yesterday');
  expect(changes).toEqual([
    {
      id: 'moved',
      before: 'We move the mail · Service',
      after: 'We move two years of mail · By 1 June · Service',
    },
    { id: 'new', before: '', after: 'We train you · Service' },
    { id: 'gone', before: 'Old mail stays · Service', after: '' },
  ]);
});

test('what stands around the words follows them', () => {
  const words = promise('We move the mail');
  const around = { commitment: { from: 'promised' as const, to: 'talked_about' as const } };
  expect(said({ id: 'mail', about: 'statement', before: words, after: words, around }).changes).toEqual([
    {
      id: 'mail',
      before: 'We move the mail · Service · Promised',
      after: 'We move the mail · Service · Talked about, not promised',
    },
  ]);
});

test('what reads as it did before is left out', () => {
  const measured = (today: string): Words => ({
    kind: 'goal',
    fields: { text: 'Answer sooner', today, target: '', by: '', measure: '', measureFirst: true },
  });
  expect(said(about('goal', measured(''), measured('2 h'))).changes).toEqual([]);
});

test('answers in place of statements, and red flags, are told as they stand now', () => {
  const question = { about: 'question' as const, id: 'systems', question: 'data' as const };
  expect(
    said(
      { ...question, answer: 'unknown', reason: '' },
      { ...question, answer: 'not_applicable', reason: 'They start anew' },
      { id: 'dates', about: 'question', question: 'dates', answer: 'none', reason: '' },
      { id: 'flag', about: 'flag', before: null, after: 'Teun doubts it' },
      { id: 'was', about: 'flag', before: 'Slow to answer', after: null },
    ).changes,
  ).toEqual([
    { id: 'systems', before: '', after: 'Data to bring over: not known, to ask the customer' },
    { id: 'systems', before: '', after: 'Data to bring over: doesn’t apply. They start anew' },
    { id: 'dates', before: '', after: 'Dates: none' },
    { id: 'flag', before: '', after: 'Teun doubts it' },
    { id: 'was', before: 'Slow to answer', after: '' },
  ]);
});

test('what only we see is told on each side as it was asked there', () => {
  const before = { label: 'Discount', kind: 'text' as const, value: 'up to 10%' };
  const after = { label: 'Discount until', kind: 'date' as const, value: '2027-01-31' };
  const emptied = { ...after, value: '' };
  expect(
    said(
      { id: 'own', about: 'own', before, after },
      { id: 'own', about: 'own', before: null, after },
      { id: 'own', about: 'own', before, after: emptied },
      { id: 'own', about: 'own', before: null, after: emptied },
    ).changes.map((one) => [one.before, one.after]),
  ).toEqual([
    ['Discount: up to 10%', 'Discount until: 31 Jan'],
    ['', 'Discount until: 31 Jan'],
    ['Discount: up to 10%', ''],
  ]);
});

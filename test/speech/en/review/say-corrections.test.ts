import { expect, test } from 'vitest';
import type { Words } from '~/domain/statement/statement';
import type { CorrectionFacts } from '~/queries/review/corrections.server';
import { sayCorrection } from '~/speech/en/review/say-corrections';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const at = (iso: string) => new Date(`${iso}:00+02:00`);
const colleague = (name: string) => ({ id: name, name, first: name, portrait: null });
const training = (text: string): Words => ({
  kind: 'promise',
  fields: { text, promiseKind: 'service', side: 'ours', due: '', detail: '' },
});

const CORRECTION: CorrectionFacts = {
  reader,
  id: 'one',
  onboardingId: 'two',
  readerId: 'Ines',
  customer: 'Brightwater',
  off: null,
  isAdded: false,
  area: null,
  title: 'Two training days',
  shown: training('Two training days'),
  proposed: training('Three training days'),
  note: '',
  parts: null,
  isFast: false,
  copiedBy: null,
  movesWayIn: null,
  contact: { id: 'mira', name: 'Mira Vos', first: 'Mira' },
  isMailed: true,
  at: at('2027-05-05T09:00'),
  answerBy: at('2027-05-06T17:00'),
  isLate: false,
  noted: null,
  internalNote: null,
  recorded: { words: null, verdict: null, verdictNote: '' },
  questions: [],
  moves: null,
  rep: colleague('Sam'),
  host: colleague('Ines'),
  others: [],
  resolution: null,
  mayResolve: true,
  mayAnswerQuestion: false,
};

const said = (given: Partial<CorrectionFacts>) => sayCorrection({ ...CORRECTION, ...given });

test('what we had stands beside what was said, with when that was and when an answer is due', () => {
  expect(said({})).toMatchObject({
    had: 'Two training days',
    said: 'Three training days',
    when: 'today at 9:00',
    dueBy: 'tomorrow, 17:00',
  });
});

test('what was added has nothing before it', () => {
  expect(said({ isAdded: true, shown: CORRECTION.proposed })).toMatchObject({
    had: null,
    said: 'Three training days',
  });
});

test('a system answers our question where its area and its label are those we asked with', () => {
  const system = (label: string): Words => ({ kind: 'system', fields: { label, text: 'Two-step sign-in' } });
  const answer = (area: CorrectionFacts['area'], label: string, isAdded = true) =>
    said({ isAdded, area, shown: system(label), proposed: system(label) }).isOurQuestion;
  expect(answer('security', 'Security')).toBe(true);
  expect(answer('security', 'Our firewall')).toBe(false);
  expect(answer('today', 'Security')).toBe(false);
  expect(answer('security', 'Security', false)).toBe(false);
  expect(said({ isAdded: true }).isOurQuestion).toBe(false);
});

test('parts are said as they were and as they are meant; once they are agreed, only as they are', () => {
  const parts = { now: ['day_to_day' as const], proposed: ['decision_maker' as const, 'billing' as const] };
  expect(said({ parts }).parts).toEqual({ had: 'Daily work', said: 'Signs off, pays the bills' });
  expect(said({ parts: { now: [], proposed: ['champion'] } }).parts?.had).toBe('None');
  expect(said({ parts: { ...parts, now: parts.proposed } }).parts).toMatchObject({ had: null });
});

test('what sales recorded and what others say are told against the words that were corrected', () => {
  const recorded = { words: training('Four training days'), verdict: null, verdictNote: '' };
  const other = { answerId: 'other', name: 'Teun', copiedBy: null };
  const differing = { ...other, words: training('No training') };
  expect(said({ recorded, others: [{ ...other, words: null }, differing] })).toMatchObject({
    recorded: { words: 'Four training days' },
    others: [{ said: '' }, { said: 'No training' }],
  });
  expect(said({}).recorded.words).toBe('');
});

test('the day it was noted, the questions to sales and our answer say when', () => {
  const question = {
    id: 'q',
    answerId: 'one',
    question: 'Did you say three?',
    askedBy: colleague('Ines'),
    askedAt: at('2027-05-05T09:30'),
    reply: 'No.',
    repliedBy: colleague('Sam'),
    repliedAt: reader.now,
  };
  const resolution = {
    outcome: 'reworded' as const,
    by: colleague('Ines'),
    at: at('2027-05-04T12:00'),
    line: '',
    words: training('Two days and a visit'),
  };
  const noted = { by: colleague('Sam'), at: at('2027-05-03T08:00'), heardWhere: 'the call' };
  const told = said({ noted, questions: [question], resolution });
  expect(told.noted).toEqual({ by: colleague('Sam'), on: '3 May', heardWhere: 'the call' });
  expect(told.questions).toMatchObject([{ asked: 'today at 9:30', replied: 'just now' }]);
  expect(told.resolution).toMatchObject({ when: 'yesterday', words: 'Two days and a visit' });
  const forTheCall = { ...resolution, outcome: 'talk' as const, words: null };
  expect(said({ resolution: forTheCall }).resolution?.words).toBeNull();
});

import { expect, test } from 'vitest';
import type { RowFacts } from '~/queries/worklist/row';
import { sayCustomers, sayWorklist } from '~/speech/en/worklist/say-worklist';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const at = (iso: string) => new Date(`${iso}:00+02:00`);

const ROW: RowFacts = {
  id: 'one',
  customer: 'Brightwater',
  deal: null,
  wonEarly: null,
  stage: 'submitted',
  turn: 'cs',
  needsMe: true,
  isRep: false,
  isHost: true,
  isOfOne: false,
  repFirst: 'Sam',
  hostFirst: 'Ines',
  rep: 'Sam Okafor',
  host: 'Ines Duarte',
  firstContact: 'Mira',
  handedOverAt: null,
  partsMissing: [],
  redFlags: 0,
  points: { checked: 0, signed: 0, all: 0 },
  isAllForCall: false,
  waiting: null,
  set: null,
  contact: null,
  openPoint: null,
  signerGap: null,
  signedAt: at('2027-05-03T08:00'),
  introducedInHours: null,
  introducedBy: null,
  clock: null,
  isLate: false,
  due: null,
  remind: null,
  wait: null,
  off: null,
};

const WORKLIST = {
  needsMe: 1,
  nextDeadline: null,
  settled: 0,
  standsInFor: [],
  lead: null,
  next: null,
  reader,
};

const said = (given: Partial<RowFacts>) => {
  const [row] = sayWorklist({ ...WORKLIST, rows: [{ ...ROW, ...given }] }).rows;
  if (!row) throw new Error('The worklist is empty.');
  return row;
};

test('a row says when it was signed, handed over and introduced, and by whom', () => {
  expect(said({})).toMatchObject({ signed: 'Mon 3 May, 8:00', introducedIn: null, introducedBy: null });
  expect(said({ handedOverAt: at('2027-05-05T09:00') }).handedOver).toBe('today at 9:00');
  expect(said({ introducedInHours: 30.4 }).introducedIn).toBe('30 h');
  expect(said({ introducedBy: { isReader: true, name: 'Hanne Vos' } }).introducedBy).toBe('you');
  expect(said({ introducedBy: { isReader: false, name: 'Hanne Vos' } }).introducedBy).toBe('Hanne Vos');
});

test('what is due is said to follow “by”; what is late, to follow “was due”', () => {
  const ahead = { at: at('2027-05-06T17:00'), isLate: false };
  const late = { at: at('2027-05-04T17:00'), isLate: true };
  expect(said({ due: ahead, contact: ahead })).toMatchObject({
    dueBy: 'tomorrow, 17:00',
    contact: { by: 'tomorrow, 17:00', isLate: false },
  });
  expect(said({ due: late, contact: late })).toMatchObject({
    dueBy: 'yesterday at 17:00',
    contact: { by: 'yesterday at 17:00', isLate: true },
  });
  const waiting = { contacts: ['Mira'], count: 1, added: 0, questions: 0, answerBy: ahead.at };
  expect(said({ waiting }).waiting).toEqual({ ...waiting, answerBy: 'tomorrow, 17:00' });
});

test('an introduction that is set names the place only where that isn’t the reader’s own', () => {
  const goesAt = at('2027-05-06T16:00');
  const set = (timeZone: string) => said({ set: { goesAt, timeZone, isStopped: false } }).set?.when;
  expect(set('Europe/Brussels')).toBe('Thu 6 May, 16:00');
  expect(set('America/New_York')).toBe('Thu 6 May, 10:00, New York time');
});

test('a reminder says when it went', () => {
  expect(said({ remind: { first: 'Ines', remindedAt: reader.now } }).remind).toEqual({
    first: 'Ines',
    reminded: 'just now',
  });
  expect(said({ remind: { first: 'Ines', remindedAt: null } }).remind?.reminded).toBeNull();
});

test('the next deadline says by when', () => {
  const nextDeadline = { at: at('2027-05-05T17:00'), customer: 'Brightwater', who: 'Ines' };
  expect(sayWorklist({ ...WORKLIST, rows: [], nextDeadline }).nextDeadline).toEqual({
    by: 'today, 17:00',
    customer: 'Brightwater',
    who: 'Ines',
  });
});

test('a customer says when it was signed, and since when it is late', () => {
  const row = {
    id: 'one',
    customer: 'Brightwater',
    deal: 'Mail',
    stage: 'accepted' as const,
    rep: '',
    host: '',
  };
  const late = { since: at('2027-05-04T17:00'), who: 'Ines Duarte' };
  const rows = [
    { ...row, signedAt: at('2027-05-04T08:00'), late },
    { ...row, signedAt: at('2027-05-04T08:00'), late: null },
  ];
  expect(sayCustomers({ rows, next: null, reader }).rows).toMatchObject([
    { signed: 'yesterday', late: { since: 'yesterday at 17:00', who: 'Ines Duarte' } },
    { late: null },
  ]);
});

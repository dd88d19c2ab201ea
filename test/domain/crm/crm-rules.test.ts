/* The rules of the CRM’s side, over many inputs: what begins a handoff, what is kept of words, how long is waited. */
import { describe, expect, test } from 'vitest';
import { begins, beginsAtFirst, signedAtOf } from '~/domain/crm/begins';
import { peopleOf, wordsOf } from '~/domain/crm/deal-words';
import { waitAfter } from '~/domain/crm/retry';
import { fieldsOf, isSameWritten } from '~/domain/crm/written-fields';
import { seeded } from '../../support/story/seeded';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('a handoff begins', () => {
  const connected = { beginsIn: ['contractsent'], madeAt: new Date(at(10).getTime() + 700) };

  test.each([
    ['in a stage that was chosen', { stage: 'contractsent', isWon: false, closedAt: null }, true],
    ['in another', { stage: 'appointmentscheduled', isWon: false, closedAt: at(20) }, false],
    ['when it is won since then', { stage: 'closedwon', isWon: true, closedAt: at(11) }, true],
    ['when it is won, and nobody knows when', { stage: 'closedwon', isWon: true, closedAt: null }, true],
    [
      'when it is won in the second in which it was connected, which is all that some CRMs tell',
      { stage: 'closedwon', isWon: true, closedAt: at(10) },
      true,
    ],
    ['not by one that was won before', { stage: 'closedwon', isWon: true, closedAt: at(9) }, false],
  ])('%s', (_, deal, is) => expect(begins(deal, connected)).toBe(is));

  test('at first in the last open stage of each pipeline', () => {
    const stage = (id: string, pipeline: string, isClosed = false) => ({
      id,
      label: id,
      pipeline,
      isClosed,
      isWon: isClosed,
    });
    const stages = [stage('a', 'one'), stage('b', 'one'), stage('won', 'one', true), stage('c', 'two')];
    expect(beginsAtFirst(stages)).toEqual(['b', 'c']);
  });

  test('with the clock of the day it was closed, and of none where that is ahead or not said', () => {
    expect(signedAtOf({ isWon: true, closedAt: at(9) }, at(10))).toEqual(at(9));
    expect(signedAtOf({ isWon: true, closedAt: at(11) }, at(10))).toBeNull();
    expect(signedAtOf({ isWon: false, closedAt: at(9) }, at(10))).toBeNull();
  });
});

test('of words is kept what our own forms take', () => {
  expect(wordsOf({ name: '  Mail \n desk ', customer: 'Brightwater' })).toEqual({
    name: 'Mail desk',
    customer: 'Brightwater',
  });
  expect(wordsOf({ name: '', customer: 'x'.repeat(500) })).toEqual({ name: null, customer: null });
  expect(
    peopleOf([
      { name: 'Lotte Maes', email: 'Lotte@Brightwater.example', title: '' },
      { name: 'Lotte again', email: 'lotte@brightwater.example', title: 'Director' },
      { name: 'see https://x.example', email: 'x@brightwater.example', title: '' },
      { name: 'Nobody', email: 'no address', title: '' },
    ]),
  ).toEqual([{ name: 'Lotte Maes', email: 'lotte@brightwater.example', title: '' }]);
});

test('is waited longer each time, never for ever, and as long as is asked for within an hour', () => {
  const random = seeded(3);
  for (let turn = 0; turn < 500; turn++) {
    const failures = Math.floor(random() * 40);
    const asked = random() < 0.5 ? null : Math.floor(random() * 10_000);
    const waits = waitAfter(failures, asked, 0.8 + random() * 0.4);
    expect(waits).toBeGreaterThanOrEqual(Math.max(4, Math.min(asked ?? 0, 3600)));
    expect(waits).toBeLessThanOrEqual(Math.max(720, Math.min(asked ?? 0, 3600)));
    expect(waitAfter(failures + 1, asked, 1)).toBeGreaterThanOrEqual(waitAfter(failures, asked, 1));
  }
});

test('what is not true yet is empty, and what differs in anything is written', () => {
  const facts = {
    isComplete: false,
    acceptedAt: null,
    stage: 'recording',
    url: 'u',
    validated: 1,
    assumed: 2,
  };
  const fields = fieldsOf(facts);
  expect(fields).toEqual({
    handoffComplete: null,
    receiptConfirmedAt: null,
    stage: 'recording',
    url: 'u',
    validated: 1,
    assumed: 2,
  });
  expect([isSameWritten(fields, fieldsOf(facts)), isSameWritten(null, fields)]).toEqual([true, false]);
  for (const other of [
    { isComplete: true },
    { acceptedAt: at(1) },
    { stage: 'accepted' },
    { url: 'v' },
    { validated: 2 },
    { assumed: 1 },
  ])
    expect(isSameWritten(fields, fieldsOf({ ...facts, ...other }))).toBe(false);
});

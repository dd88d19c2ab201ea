/* A time that can't be set is named at its own field, however many others stand beside it. */
import { expect, test } from 'vitest';
import { refusedTimes } from '~/domain/meeting/meeting';
import { refuse } from '~/domain/onboarding/refusal';
import { readInto } from '~/http/form/form.server';
import { offerForm } from '~/routes/meeting/meeting-form';
import { refusedAtTimes } from '~/routes/meeting/refused-at-times';

const ZONE = 'Europe/Prague';
const NOW = new Date('2026-11-25T12:00:00Z');
const typed = (...times: [string, string][]) => ({
  ...Object.fromEntries(
    times.flatMap(([day, time], row) => [
      [`day${row}`, day],
      [`time${row}`, time],
    ]),
  ),
  guestIds: ['01900000-0000-7000-8000-000000000000'],
});
const read = (...times: [string, string][]) => readInto(typed(...times), offerForm(ZONE), 'offer');

test('the one that has passed, and the one that is too far', () => {
  const rows: [string, string][] = [
    ['2026-12-02', '10:00'],
    ['2026-11-24', '10:00'],
    ['2026-12-03', '10:00'],
    ['2029-12-03', '10:00'],
  ];
  const form = read(...rows);
  if (!form.ok) throw new Error('It was refused.');
  const gaps = refusedTimes(form.value.offer.times, NOW);
  const { data } = refusedAtTimes(refuse('time_passed', { gaps }), 'offer', typed(...rows), ZONE);
  expect(data).toMatchObject({
    form: 'offer',
    typed: typed(...rows),
    errors: {
      day1: 'This time has passed: choose a later one',
      day3: 'Choose a time within half a year',
    },
  });
  expect(Object.keys(data.errors)).toEqual(['day1', 'day3']);
});

test('one that stands there twice', () => {
  const form = read(['2026-12-02', '10:00'], ['2026-12-03', '10:00'], ['2026-12-02', '10:00']);
  expect(form.ok ? {} : form.reply.errors).toEqual({
    time2: 'This time stands above already: choose another',
  });
});

test('what is no matter of times is told as everywhere', () => {
  const { data } = refusedAtTimes(refuse('changed_meanwhile'), 'offer', typed(), ZONE);
  expect(data).toMatchObject({ errors: {}, refusal: { code: 'changed_meanwhile' } });
});

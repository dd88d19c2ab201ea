/* A call in short, for whom it is and for whoever else is there. */
import { expect, test } from 'vitest';
import { type Act, standingOf } from '~/domain/meeting/meeting';
import { sayCall } from '~/speech/en/meeting/say-call';

const NOW = new Date('2026-11-25T12:00:00Z');
const TIME = new Date('2026-12-02T09:00:00Z');

const said = (kind: Act['kind'], isAsked: boolean, now = NOW) => {
  const by = { is: 'member', id: 'ines' } as const;
  const where = { minutes: 45, place: '' };
  const act = { id: '1', number: 1, kind, by, at: NOW, times: [TIME], where, link: null, words: '' };
  const standing = standingOf([act]);
  if (!standing) throw new Error('Nothing was said.');
  return sayCall({ id: '1', kind: 'first_call', standing, officeZone: 'Europe/Prague', isAsked }, 'Bára', {
    now,
    timeZone: 'Europe/Prague',
  });
};

test('asks its guests when it suits them, and nobody else', () => {
  expect(said('offered', true)).toMatchObject({ isTurn: true, title: 'When shall we talk?' });
  expect(said('offered', false)).toMatchObject({
    isTurn: false,
    title: 'Our first call',
    said: 'Bára is arranging it with your colleagues.',
  });
});

test('is ahead from when it is set until it is over', () => {
  expect([said('offered', true).isAhead, said('set', true).isAhead]).toEqual([false, true]);
  expect(said('set', true, new Date('2026-12-02T09:44:00Z')).isAhead).toBe(true);
  expect(said('set', true, new Date('2026-12-02T09:45:00Z')).isAhead).toBe(false);
});

test('is told to everybody once it is set', () => {
  const set = said('set', false);
  expect(set).toMatchObject({ isTurn: false, title: 'Our first call' });
  expect(set.said).toBe('Wednesday 2 December, 10:00 to 10:45');
});

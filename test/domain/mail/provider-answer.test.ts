import { describe, expect, it } from 'vitest';
import { idSaid, reasonSaid, retryAfterSeconds, withinPause } from '~/domain/mail/provider-answer';

const NOW = new Date('2027-05-03T08:00:00Z');

describe('how long a provider asks us to wait', () => {
  it.each([
    ['30', 30],
    ['0', 0],
    ['1.2', 2],
    ['99999999999', 3600],
    ['1e999', 0],
    ['-5', 0],
    ['Mon, 03 May 2027 08:02:00 GMT', 120],
    ['Mon, 03 May 2027 07:00:00 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 3600],
    ['soon', 0],
    ['', 0],
    [null, 0],
    [undefined, 0],
  ])('%s is %d seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds);
  });

  it('is an hour at most, and none where it is no number', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, -1, 7].map(withinPause)).toEqual([0, 3600, 0, 7]);
  });
});

describe('what a provider says', () => {
  it('is kept short, on one line, without characters that no database takes', () => {
    expect(reasonSaid('No\u0000 such\r\nmailbox\ud800')).toBe('No  such mailbox');
    expect(reasonSaid('x'.repeat(5_000)).length).toBeLessThanOrEqual(500);
    expect([reasonSaid(''), reasonSaid(undefined), reasonSaid('\u0000')]).toEqual(Array(3).fill(''));
  });

  it('is an id only where it is words', () => {
    expect([idSaid('a1'), idSaid(' \u0000a1 '), idSaid('\u0000'), idSaid(''), idSaid(7), idSaid({})]).toEqual(
      ['a1', 'a1', null, null, null, null],
    );
  });
});

import { describe, expect, test } from 'vitest';
import { clip } from '~/domain/mail/clip';

describe('clip', () => {
  test('leaves what fits as it is', () => {
    expect(clip('Every depot by six', 18)).toBe('Every depot by six');
  });

  test('ends between words, within the limit', () => {
    const cut = clip('Every depot knows by six in the evening', 20);
    expect(cut).toBe('Every depot knows…');
    expect(cut.length).toBeLessThanOrEqual(20);
  });

  test('closes what it cut open, and stays within the limit', () => {
    const named =
      'Marit heard from Sam, and not yet from \u2068צמצום זמן ההטמעה ל-14 ימים\u2069 of Northlight';
    for (let limit = 20; limit < named.length; limit++) {
      const cut = clip(named, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(cut.split('\u2068').length).toBe(cut.split('\u2069').length);
    }
  });
});

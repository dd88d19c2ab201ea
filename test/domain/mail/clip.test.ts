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

  test('never cuts a character in two, however many units it has', () => {
    const family = '👨‍👩‍👧';
    for (let limit = 12; limit < 60; limit++)
      expect(clip(`Twelve signs${family.repeat(8)}`, limit)).toMatch(/^Twelve sign(s(👨‍👩‍👧)*)?…$/u);
    expect(clip(`${'a'.repeat(9)}\u00e9\u0323 b`, 11)).toBe(`${'a'.repeat(9)}…`);
  });

  test('ends before a word only where that keeps most of it, and without the marks before it', () => {
    expect(clip('Every depot, by six in the evening', 14)).toBe('Every depot…');
    expect(clip('A verylongwordthatgoeson', 12)).toBe('A verylongw…');
    expect(clip('Six o’clock – and not later', 14)).toBe('Six o’clock…');
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

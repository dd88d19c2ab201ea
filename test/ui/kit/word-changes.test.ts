import { describe, expect, it } from 'vitest';
import { type Piece, wordChanges } from '~/ui/kit/word-changes';

const marks = { same: ['', ''], gone: ['-', '-'], new: ['+', '+'] } as const;
const drawn = (pieces: Piece[]) => pieces.map(({ kind, text }) => marks[kind].join(text)).join('');

describe('changed words', () => {
  it('marks one changed word and leaves the rest', () => {
    const pieces = wordChanges('€62 per shop for 24 months.', '€62 per shop for 36 months.');
    expect(drawn(pieces)).toBe('€62 per shop for -24-+36+ months.');
  });

  it('joins neighbouring changes into one stroke', () => {
    const pieces = wordChanges('Two training days, 16 and 17 June', 'Two training days, 23 and 24 July');
    expect(drawn(pieces)).toBe('Two training days, -16-+23+ and -17 June-+24 July+');
  });

  it('shows both texts whole where hardly a word is left', () => {
    const pieces = wordChanges('Not part of going live', 'A trial in two shops');
    expect(pieces.map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });

  it.each([
    ['', ''],
    ['', 'new'],
    ['old', ''],
    ['same', 'same'],
    ['Open from Monday, at 9.', 'Open from Monday (at 10).'],
    ['店舗は七月五日に開店します', '店舗は八月五日に開店します'],
    ['  spaces\n\nand lines ', 'spaces and\nlines'],
  ])('loses nothing of %j and %j', (before, after) => {
    const pieces = wordChanges(before, after);
    const joined = (left: Piece['kind']) =>
      pieces
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect([joined('new'), joined('gone')]).toEqual([before, after]);
  });
});

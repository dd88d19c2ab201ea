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

  it.each([
    [
      'Ready by 5 June 2027, in all shops',
      'Ready by 5 July 2027, in all shops',
      'Ready by -5 June 2027-+5 July 2027+, in all shops',
    ],
    [
      'We start on Mon 1 Mar, all of us',
      'We start on Tue 2 Mar, all of us',
      'We start on -Mon 1 Mar-+Tue 2 Mar+, all of us',
    ],
    [
      'Live from 2027-06-05 in all shops',
      'Live from 2027-06-06 in all shops',
      'Live from -2027-06-05-+2027-06-06+ in all shops',
    ],
  ])('marks a changed day whole: %s', (before, after, marked) => {
    expect(drawn(wordChanges(before, after))).toBe(marked);
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
    ['From 5 Mayors to 6 June 2027x.', 'From (6 June 2027) to 5 May.'],
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

/* Which files are taken: by what was asked for, by what they are called, and by what their bytes are. */
import { describe, expect, test } from 'vitest';
import { endingsOf, FILE_KINDS, isWords, judgeType, WORDS } from '~/domain/file/file-types';

const judged = (name: string, found: string | null) => {
  const one = judgeType(name, found, FILE_KINDS);
  return one.ok ? one.name : one.why.code;
};

describe('a file', () => {
  test.each([
    ['a.pdf', 'pdf', 'a.pdf'],
    ['a.PDF', 'pdf', 'a.PDF'],
    ['a.xlsx', 'xlsx', 'a.xlsx'],
    // Some programs order what is in it so that it is known as an archive alone.
    ['a.xlsx', 'zip', 'a.xlsx'],
    ['a.xls', 'cfb', 'a.xls'],
    ['a.csv', WORDS, 'a.csv'],
    ['photo.jpeg', 'jpg', 'photo.jpeg'],
    ['scan', 'pdf', 'scan.pdf'],
    ['', 'png', 'file.png'],
    ['notes', WORDS, 'of_no_kind'],
    ['a.pdf', 'exe', 'not_what_it_says'],
    ['a.pdf', WORDS, 'not_what_it_says'],
    ['a.pdf', null, 'not_what_it_says'],
    ['a.csv', 'exe', 'not_what_it_says'],
    ['a.csv', null, 'not_what_it_says'],
    ['a.jpg', 'png', 'not_what_it_says'],
    ['a.docx', 'xlsx', 'not_what_it_says'],
    ['a.exe', 'exe', 'of_no_kind'],
    ['a.svg', WORDS, 'of_no_kind'],
    ['a.html', WORDS, 'of_no_kind'],
    ['a.pdf.exe', 'pdf', 'of_no_kind'],
    ['products.numbers', 'zip', 'of_one_program'],
    ['letter.pages', 'zip', 'of_one_program'],
  ])('called %j whose bytes are %j: %s', (name, found, said) => {
    expect(judged(name, found)).toBe(said);
  });

  test('of a kind that wasn’t asked for isn’t taken', () => {
    expect(judgeType('a.pdf', 'pdf', ['excel'])).toEqual({
      ok: false,
      why: { code: 'of_no_kind', ending: 'pdf' },
    });
    expect(judgeType('a', 'pdf', ['excel']).ok).toBe(false);
    expect(endingsOf(['excel'])).toEqual(['xlsx', 'xls', 'ods', 'csv', 'tsv']);
  });
});

test('words are told from bytes, and from what a browser or a system would run', () => {
  const of = (text: string) => isWords(new TextEncoder().encode(text));
  expect([
    of('name;weight\nRoggen;1,5'),
    of('\uFEFFName'),
    isWords(Buffer.from([0xff, 0xfe, 97, 0])),
  ]).toEqual([true, true, true]);
  expect(isWords(Buffer.from('K\xf6ln;1', 'latin1'))).toBe(true);
  expect(
    [' <!DOCTYPE html>', '<HTML>', '<svg onload=x>', '#!/bin/sh', 'MZ\x90', 'a\0b', '<?xml?>'].map(of),
  ).toEqual(Array(7).fill(false));
});

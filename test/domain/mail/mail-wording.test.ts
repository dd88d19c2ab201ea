import { describe, expect, test } from 'vitest';
import { fillIn, type Part, readWording } from '~/domain/mail/mail-wording';
import { saySlip } from '~/speech/en/form/say-slip';

const placeholders = { firstName: 'first name', host: 'the host' };
const part: Part = { label: 'Opening', text: 'Hi {firstName}, I’m {host}.', limit: 60, needs: ['host'] };
const read = (typed: unknown, more: Partial<Part> = {}) =>
  readWording(typed, { ...part, ...more }, placeholders);
const refusal = (typed: string) => {
  const reading = read(typed);
  return 'slip' in reading ? saySlip(reading.slip) : null;
};

describe('the wording of a mail', () => {
  test('is kept as written, with its lines', () => {
    expect(read('  Dear {firstName},\r\n\r\n{host} here.  ')).toEqual({
      text: 'Dear {firstName},\n\n{host} here.',
    });
    expect(read('Dear\n{host}', { isLine: true })).toEqual({ text: 'Dear {host}' });
  });

  test('is ours again when nothing is written, or ours is', () => {
    for (const typed of ['', '  \n ', part.text, undefined, ['a']]) expect(read(typed)).toEqual({ text: '' });
  });

  test.each([
    ['Hi {name}, {host}', 'There is no {name} here. You can use {firstName}, {host}'],
    ['Hi {constructor} {host}', 'There is no {constructor} here. You can use {firstName}, {host}'],
    ['Hi {firstName}', '{host} has to stand in it'],
    ['{host} {host} {host}', 'Use {host} twice at most'],
    [`{host} ${'x'.repeat(60)}`, 'Keep it under 60 characters; it has 67 now'],
    ['{host} { firstName }', 'Keep curly brackets for placeholders, such as {firstName}'],
    ['{host} {{firstName}}', 'Keep curly brackets for placeholders, such as {firstName}'],
    ['{host} <b>bold</b>', 'Write words only: mail would show a tag as it is typed'],
    ['{host} <!-- x', 'Write words only: mail would show a tag as it is typed'],
    ['{host} https://a.example', 'Leave addresses out: mail programs would make links of them'],
    ['{host} www.a', 'Leave addresses out: mail programs would make links of them'],
    ['{host} a@b', 'Leave addresses out: mail programs would make links of them'],
    ['{host} evil.example', 'Leave addresses out: mail programs would make links of them'],
    ['{host}.example', 'Leave addresses out: mail programs would make links of them'],
    ['{host} \u202ex', expect.stringContaining('U+202E')],
    ['{host} \u0000', expect.stringContaining('U+0000')],
  ])('%s is refused with its cure', (typed, words) => {
    expect(refusal(typed)).toEqual(words);
  });

  test.each(['{host}, 9.30 and/or 10:00', 'Hi {firstName}. I’m {host} :) 1 < 2', '{host} e.g. …'])(
    '%s is fine',
    (typed) => expect(refusal(typed)).toBeNull(),
  );
});

describe('a text that several readers get', () => {
  const subject: Partial<Part> = { needs: [], leads: 'firstName' };
  const says = (typed: string, more: Partial<Part>) => {
    const reading = read(typed, more);
    return 'slip' in reading ? saySlip(reading.slip) : null;
  };
  const AT_THE_START =
    'Put {firstName} at the very start, with a comma behind it: there everybody reads their own name';

  test.each([
    ['{firstName}, meet {host}', null],
    ['Meet {host}', null],
    ['Meet {host}, {firstName}', AT_THE_START],
    ['{firstName} meets {host}', AT_THE_START],
    ['{firstName}, {firstName}, meet {host}', AT_THE_START],
  ])('calls its reader by name at its start alone: %s', (typed, refusal) => {
    expect(says(typed, subject)).toBe(refusal);
  });

  test('holds no placeholder that differs from reader to reader, and those of its own', () => {
    const except = { needs: [], except: ['firstName'] };
    expect(says('{firstName}', except)).toBe('There is no {firstName} here. You can use {host}');
    expect(says('{when}', { needs: [], also: { when: 'the day' } })).toBeNull();
    expect(says('{when}', { needs: [] })).toBe('There is no {when} here. You can use {firstName}, {host}');
  });
});

test('what stands in the place of a placeholder is never read again', () => {
  expect(fillIn('{constructor}{__proto__}', {})).toBe('');
  expect(fillIn('{a} and {b}, {c}', { a: '{b}', b: '$& {a}' })).toBe('{b} and $& {a}, ');
});

test('whoever begins a sentence does so with a capital, and companies are written as they write themselves', () => {
  const values = { host: 'paní docentka', byName: 'danah boyd', vendor: 'iTools' };
  expect(fillIn('{host} has it. {byName} asked {host}.\n{host} writes, {vendor} as well', values)).toBe(
    'Paní docentka has it. Danah boyd asked paní docentka.\nPaní docentka writes, iTools as well',
  );
  expect(fillIn('{vendor} has it', values)).toBe('iTools has it');
});

test('a sentence that ends in a name with a full stop of its own has one', () => {
  expect(fillIn('At {vendor}. And at {vendor}…', { vendor: 'Acme Inc.' })).toBe(
    'At Acme Inc. And at Acme Inc.…',
  );
  expect(fillIn('At {vendor}. {vendor}...', { vendor: 'Acme' })).toBe('At Acme. Acme...');
  expect(fillIn('{a}. {b}.', { a: 'Why?', b: 'So' })).toBe('Why? So.');
});

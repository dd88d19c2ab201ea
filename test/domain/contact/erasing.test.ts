/* What is looked for of somebody who is erased: whole names, addresses, and the parts of a name that are surely theirs. */
import { describe, expect, test } from 'vitest';
import { ERASED } from '~/domain/contact/erased-name';
import {
  aloneRules,
  aloneWords,
  excerptOf,
  fieldRules,
  isTypedAs,
  mailedName,
  mailRules,
  type Rule,
  shortWords,
  singleRules,
  sureRules,
} from '~/domain/contact/erasing';
import { firstNameOf } from '~/domain/contact/first-name';
import { clip } from '~/domain/mail/clip';

const known = (...names: string[]) => ({ names, addresses: [] as string[], typedNames: [] as string[] });
const finds = (rules: Rule[], text: string): boolean => excerptOf(text, rules) !== null;

describe('a whole name', () => {
  test.each<[string, string]>([
    ['Marit Lindqvist', 'MARIT LINDQVIST said so'],
    ['Marit Lindqvist', 'Ask marit\n  lindqvist.'],
    ['Zoë Ånd', 'with zoë ånd'.normalize('NFD')],
    ['Zoë Ånd', 'WITH ZOË ÅND'],
    ['Siobhán O’Neil', 'Siobhán O’Neil.'],
    ["Pat O'Neil", '<b>Pat O&#x27;Neil</b>'],
    ['J. (Jo) Berg+', 'to j. (jo) berg+, please'],
    ['Marit\u200b Lind\u2060qvist', 'Ask Marit Lindqvist, please'],
    ['Marit\u200b Lind\u2060qvist', 'Ask Marit Lind\u2060qvist, please'],
    ['Marit\u200b Lind\u2060qvist', 'Ask Marit\u200b Lind\u2060qvist, please'],
    ['Marit Lindqvist', 'Ask Ｍａｒｉｔ　Ｌｉｎｄｑｖｉｓｔ, please'],
    ['Ｍａｒｉｔ　Ｌｉｎｄｑｖｉｓｔ', 'Ask Marit Lindqvist, please'],
    ['Marit Lindqvist', 'Ask Marit Lind\u00adqvist, please'],
    ['Marit Lindqvist', 'Ask Ma\u00adrit LIND\u00adQVIST, please'],
    ['Marit Lind\u00adqvist', 'Ask Marit Lindqvist, please'],
    ['- Marit Lindqvist', 'Ask Marit Lindqvist, please'],
    ['“(Marit) Lindqvist', 'Ask Marit) Lindqvist, please'],
  ])('%s is found in “%s”', (name, text) => {
    expect(finds(sureRules(known(name)), text)).toBe(true);
  });

  test('is not found in another word, and one of a single word isn’t sure', () => {
    expect(finds(sureRules(known('Ana Li')), 'Ana Lind and Diana Li')).toBe(false);
    expect(sureRules(known('Marit'))).toEqual([]);
    expect(finds(singleRules(known('Marit')), 'Ask Marit.')).toBe(true);
    expect(finds(singleRules(known('– Marit')), 'Ask Marit.')).toBe(true);
    expect(finds(singleRules(known('Marit')), 'marit, Maritime')).toBe(false);
    expect(finds(singleRules(known('Marit\u200bLindqvist')), 'Dear MaritLindqvist,')).toBe(true);
    expect(singleRules(known('sales', 'Jo'))).toEqual([]);
  });
});

test('a name is found in mail where mail breaks and cuts it', () => {
  const mailed = (name: string, text: string) => new RegExp(mailedName(name), 'i').test(text);
  expect(mailed('Quill & Feather.io', '<b>Quill &amp; Feather.\u200aio</b>')).toBe(true);
  expect(mailed('A/B: Bakers', 'a/b:\u200a bakers, due today')).toBe(true);
  const long = 'The Most Honourable Company of Bakers and Millers of the Whole North';
  for (const most of [60, 40, 24]) expect(mailed(long, `${clip(long, most)}, due today`)).toBe(true);
  expect(mailed(long, 'The Most Honourable')).toBe(false);
  expect(mailed('Al', 'All of Alba')).toBe(false);
});

test('an address is found whatever its capitals, in a link, and not within another', () => {
  const rules = sureRules({ ...known(), addresses: ['m.berg@north.example'] });
  expect(finds(rules, 'write to M.Berg@North.example, or call')).toBe(true);
  expect(finds(rules, 'mailto:m.berg%40north.example')).toBe(true);
  expect(finds(rules, 'm-berg@north.example')).toBe(false);
});

test('parts of a name stand alone where nobody else goes by them and they are no part of the customer’s name', () => {
  const of = (name: string, more: { called?: string[]; customer?: string; others?: string[] } = {}) =>
    aloneWords(known(name), { called: [], customer: 'Hallowmere Bakeries', others: [], ...more });
  expect(of('Marit Lindqvist')).toEqual({ asked: ['Marit', 'Lindqvist'], shared: [] });
  expect(of('Marit Lindqvist', { called: ['Mari'] }).asked).toEqual(['Mari', 'Marit', 'Lindqvist']);
  expect(of('Marit Lindqvist', { others: ['Marit Duarte'] })).toEqual({
    asked: ['Lindqvist'],
    shared: ['Marit'],
  });
  expect(of('Marit Lindqvist', { customer: 'Lindqvist Brothers' }).asked).toEqual(['Marit']);
  expect(of('Marit')).toEqual({ asked: [], shared: [] });
  expect(of('Li Wu')).toEqual({ asked: [], shared: [] });
  expect(finds(aloneRules(['Will']), 'we will, goodwill')).toBe(false);
});

test('what is too short to be told from a word goes from fields of names and from mail, and not from markup', () => {
  const of = (name: string, more: { called?: string[]; customer?: string; others?: string[] } = {}) =>
    shortWords(known(name), { called: [], customer: 'Hallowmere Bakeries', others: [], ...more });
  expect(of('Ng')).toEqual({ short: ['Ng'], shared: [] });
  expect(of('sales')).toEqual({ short: ['sales'], shared: [] });
  expect(of('Marit Lindqvist')).toEqual({ short: [], shared: [] });
  expect(of('Bo Ek', { others: ['Bo Duarte'] })).toEqual({ short: ['Ek'], shared: ['Bo'] });
  expect(of('Bo Ek', { customer: 'Bo Bakeries' }).short).toEqual(['Ek']);
  expect(of('Maria de').short).toEqual([]);
  expect(fieldRules(['Ng']).every(({ places }) => places?.includes('name'))).toBe(true);
  const inMail = mailRules(['Ng', 'td']);
  for (const text of ['went to Ann and Ng.', 'Ng: yes', '<b>Ng</b>', 'to td, and'])
    expect(finds(inMail, text), text).toBe(true);
  for (const text of ['<td align="left">', '</td>', 'https://foyer.example/Ng/', 'nothing'])
    expect(finds(inMail, text), text).toBe(false);
});

test('what is shown of a place is what stands around it', () => {
  const text = `${'before '.repeat(20)}Marit Lindqvist ${'after '.repeat(20)}`;
  const excerpt = excerptOf(text, sureRules(known('Marit Lindqvist'))) ?? '';
  expect(excerpt).toMatch(/^….*before Marit Lindqvist after.*…$/);
  expect(excerpt.length).toBeLessThan(150);
});

test('a name is meant that was typed with other capitals and spaces, and no other', () => {
  expect(isTypedAs('  marit  LINDQVIST', 'Marit Lindqvist')).toBe(true);
  expect(isTypedAs('Marit', 'Marit Lindqvist')).toBe(false);
  expect(isTypedAs('', 'Marit Lindqvist')).toBe(false);
});

test('whoever is erased is called by the whole of it', () => {
  expect(firstNameOf(ERASED)).toBe(ERASED);
});

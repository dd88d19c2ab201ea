import { expect, test } from 'vitest';
import type { SaidGroup } from '~/speech/worklist/said-search';
import { elsewhereWords, foundWords } from '~/ui/worklist/found-words';

const group = (count: number, next: string | null = null): SaidGroup => ({
  kind: 'points',
  title: 'Points',
  found: Array.from({ length: count }, (_, at) => ({ id: String(at), href: '/', title: '', beside: '' })),
  next,
});
const said = (text: string, groups: SaidGroup[], mayReadMail = false) =>
  foundWords({ text, groups, mayReadMail });

test.each([
  ['', [], 'Find'],
  ['alergen', [], 'Nothing says “alergen”.'],
  ['allergen', [group(1)], 'One place says “allergen”.'],
  ['allergen', [group(2), group(1)], 'Three places say “allergen”.'],
  ['the', [group(6, 'more'), group(2)], 'More than eight places say “the”.'],
])('says how many places say “%s”', (text, groups, title) => {
  expect(said(text, groups).title).toBe(title);
});

test('names the mail only to those who read it', () => {
  expect(said('', []).lead).not.toContain('mail');
  expect(said('', [], true).lead).toContain('mail');
});

test('says what two letters find', () => {
  expect(elsewhereWords('明')).toContain('begin');
  expect(elsewhereWords('three')).not.toContain('begin');
});

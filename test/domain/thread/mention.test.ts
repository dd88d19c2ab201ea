/* Whom a note names: in full, by the given name where that is clear, once each. */
import { expect, test } from 'vitest';
import { mentionsIn } from '~/domain/thread/mention';

const COLLEAGUES = [
  { id: 'sam', name: 'Sam Adeyemi', called: null },
  { id: 'ines', name: 'Inês Carvalho', called: null },
  { id: 'leila', name: 'Leila Haddad', called: null },
  { id: 'leilas', name: 'Leila Haddad-Smith', called: null },
];

test.each<[string, string[], string[]]>([
  ['@Sam could you look?', ['sam'], []],
  ['Could you look, @sam?', ['sam'], []],
  ['@Sam Adeyemi, and @Sam again', ['sam'], []],
  ['@Inês knows', ['ines'], []],
  ['@Leila Haddad-Smith knows', ['leilas'], []],
  ['@Leila knows', [], ['Leila']],
  ['@Samuel is nobody', [], []],
  ['write to sam@brindlewick.example', [], []],
  ['no @ at all', [], []],
  ['', [], []],
])('%s', (words, ids, unclear) => {
  expect(mentionsIn(words, COLLEAGUES)).toEqual({ ids, unclear });
});

test('twenty are looked for, however many there are', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({
    id: `${n}`,
    called: null,
    name: `Name${'abcdefghij'[n % 10]}${'klmn'[Math.floor(n / 10)]}`,
  }));
  expect(mentionsIn(many.map(({ name }) => `@${name}`).join(' '), many).ids).toHaveLength(20);
});

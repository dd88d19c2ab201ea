/*
 * What stood in somebody's own mail and lets them in is not for the colleagues who read the thread, in whatever way a mail
 * program wrote or broke it.
 */
import { describe, expect, test } from 'vitest';
import { withoutWaysIn } from '~/domain/thread/ways-in';

const TOKEN = `${'a1'.repeat(8)}${'zk'.repeat(8)}`;
const HALF = TOKEN.slice(0, 16);
const REST = TOKEN.slice(16);

describe('a way in is blanked', () => {
  test.each<[string, string, string]>([
    ['as it stands in the mail', `https://v.example/welcome/${TOKEN}`, 'https://v.example/welcome/…'],
    ['to stop reminders', `https://v.example/reminders/${TOKEN}?x=1`, 'https://v.example/reminders/…?x=1'],
    ['in capitals', `HTTPS://V.EXAMPLE/WELCOME/${TOKEN.toUpperCase()}.`, 'HTTPS://V.EXAMPLE/WELCOME/….'],
    [
      'in a link that is watched',
      `?url=v.example%2Fwelcome%2F${TOKEN}&d=1`,
      '?url=v.example%2Fwelcome%2F…&d=1',
    ],
    ['twice encoded', `v.example%252fwelcome%252f${TOKEN}`, 'v.example%252fwelcome%252f…'],
    ['on the line below', `v.example/welcome/\n${TOKEN}\nYes`, 'v.example/welcome/\n…\nYes'],
    ['on the line below, without a stroke', `welcome\r\n${TOKEN} is it`, 'welcome\r\n… is it'],
    ['quoted on the line below', `> v.example/welcome/\n> ${TOKEN}\nYes`, '> v.example/welcome/\n> …\nYes'],
    ['as a mail travels', `v.example/welcome/=\n${TOKEN}`, 'v.example/welcome/=\n…'],
    ['broken within', `welcome/${HALF}\n${REST}\nYes`, 'welcome/…\nYes'],
    ['broken within, as a mail travels', `welcome/${HALF}=\r\n${REST} yes`, 'welcome/… yes'],
    ['broken within a quote', `> welcome/${HALF}\n> ${REST}\n> yes`, '> welcome/…\n> yes'],
    ['cut short', `welcome/${TOKEN.slice(0, 24)}`, 'welcome/…'],
    ['with more behind it', `welcome/${TOKEN}abc/code`, 'welcome/…/code'],
  ])('%s', (_, text, blanked) => {
    expect(withoutWaysIn(text)).toBe(blanked);
  });
});

describe('an address of a thread is blanked', () => {
  test.each<[string, string, string]>([
    ['in a head', `<thread-${TOKEN}@replies.v.example> wrote:`, '<thread-…@replies.v.example> wrote:'],
    ['in capitals', `THREAD-${TOKEN.toUpperCase()}@R.EXAMPLE`, 'THREAD-…@R.EXAMPLE'],
    ['in a link', `mailto:thread-${TOKEN}%40r.example`, 'mailto:thread-…%40r.example'],
    ['broken', `thread-${HALF}=\n${REST}@r.example`, 'thread-…@r.example'],
    ['broken before its domain', `thread-${TOKEN}\n@r.example`, 'thread-…\n@r.example'],
  ])('%s', (_, text, blanked) => {
    expect(withoutWaysIn(text)).toBe(blanked);
  });
});

test.each([
  'You are welcome\nto look at it with all of us here, in the week of 4 May, as we said before.',
  'https://v.example/welcome/agreement and https://v.example/welcome/threads',
  'The thread-count is 400, thread-bare@mill.example wrote.',
  `Order ${TOKEN}`,
])('what is none stays: %s', (text) => {
  expect(withoutWaysIn(text)).toBe(text);
});

test.each(['welcome/', 'welcome\n', 'thread-', `welcome/${HALF}\n`, 'welcome/\n\n\n', 'a'])(
  'a text of nothing but “%s” is read in no time',
  (piece) => {
    const before = process.cpuUsage();
    withoutWaysIn(piece.repeat(300_000 / piece.length));
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
  },
);

/* Whoever speaks to somebody, or of them, asks how they are called: a guess from their name isn't made past that. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Who reads a given name out of a whole one, and why. */
const READ_NAMES = [
  // What is said where nobody asked to be called otherwise.
  'app/domain/contact/first-name.ts',
  // Every word that may stand for somebody who is erased.
  'app/domain/contact/erasing.ts',
  // Who isn't a contact or a member yet.
  'app/queries/member/invitation.server.ts',
  'app/speech/en/contact/say-colleagues.ts',
  // What they go by where the field stays empty.
  'app/queries/contact/called.server.ts',
  'app/ui/contact/about-fields.tsx',
  'app/ui/member/account-page.tsx',
];

const sources = ['app', 'db', 'emails', 'demo'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${room}/${file}`),
);

test('is asked in one place', () => {
  const guessing = sources.filter((file) => /\bfirstNameOf\(/.test(readFileSync(file, 'utf8')));
  expect(guessing.sort()).toEqual([...READ_NAMES].sort());
});

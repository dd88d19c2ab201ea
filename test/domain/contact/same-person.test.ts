import { expect, test } from 'vitest';
import { isNameOf, isSameMailbox, isSamePerson, mailboxOf, wayInMovedBy } from '~/domain/contact/same-person';

test('a typed name is somebody’s own when it says less, more, or the same in another order', () => {
  for (const [typed, name] of [
    ['Mira Vos', 'Mira Vos'],
    ['mira  vos', 'Mira Vos'],
    ['M. Vos', 'Mira Vos'],
    ['Mira', 'Mira Vos'],
    ['Vos, Mira', 'Mira Vos'],
    ['Mira Vos-Bakker', 'Mira Vos'],
    ['Anna Weber', 'Dr. Anna Weber'],
    ['Noel Ni Dhalaigh', 'Noël Ní Dhálaigh'],
    ['山田 太郎', '山田太郎'],
  ])
    expect([typed, isNameOf(typed ?? '', name ?? '')]).toEqual([typed, true]);
});

test('a typed name with a word that is neither’s is somebody else’s', () => {
  for (const [typed, name] of [
    ['Tom Baker', 'Ines Carvalho'],
    ['Tom Vos', 'Mira Vos'],
    ['T. Vos', 'Mira Vos'],
    ['x', 'Mira Vos'],
    ['M', 'Mira Vos'],
    ['M. V.', 'Mira Vos'],
    ['...', 'Mira Vos'],
  ])
    expect([typed, isNameOf(typed ?? '', name ?? '')]).toEqual([typed, false]);
});

test.each([
  ['Mira Vos', 'mira vos', true],
  ['Mira Vos', 'Mira  Vós', true],
  ['J. R. Smith', 'JR Smith', true],
  ['Anne-Marie', 'Anne Marie', true],
  ['Mira Vos', 'Mira Voss', false],
  ['Mira Vos', 'Vos Mira', false],
  ['Mira Vos', '', false],
])('%s and %s are one person: %s', (name, other, is) => {
  expect(isSamePerson(name, other)).toBe(is);
});

test.each([
  ['mira@x.example', 'MIRA@X.example', true],
  ['mira@x.example', 'mira@y.example', false],
  ['mira@x.example', null, false],
  [null, null, true],
])('%s and %s are one mailbox: %s', (email, other, is) => {
  expect(isSameMailbox(email, other)).toBe(is);
});

const MIRA = { name: 'Mira Vos', email: 'mira@x.example' };
test.each([
  ['nothing', MIRA, null],
  ['the spelling', { name: 'MIRA  Vós', email: 'Mira@X.example' }, null],
  ['the address', { ...MIRA, email: 'vos@x.example' }, 'mailbox'],
  ['that there is an address', { ...MIRA, email: '' }, 'mailbox'],
  ['the name', { ...MIRA, name: 'Petra Nowak' }, 'person'],
  ['name and address', { name: 'Petra Nowak', email: 'petra@x.example' }, 'person'],
] as const)('where %s becomes another, the way in moved by: %s', (_, after, moved) => {
  expect(wayInMovedBy(MIRA, after)).toBe(moved);
});

test('a first address is another mailbox than none', () => {
  expect(wayInMovedBy({ ...MIRA, email: '' }, { ...MIRA, email: '' })).toBeNull();
  expect(wayInMovedBy({ ...MIRA, email: '' }, MIRA)).toBe('mailbox');
});

test.each([
  ['Pia@Hallowmere.example', 'pia@hallowmere.example'],
  ['pia+page@hallowmere.example', 'pia@hallowmere.example'],
  ['pia+a+b@hallowmere.example', 'pia@hallowmere.example'],
  ['pia+@hallowmere.example', 'pia@hallowmere.example'],
  ['+pia@hallowmere.example', '+pia@hallowmere.example'],
  ['pia-page@hallowmere.example', 'pia-page@hallowmere.example'],
])('%s is read at %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});

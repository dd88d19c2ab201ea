import { expect, test } from 'vitest';
import { isNameOf } from '~/domain/contact/same-person';

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
    ['...', 'Mira Vos'],
  ])
    expect([typed, isNameOf(typed ?? '', name ?? '')]).toEqual([typed, false]);
});

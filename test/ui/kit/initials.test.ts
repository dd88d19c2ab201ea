import { expect, it } from 'vitest';
import { initials, personInitials } from '~/ui/kit/initials';

it.each([
  ['Marit Lindqvist', 'ML'],
  ['Anne-Marie van der Berg', 'AB'],
  ['prince', 'P'],
  ['  Zoë   Ångström ', 'ZÅ'],
  ['🌻 Rosa Blum', 'RB'],
  ['👩‍🍳', '👩‍🍳'],
  ['محمد العربي', 'م'],
  ['田中 太郎', '田'],
  ['გიორგი ჯავახიშვილი', 'გ'],
  ['marit@hallowmere.example', 'MH'],
  ['(Dr) Okonjo', 'DO'],
  ['', '?'],
])('draws %j as %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it.each([
  ['Dr. Anna Weber', 'AW'],
  ['Mag. Dr. Ute Bär', 'UB'],
  ['Dipl.-Ing. Hans Meier', 'HM'],
  ['Frau Müller', 'M'],
  ['Dr.', 'D'],
  ['Drew Barry', 'DB'],
  ['Doc. Ing. Věnceslava Říhová-Křížková, Ph.D.', 'VŘ'],
  ['Jan Novák CSc.', 'JN'],
  ['Jan Novák Ph. D.', 'JN'],
  ['Ana Ruiz, MBA, LL.M.', 'AR'],
  ['Ana Ruiz MBA', 'AR'],
  ['Yo-Yo Ma', 'YM'],
  ['ANNA MA', 'AM'],
  ['Smith, John', 'JS'],
  ['Chr. Hansen', 'H'],
  ['J. R. R. Tolkien', 'JT'],
  ['', '?'],
])('draws somebody called %j as %j', (name, letters) => {
  expect(personInitials(name)).toBe(letters);
});

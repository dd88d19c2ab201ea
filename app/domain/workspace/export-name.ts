/* What the file of an export is called: of whom it is, and the day it was made, in signs that every computer takes. */

const LONGEST = 40;

/** Letters that no composition takes apart. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};

/** "hallowmere-bakeries-2026-11-26.zip"; where nothing of a name can be written so, "foyer-2026-11-26.zip". */
export function exportName(of: string, madeAt: Date): string {
  const plain = of
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return `${plain || 'foyer'}-${madeAt.toISOString().slice(0, 10)}.zip`;
}

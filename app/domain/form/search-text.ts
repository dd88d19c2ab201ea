/* What somebody types to find something in a list. */

const LONGEST = 80;

/** The words of an address's `q`, trimmed and cut to a sensible length; empty when nothing is looked for. */
export const searchText = (search: URLSearchParams, longest = LONGEST): string =>
  (search.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, longest);

/** The pattern for SQL's `like` that finds exactly these characters anywhere. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Words of fewer letters are looked up by no index: it knows three letters at a time. */
const WHOLE = 3;

const isShort = (text: string): boolean => [...text].length < WHOLE;

/** One or two letters find only names in which a word begins with them. */
export const findsNamesOnly = isShort;

/**
 * What has to stand in a text, each by itself, wherever: the words, in any order. Where all are short they are one thing,
 * side by side; one or two letters alone begin a word.
 */
export function soughtWords(text: string): string[] {
  if (isShort(text)) return [` ${text}`];
  const words = text.split(/\s+/u);
  return words.every(isShort) ? [words.join(' ')] : [...new Set(words)];
}

/** A sum as people write it, its thousands apart or not: “1234.56” is found in “€1,234.56” and in “1 234,56 €”. */
const SUM = /^\p{Sc}?(\d{1,3}(?:[.,’']\d{3})+|\d{4,})([.,]\d{1,2})?\p{Sc}?$/u;
const APART = [',', '.', ' ', '\u00a0', '’', "'"];

/** Everything that a word may stand for in a text; itself first. */
export function writtenAs(word: string): string[] {
  const [, whole, cents = ''] = SUM.exec(word) ?? [];
  if (!whole) return [word];
  const digits = whole.replace(/\D/g, '');
  if (digits.length > 15) return [word];
  const parted = (mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
  const ends = cents ? [`.${cents.slice(1)}`, `,${cents.slice(1)}`] : [''];
  const all = ['', ...APART].flatMap((mark) =>
    ends.filter((end) => mark === '' || !end.startsWith(mark)).map((end) => `${parted(mark)}${end}`),
  );
  return [...new Set([word, ...all])];
}

/** Letters that no rule of Unicode takes apart; the database's `plain_words` knows the same. */
const ALIKE: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** A letter as a search reads it: small, and without accents. */
function plain(letter: string): string {
  const small = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ALIKE[small] ?? small;
}

/** The stretches of a text that say one of the words looked for, in order, from and to. */
export function soughtIn(text: string, sought: string): [from: number, to: number][] {
  const places: number[] = [];
  let read = '';
  let at = 0;
  for (const letter of text) {
    const said = plain(letter);
    for (let n = 0; n < said.length; n++) places.push(at);
    read += said;
    at += letter.length;
  }
  const isFound = new Uint8Array(read.length + 1);
  const words = soughtWords(sought).flatMap((one) => writtenAs(one.trim()));
  for (const word of words.map((one) => [...one].map(plain).join('')))
    for (let from = word ? read.indexOf(word) : -1; from >= 0; from = read.indexOf(word, from + word.length))
      isFound.fill(1, from, from + word.length);
  const found: [number, number][] = [];
  for (let from = isFound.indexOf(1); from >= 0; ) {
    const to = isFound.indexOf(0, from);
    let next = to;
    while (places[next] === places[to - 1]) next += 1;
    found.push([places[from] ?? 0, places[next] ?? text.length]);
    from = isFound.indexOf(1, to);
  }
  return found;
}

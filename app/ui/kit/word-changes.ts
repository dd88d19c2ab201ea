import { diffArrays } from 'diff';

export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this many changed words a marked-up text is harder to read than the two texts one after the other. */
const MOST_CHANGES = 400;
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** A day as it is said: "Tue 16 June 2027", "16 June". */
const DAY =
  /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:,?\s\d{4})?\b/;
const TOKEN = new RegExp(`${DAY.source}|\\s+|[^\\s]+?(?=[.,;:!?)\\]”’"]*(?:\\s|$))|[.,;:!?)\\]”’"]+`, 'gu');

/** Words and days, the punctuation that closes them, and the white space between, so that joining gives the text back. */
function tokens(text: string): string[] {
  if (NO_SPACES.test(text)) {
    return Array.from(
      new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
      ({ segment }) => segment,
    );
  }
  return text.match(TOKEN) ?? [];
}

/**
 * Compares two wordings word by word. Neighbouring changes are joined, and what went stands before what came;
 * where hardly a word is left the same, the whole old text is followed by the whole new one.
 */
export function wordChanges(before: string, after: string): Piece[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const whole = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ].filter(({ text }) => text !== '') as Piece[];
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_CHANGES });
  if (!changes) return whole;

  const pieces: Piece[] = [];
  let gone = '';
  let fresh = '';
  const settle = () => {
    if (gone) pieces.push({ kind: 'gone', text: gone });
    if (fresh) pieces.push({ kind: 'new', text: fresh });
    gone = '';
    fresh = '';
  };
  changes.forEach(({ added, removed, value }, position) => {
    const text = value.join('');
    const isBridge =
      !added && !removed && text.trim() === '' && position > 0 && position < changes.length - 1;
    if (removed || isBridge) gone += text;
    if (added || isBridge) fresh += text;
    if (added || removed || isBridge) return;
    settle();
    pieces.push({ kind: 'same', text });
  });
  settle();

  const kept = pieces
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return kept * 3 < Math.min(before.length, after.length) ? whole : pieces;
}

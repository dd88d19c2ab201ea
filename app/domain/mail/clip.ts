const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** In code units; only what is near the end of a cut is looked at. */
const LONGEST_CHARACTER = 64;

/** Unicode's marks around words that read in their own direction; each has to be closed. */
const OPENS = /[\u2066-\u2068]/;
const CLOSES = '\u2069';

/**
 * At most `limit` UTF-16 units, ended between words with "…". Never cuts a character in two, and closes what it cut
 * open: else all that follows would read in the direction of the words that were cut.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const whole = cutAt(text, limit);
  const open = leftOpen(whole);
  if (open === 0) return `${whole}…`;
  const shorter = cutAt(text, limit - open);
  return `${shorter}${CLOSES.repeat(leftOpen(shorter))}…`;
}

function cutAt(text: string, limit: number): string {
  const near = text.slice(0, limit + LONGEST_CHARACTER);
  const cut = near.slice(0, graphemes.segment(near).containing(limit - 1)?.index ?? 0);
  const lastSpace = cut.search(/\s\S*$/u);
  const whole = lastSpace > limit * 0.6 ? cut.slice(0, lastSpace) : cut;
  return whole.replace(/[\s,;:.–-]+$/u, '');
}

function leftOpen(text: string): number {
  let open = 0;
  for (const mark of text) {
    if (OPENS.test(mark)) open += 1;
    else if (mark === CLOSES && open > 0) open -= 1;
  }
  return open;
}

/** How long names may be in mail: less only where one is full of the longest that there are. */
export const NAME_LENGTHS = [80, 60, 40, 24];

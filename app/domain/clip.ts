const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** In code units; only what is near the end of a cut is looked at. */
const LONGEST_CHARACTER = 64;

/** At most `limit` UTF-16 units, ended between words with "…". Never cuts a character in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const near = text.slice(0, limit + LONGEST_CHARACTER);
  const cut = near.slice(0, graphemes.segment(near).containing(limit - 1)?.index ?? 0);
  const lastSpace = cut.search(/\s\S*$/u);
  const whole = lastSpace > limit * 0.6 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s,;:.–-]+$/u, '')}…`;
}

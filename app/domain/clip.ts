const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `limit` UTF-16 units, ended between words with "…". Never cuts a character in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, graphemes.segment(text).containing(limit - 1)?.index ?? 0);
  const lastSpace = cut.search(/\s\S*$/u);
  const whole = lastSpace > limit * 0.6 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s,;:.–-]+$/u, '')}…`;
}

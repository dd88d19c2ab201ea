/*
 * The words of a mail that is HTML alone. Turning it into text takes time that grows faster than the HTML does, so that only
 * so much is read at all, and only so many tags, which are counted first. What a program marks as quoted is quoted in the
 * text as well; a paragraph that somebody only moved to the right is theirs.
 */

/** More than a mail of 3,000 characters takes, with what it answers to. */
const MOST_CHARACTERS = 60_000;
const MOST_TAGS = 3_000;

/** Signatures, and the line above a quote that is marked as such. */
const NOT_NEW = [
  '.gmail_signature',
  '.protonmail_signature_block',
  '.moz-cite-prefix',
  '.moz-signature',
  '.ms-outlook-mobile-signature',
  '#Signature',
  'img',
];
const QUOTED = [
  'blockquote[type=cite]',
  'blockquote[cite]',
  'blockquote[style*="border-left"]',
  'blockquote.protonmail_quote',
  'div.gmail_quote > blockquote',
];

/** Null where there is more of it than is read. */
export async function wordsOfHtml(html: string): Promise<string | null> {
  if (html.length > MOST_CHARACTERS || tagsIn(html) > MOST_TAGS) return null;
  const { toPlainText } = await import('react-email');
  return toPlainText(html, {
    wordwrap: false,
    limits: { maxDepth: 50 },
    selectors: [
      ...NOT_NEW.map((selector) => ({ selector, format: 'skip' })),
      { selector: 'blockquote', format: 'block' },
      ...QUOTED.map((selector) => ({ selector, format: 'blockquote' })),
      { selector: 'a', options: { ignoreHref: true } },
      // In mail of ours a table of words; in a stranger's it may say that it has a million columns.
      { selector: '[data-text-format="dataTable"]', format: 'block' },
    ],
  });
}

function tagsIn(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1)) tags += 1;
  return tags;
}

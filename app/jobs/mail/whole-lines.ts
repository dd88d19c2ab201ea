/*
 * The two halves of a mail as SMTP carries them. Quoted-printable would cut a long address after 76 characters, and
 * some programs then open half of it. So HTML leaves in ASCII, text in 8 bits, and lines are broken only where nobody
 * sees it: never within an address. Pure.
 */

/** What SMTP allows on a line, in bytes (RFC 5321), and what leaves room for one long tag. */
const MOST_BYTES = 998;
const LONG = 600;

/** A part of its own, headers and body; null for what can't be put into such lines. */
export function wholePart(kind: 'text/plain' | 'text/html', body: string): string | null {
  const lines = kind === 'text/html' ? htmlLines(body) : textLines(body);
  if (lines.split('\n').some((line) => bytes(line) > MOST_BYTES)) return null;
  const encoding = isAscii(lines) ? '7bit' : '8bit';
  const head = [`Content-Type: ${kind}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`];
  return `${head.join('\r\n')}\r\n\r\n${lines.replace(/\r?\n/g, '\r\n')}`;
}

/** Long paragraphs break between words; a word that is longer than a line, between characters. */
const textLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => (bytes(line) > MOST_BYTES ? broken(line) : line))
    .join('\n');

function broken(paragraph: string): string {
  const lines = [''];
  for (const piece of paragraph.split(/(?<= )/).flatMap(withinLine)) {
    if (bytes(lines.at(-1) + piece) > LONG) lines.push('');
    lines[lines.length - 1] += piece;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const withinLine = (word: string): string[] =>
  bytes(word) > LONG ? Array.from(graphemes.segment(word), ({ segment }) => segment) : [word];

/** Whole in their lines, because a break would be read: what programs show as it stands, and what only Outlook reads. */
const KEPT = /^<(!--|style|title)/;
const MARKUP = /(<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<title[\s\S]*?<\/title>|<[^>]*>)/;
/** Spaces, entities, and as much of a word as fits a line. */
const PIECES = / |&#?\w+;|[^ &]{1,500}|&/g;

/** The same page in ASCII: breaks stand for spaces between words, within a tag, or within a comment put between letters. */
function htmlLines(html: string): string {
  let length = 0;
  const put = (piece: string, atBreak: string) => {
    const text = piece.includes('\n') || length + piece.length <= LONG ? piece : atBreak;
    const last = text.lastIndexOf('\n');
    length = last < 0 ? length + text.length : text.length - last - 1;
    return text;
  };
  const tag = (token: string) =>
    KEPT.test(token)
      ? put(token, token)
      : put(escaped(token), escaped(token).replace(/^<\/?[\w!]+ ?/, '$&\n'));
  const words = (token: string) =>
    (escaped(token).match(PIECES) ?? [])
      .map((piece) => put(piece, piece === ' ' ? '\n' : `<!--\n-->${piece}`))
      .join('');
  return html
    .split(MARKUP)
    .map((token, position) => (position % 2 === 1 ? tag(token) : words(token)))
    .join('');
}

const escaped = (text: string): string =>
  text.replace(/[^\t\n\r -~]/gu, (character) => `&#${character.codePointAt(0)};`);

const isAscii = (text: string): boolean => /^[\t\n\r -~]*$/.test(text);
const bytes = (text: string): number => Buffer.byteLength(text);

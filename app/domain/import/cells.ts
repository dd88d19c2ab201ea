/*
 * A table as programs of the office save them, taken apart into lines of cells. Its limits are asked while it is read, so
 * that what is far too long costs no more than what is just too long.
 */
import { type Encoding, encodingOf, textIn } from './encoding';

/** `at` is the line of the file that it begins on. */
export type Cells = { at: number; cells: readonly string[] };

/** Those that are looked for; a table may name any other one in its first line, as in `sep=^`. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Lines, empty ones among them. */
export const MOST_READ = 2_000;
export const MOST_COLUMNS = 200;
/** No cell with many people is longer. */
export const MOST_IN_CELL = 10_000;

/** Why a table can’t be read: its line has a quotation mark alone, it has too many lines, or one has too many cells. */
export type Unreadable = { is: 'broken'; at: number } | { is: 'too_long' } | { is: 'too_wide'; at: number };
type Read = { lines: Cells[]; stopped: Unreadable | null };

export type Table =
  | { ok: true; encoding: Encoding; separator: string; lines: Cells[]; text: string }
  | { ok: false; unreadable: Unreadable };

/** What somebody chose goes before what it looks like. */
export function tableIn(
  bytes: Uint8Array,
  chosen: { encoding?: Encoding | undefined; separator?: string | undefined } = {},
): Table {
  const encoding = chosen.encoding ?? encodingOf(bytes);
  const text = textIn(bytes, encoding);
  const named = NAMED.exec(text);
  const separator = chosen.separator ?? named?.[1] ?? separatorOf(text);
  const { lines, stopped } = cellsIn(text, separator, named ? { from: named[0].length, line: 2 } : undefined);
  return stopped ? { ok: false, unreadable: stopped } : { ok: true, encoding, separator, lines, text };
}

const NAMED = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n)/i;

/** A start is enough to see at what its lines fall apart alike. */
const LOOKED_AT = 65_536;
const LINES_LOOKED_AT = 25;

/** The one at which most lines have as many cells as the first; of equal ones the one that makes more of them. */
function separatorOf(text: string): string {
  const some = text.slice(0, LOOKED_AT);
  const found = SEPARATORS.map((separator) => {
    const [head, ...lines] = cellsIn(some, separator, { most: LINES_LOOKED_AT }).lines;
    const cells = head?.cells.length ?? 0;
    const alike = cells > 1 ? 1 + lines.filter((one) => one.cells.length === cells).length : 0;
    return { separator, alike, cells };
  });
  return (
    found.toSorted((one, other) => other.alike - one.alike || other.cells - one.cells)[0]?.separator ?? ','
  );
}

/** Empty lines are left out, and so are the blanks around a cell. */
export function cellsIn(
  text: string,
  separator: string,
  { from = 0, line = 1, most = MOST_READ }: { from?: number; line?: number; most?: number } = {},
): Read {
  const lines: Cells[] = [];
  let cells: string[] = [];
  let pos = from;
  let here = line;
  let begun = line;
  let read = 0;
  const next = (stop: (char: string) => boolean): number => {
    let at = pos;
    while (at < text.length && !stop(text[at] ?? '')) at += 1;
    return at;
  };
  const isEnd = (char: string) => char === separator || char === '\n' || char === '\r';
  while (pos < text.length) {
    const opens = next((char) => isEnd(char) || !isBlank(char));
    let cell: string;
    if (text[opens] === '"' && separator !== '"') {
      const quoted = quotedAt(text, opens);
      if (!quoted) return { lines, stopped: { is: 'broken', at: here } };
      const opened = here;
      here += breaksIn(quoted.cell);
      pos = quoted.end;
      const end = next(isEnd);
      if (text.slice(pos, end).trim() !== '') return { lines, stopped: { is: 'broken', at: opened } };
      cell = quoted.cell;
      pos = end;
    } else {
      const end = next(isEnd);
      cell = text.slice(pos, end);
      pos = end;
    }
    cells.push(cellOf(cell));
    const isEnded = text[pos] !== separator;
    // What ends with a separator has one more cell, with nothing in it.
    if (!isEnded && pos + 1 === text.length) cells.push('');
    if (cells.length > MOST_COLUMNS) return { lines, stopped: { is: 'too_wide', at: begun } };
    if (!isEnded) pos += 1;
    if (!isEnded && pos < text.length) continue;
    read += 1;
    if (read > most) return { lines, stopped: { is: 'too_long' } };
    if (cells.some((one) => one !== '')) lines.push({ at: begun, cells });
    cells = [];
    pos += text.startsWith('\r\n', pos) ? 2 : 1;
    here += 1;
    begun = here;
  }
  return { lines, stopped: null };
}

const isBlank = (char: string): boolean => char === ' ' || char === '\u00A0' || char === '\t';

/** What stands between the mark at `opens` and the one that closes it, two in a row being one of the words. */
function quotedAt(text: string, opens: number): { cell: string; end: number } | null {
  const parts: string[] = [];
  let from = opens + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    parts.push(text.slice(from, close));
    if (text[close + 1] !== '"') return { cell: parts.join('"'), end: close + 1 };
    from = close + 2;
  }
}

const breaksIn = (cell: string): number => cell.split(/\r\n|\r|\n/).length - 1;

/** A cell as it is read, from a file or from a field that puts it right; a sign more than fits shows that it is too long. */
export const cellOf = (written: string): string => plain(written.trim()).slice(0, MOST_IN_CELL + 1);

/** Spreadsheets write figures that are to stay words as `="0042"`, and we an apostrophe before what would be run. */
const plain = (cell: string): string => (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell).replace(/^'(?=[=+\-@])/, '');

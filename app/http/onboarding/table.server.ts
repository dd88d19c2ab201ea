/*
 * A table as programs of the office save one: decoded by its mark or, without one, by what its bytes can be, taken apart
 * at the separator that its first line uses.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Cells } from '../../domain/onboarding/newcomers';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export type Table =
  | { ok: true; encoding: Encoding; separator: Separator; lines: Cells[] }
  | { ok: false; isTooLong: true }
  | { ok: false; brokenAt: number };

/** Lines, empty ones among them; taking a megabyte of short ones apart would hold up everybody for seconds. */
export const MOST_READ = 2_000;

export function tableIn(bytes: Uint8Array): Table {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const [head = ''] = text.split(/\r\n|\r|\n/, 1);
  const separator = SEPARATORS.toSorted((one, other) => countOf(other, head) - countOf(one, head))[0] ?? ',';
  try {
    const records = parse(text, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_READ + 1,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    if (records.length > MOST_READ) return { ok: false, isTooLong: true };
    const lines = records
      .filter(({ record }) => record.some((cell) => cell !== ''))
      .map(({ info, record }) => ({ at: info.lines, cells: record }));
    return { ok: true, encoding, separator, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, brokenAt: Number((error as { lines?: number }).lines ?? 1) };
  }
}

const countOf = (separator: string, head: string): number => head.split(separator).length;

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Words of Latin letters in UTF-16 are half of them zeroes, and no other encoding has any.
  if (bytes.includes(0)) return first === 0 ? 'utf-16be' : 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

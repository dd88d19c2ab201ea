/*
 * Rows as a spreadsheet opens them: every cell in quotes, lines that end as Windows ends them, a mark in front that says
 * UTF-8. What a spreadsheet would run as a formula is made harmless by an apostrophe, and instants are written so that
 * it knows them as such, in UTC; days, decimals and what parts the cells as the company writes them. A cell longer than a spreadsheet takes is cut; the whole of it stands in the JSON.
 */

import { SHEET_WAYS, type Sheets } from './sheet';

/** What tells Excel that the file is UTF-8. */
const MARK = '\uFEFF';
const END = '\r\n';

/** A cell of Excel takes 32,767 characters. */
const LONGEST = 32_000;
const CUT = '…';

/**
 * Full-width and small signs as well, which some spreadsheets take for the plain ones; spaces in front are passed over,
 * and so is what nobody sees by itself: signs without width, marks of direction, letters that are drawn as nothing, signs
 * that are set above or below others, and what stands for an object.
 */
const RUNS =
  /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B|]/u;
const STARTS_BADLY = /^[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]*[\t\r\n]/u;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4,}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?\+00:00$/;

export const csvHead = (columns: readonly string[], sheets?: Sheets): string =>
  `${MARK}${csvLine(columns, sheets)}`;

/** One line, with the values of the columns in their order. */
export const csvLine = (values: readonly unknown[], sheets: Sheets = 'plain'): string =>
  `${values.map((value) => cellOf(value, sheets)).join(SHEET_WAYS[sheets].between)}${END}`;

function cellOf(value: unknown, sheets: Sheets): string {
  const text = typeof value === 'string' ? harmless(value, sheets) : plain(value, sheets);
  return `"${(text.length > LONGEST ? cut(text) : text).replaceAll('"', '""')}"`;
}

function harmless(text: string, sheets: Sheets): string {
  const instant = INSTANT.exec(text);
  if (instant) return `${dayAs(instant[1] ?? '', sheets)} ${instant[2]}`;
  if (DAY.test(text)) return dayAs(text, sheets);
  return RUNS.test(text) || STARTS_BADLY.test(text) ? `'${text}` : text;
}

function dayAs(day: string, sheets: Sheets): string {
  const [, year, month, of] = DAY.exec(day) ?? [];
  return year && month && of ? SHEET_WAYS[sheets].day(year, month, of) : day;
}

/** Never between the two halves of a character. */
const cut = (text: string): string => `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;

/** Figures as they are, lists by semicolons, and what has parts of its own as JSON, which begins with no such sign. */
function plain(value: unknown, sheets: Sheets): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', SHEET_WAYS[sheets].decimal);
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const parts = value.map((one) => (typeof one === 'string' ? one : plain(one, sheets)));
  return harmless(parts.join('; '), sheets);
}

/*
 * Both drivers read the same types the same way: instants as Date, days as ISO strings, int8 as number,
 * numeric and interval as text. Left alone, pg turns a day into a Date of the process's time zone.
 */
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMP = 1114;
const INTERVAL = 1186;
const NUMERIC = 1700;

const asText = (value: string) => value;

const parsers = {
  [INT8]: Number,
  [DATE]: asText,
  [TIMESTAMP]: (value: string) => new Date(`${value.replace(' ', 'T')}Z`),
  [INTERVAL]: asText,
  [NUMERIC]: asText,
};

export const pgliteParsers: Record<number, (value: string) => unknown> = parsers;

export function setPgParsers(): void {
  for (const [oid, parse] of Object.entries(parsers)) {
    pg.types.setTypeParser(Number(oid), parse as (value: string) => never);
  }
  setArrayParser(INT8_ARRAY, Number);
  setArrayParser(DATE_ARRAY, asText);
}

/** For arrays of values without commas and quotes; PGlite reads arrays by the parser of their elements. */
function setArrayParser(oid: number, parse: (value: string) => unknown): void {
  pg.types.setTypeParser(oid, (value: string) =>
    value === '{}' ? [] : value.slice(1, -1).split(',').map(parse),
  );
}

/* A page of a list: what was asked for and one more, which tells whether anything follows. */
export type Asked = { after: string[] | null; limit: number };
export type Page<T> = { items: T[]; next: string[] | null };

/** `rows` are one more than the limit where something follows; the position is that of the last one shown. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  { item, position }: { item: (row: Row) => T; position: (row: Row) => string[] },
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last ? position(last) : null };
}

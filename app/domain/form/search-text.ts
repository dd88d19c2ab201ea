/* What somebody types to find something in a list. */

const LONGEST = 80;

/** The words of an address's `q`, trimmed and cut to a sensible length; empty when nothing is looked for. */
export const searchText = (search: URLSearchParams, longest = LONGEST): string =>
  (search.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, longest);

/** The pattern for SQL's `like` that finds exactly these characters anywhere. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

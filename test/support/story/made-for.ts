/*
 * Whose page a form of somebody's was made for, as their browser would know it: read once from a page of theirs.
 */
const known = new Map<string, Promise<string | null>>();

export const madeForIn = (html: string): string | null =>
  /name="madeFor" value="([^"]+)"/.exec(html)?.[1] ?? null;

/** The id that forms of whoever has this cookie carry; null for a stranger. `at` is where it listens. */
function readerOf(at: string, cookie: string): Promise<string | null> {
  if (!cookie) return Promise.resolve(null);
  const key = `${at} ${cookie}`;
  const reader = known.get(key) ?? lookUp(at, cookie);
  known.set(key, reader);
  return reader;
}

async function lookUp(at: string, cookie: string): Promise<string | null> {
  const path = cookie.includes('foyer-welcome') ? '/welcome' : '/account';
  const answer = await fetch(at + path, { headers: { cookie }, redirect: 'manual' });
  return madeForIn(await answer.text());
}

/** The fields of a form as that reader's page sends them. */
export async function asReader(
  at: string,
  cookie: string,
  fields: Record<string, string>,
): Promise<URLSearchParams> {
  const reader = 'madeFor' in fields ? null : await readerOf(at, cookie);
  return new URLSearchParams(reader === null ? fields : { madeFor: reader, ...fields });
}

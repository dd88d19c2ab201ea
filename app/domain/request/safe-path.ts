// After signing in, people land where they were going, and never on somebody else's site. A path that could be read
// as another address, by a browser or by a router that decodes it once more, is replaced by the start page.

const LONGEST = 2048;

/**
 * The path itself if it surely stays on our own origin, else '/'. It has to start with one '/', be printable ASCII
 * without spaces, and have no '//' or backslash anywhere, no ':' in its first segment, and no encoded slash or
 * backslash before the query.
 */
export function safePath(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST) return '/';
  if (!/^\/[\x21-\x7e]*$/.test(value)) return '/';
  if (value.includes('//') || value.includes('\\')) return '/';
  const [path = ''] = value.split(/[?#]/);
  if (/%2f|%5c/i.test(path)) return '/';
  if (/^\/[^/]*(:|%3a)/i.test(path)) return '/';
  return value;
}

/* If-Match and If-None-Match (RFC 9110, 13.1): whether what a program read is among the tags that it names. */

const TAG = /(W\/)?("[\x21\x23-\x7e\x80-\u{10ffff}]*")/gu;
const TAGS = /^\s*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\u{10ffff}]*"\s*(?:,\s*|$))+$/u;

/** `*` names whatever there is. A weak tag is no promise that nothing was changed. */
export function namesTag(header: string, tag: string, { isWeakToo = false } = {}): boolean {
  if (header.trim() === '*') return true;
  if (!TAGS.test(header)) return false;
  return [...header.matchAll(TAG)].some(([, weak, named]) => named === tag && (isWeakToo || !weak));
}

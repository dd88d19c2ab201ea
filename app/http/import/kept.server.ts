/*
 * A table between two pages: it goes along in the form that shows it, packed, since nothing of it is kept before it is
 * brought in. What comes back is read as any file is, with the same limits.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

/** As large as a table may be. */
export const MOST_BYTES = 1024 * 1024;

export const keep = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64url');

/** Null for what is none of ours, or unpacks to more than a table holds. */
export function keptIn(packed: string): Uint8Array | null {
  try {
    return gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

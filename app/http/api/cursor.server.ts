/*
 * Where a list goes on: a position, signed for the workspace and the list that gave it, so that one of somebody else's,
 * of another list, or made by hand, is told as such.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { secrets } from '../../auth/secrets.server';

type Of = { workspaceId: string; operation: string };

export function cursorAt(of: Of, position: string[]): string {
  const said = JSON.stringify(position);
  return Buffer.from(`${signatureOf(of, said)}${said}`).toString('base64url');
}

/** The position behind which to go on; null for what is no cursor of this list. */
export function positionIn(of: Of, cursor: string): string[] | null {
  const read = Buffer.from(cursor, 'base64url').toString('utf8');
  const said = read.slice(SIGNATURE);
  const [given, own] = [Buffer.from(read.slice(0, SIGNATURE)), Buffer.from(signatureOf(of, said))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  return JSON.parse(said) as string[];
}

const SIGNATURE = 22;

const signatureOf = ({ workspaceId, operation }: Of, said: string): string =>
  createHmac('sha256', secrets().linkKey)
    .update(`cursor ${workspaceId} ${operation} ${said}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');

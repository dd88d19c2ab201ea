/*
 * What a person sees when something of ours failed: words, an incident number, nothing of the inside.
 */
import type { Request, Response } from 'express';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ownAddress } from '../domain/request/address';
import { type Failing, type FailureKind, FailurePage } from '../ui/frame/failure-page';

const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  // What PgBouncer says of whatever stands in its way.
  '08P01',
]);

/** The database ended it by a limit of ours: on a statement, on waiting for a lock, on a transaction without a word. */
const TOO_LONG_CODES = new Set(['57014', '55P03', '25P03']);

type Failed = { code?: string; message?: string; cause?: unknown };

/** Whether an error says that the database can't be reached (for now). */
export const isDatabaseAway = (error: unknown): boolean =>
  isOneOf(
    error,
    ({ code = '', message = '' }) =>
      AWAY_CODES.has(code) || /timeout exceeded when trying to connect|Connection terminated/.test(message),
  );

function isOneOf(error: unknown, is: (one: Failed) => boolean): boolean {
  for (let at = error as Failed | undefined; at; at = at.cause as Failed | undefined) if (is(at)) return true;
  return false;
}

/** What stood in the way: the database is away, something took longer than it may, or it is a fault of ours. */
export function failureKind(error: unknown): FailureKind {
  if (isDatabaseAway(error)) return 'away';
  return isOneOf(error, ({ code = '' }) => TOO_LONG_CODES.has(code)) ? 'late' : 'bug';
}

/** The whole answer to a person; a form comes back with every word, for browsers keep none of a page of ours. */
export function sendFailure(request: Request, response: Response, error: unknown, incident: string): void {
  const kind = failureKind(error);
  if (kind !== 'bug') response.set('Retry-After', '5');
  const page = createElement(FailurePage, { kind, incident, asked: askedIn(request, response) });
  response
    .status(kind === 'bug' ? 500 : 503)
    .type('html')
    .send(`<!doctype html>${renderToStaticMarkup(page)}`);
}

/** What nobody may read over somebody's shoulder, or find in a page that is kept, is typed anew. */
const IS_SECRET = /password|code|secret|token|key/i;

function askedIn(request: Request, response: Response): Failing {
  const address = ownAddress(request.originalUrl);
  if (request.method !== 'POST') return { was: 'reading', address };
  const typed: Record<string, string | string[]> = response.locals.typed ?? {};
  const hasSecret = Object.keys(typed).some((name) => IS_SECRET.test(name));
  const isWhole = !request.is('multipart/form-data') && !hasSecret;
  return isWhole ? { was: 'sent', form: { action: address, typed } } : { was: 'sending' };
}

const START_WORDS: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room where DATA_DIR lies, and start Foyer again; nothing was lost.',
  EDQUOT:
    'The disk quota is used up where DATA_DIR lies. Make room, and start Foyer again; nothing was lost.',
  EROFS: 'The disk can’t be written where DATA_DIR lies. Mount it for writing, or choose another DATA_DIR.',
  EACCES: 'This user may not write where DATA_DIR lies. Give them the folder, or choose another DATA_DIR.',
  '53100': 'The disk of PostgreSQL is full. Make room there, and start Foyer again; nothing was lost.',
  '25006':
    'PostgreSQL takes no writes: it is a standby, or was made read-only. Give DATABASE_URL of the one that does.',
};

/** Why Foyer could not start, in words for whoever started it. */
export function startFailure(error: unknown): unknown {
  if (isOneOf(error, ({ message = '' }) => message.includes('unsupported startup parameter')))
    return 'Foyer cannot start. DATABASE_URL leads through a pooler such as PgBouncer. Give the address of the database itself in DATABASE_DIRECT_URL beside it.';
  for (let at = error as { code?: string; message?: string; cause?: unknown } | undefined; at; ) {
    const code = at.code ?? /\b(ENOSPC|EDQUOT|EROFS|EACCES)\b/.exec(at.message ?? '')?.[1] ?? '';
    const words = Object.hasOwn(START_WORDS, code) ? START_WORDS[code] : undefined;
    if (words) return `Foyer cannot start. ${words}\n${at.message ?? ''}`;
    at = at.cause as typeof at;
  }
  return error instanceof Error ? error.message : error;
}

/*
 * What a person sees when something of ours failed: words, an incident number, nothing of the inside.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FailurePage } from '../ui/frame/failure-page';

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
]);

/** Whether an error says that the database can't be reached (for now). */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error as { code?: string; message?: string; cause?: unknown } | undefined; at; ) {
    if (at.code && AWAY_CODES.has(at.code)) return true;
    if (/timeout exceeded when trying to connect|Connection terminated/.test(at.message ?? '')) return true;
    at = at.cause as typeof at;
  }
  return false;
}

export function plainFailure(kind: 'away' | 'bug', incident: string): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(FailurePage, { kind, incident }))}`;
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
  for (let at = error as { code?: string; message?: string; cause?: unknown } | undefined; at; ) {
    const code = at.code ?? /\b(ENOSPC|EDQUOT|EROFS|EACCES)\b/.exec(at.message ?? '')?.[1] ?? '';
    const words = Object.hasOwn(START_WORDS, code) ? START_WORDS[code] : undefined;
    if (words) return `Foyer cannot start. ${words}\n${at.message ?? ''}`;
    at = at.cause as typeof at;
  }
  return error instanceof Error ? error.message : error;
}

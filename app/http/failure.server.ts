/*
 * What a person sees when something of ours failed: words, an incident number, nothing of the inside.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FailurePage } from '../ui/failure-page';

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

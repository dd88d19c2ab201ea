/*
 * Structured logs. Welcome links are secrets in a path, so every address is written without its token.
 */
import pino from 'pino';
import { env } from './env.server';

/** An address as it may stand in a log: tokens of welcome links and query values are left out. */
export function loggable(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/^\/welcome\/[^/]+/, '/welcome/[link]').replace(/^\/[A-Za-z0-9._-]+@/, '/[address]');
}

let current: pino.Logger | undefined;

export function log(): pino.Logger {
  current ??= pino({
    level: env().NODE_ENV === 'test' ? 'silent' : env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.token',
        '*.password',
        '*.cookie',
        '*.authorization',
        '*.headers.cookie',
        '*.headers.authorization',
      ],
      censor: '[hidden]',
    },
  });
  return current;
}

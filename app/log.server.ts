/*
 * Structured logs. Welcome links are secrets in a path, so addresses go through `withoutSecrets` first.
 */
import pino from 'pino';
import { env } from './env.server';

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

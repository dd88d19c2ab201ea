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
    serializers: { err: plainError },
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

/** What an error says of itself. What libraries hang on one, such as connections, rows and whole mails, stays out. */
export function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { type: name, message, stack, ...code, ...(cause ? { cause: plainError(cause) } : {}) };
}

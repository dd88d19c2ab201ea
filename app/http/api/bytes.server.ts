/* The body of a request of a program: JSON in UTF-8, neither compressed nor larger than a form of ours may be. */
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import { sendProblem } from './problem.server';

const BODY_LIMIT = 256 * 1024;

/** Files are left on the line, for what takes them piece by piece. */
export const readBytes = (
  origin: string,
  takes: (response: Response) => 'json' | 'files' | 'nothing',
): RequestHandler[] => [
  (request, response, next) => {
    const length = Number(request.get('content-length') ?? 0);
    const hasBody = length > 0 || request.get('transfer-encoding') !== undefined;
    if (takes(response) !== 'json') return next();
    if (length > BODY_LIMIT) return tooLarge(response, origin);
    if (hasBody && !request.is('application/json')) return sendProblem(response, origin, 'not_json');
    next();
  },
  (request, response, next) => (takes(response) === 'files' ? next() : raw(request, response, next)),
  ((error, _request, response, next) => {
    if (error?.type === 'entity.too.large') tooLarge(response, origin);
    else if (error?.type === 'encoding.unsupported') sendProblem(response, origin, 'not_json');
    else if (typeof error?.type === 'string') sendProblem(response, origin, 'malformed_json');
    else next(error);
  }) as ErrorRequestHandler as never,
];

const raw = express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false });

function tooLarge(response: Response, origin: string): void {
  response.set('Connection', 'close');
  sendProblem(response, origin, 'body_too_large');
}

/** Null for bytes that are no JSON in UTF-8, or hold what no text holds. */
export function jsonIn(bytes: unknown): { value: unknown } | null {
  if (!Buffer.isBuffer(bytes)) return null;
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return null;
  }
}

/*
 * The machine's door: /api/v1, in front of Remix. A request passes it in this order: is there such an operation, whose
 * key is it, how many requests it made, what it is for, how large the body is; only then is anything read or done.
 */
import { createHash } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { bearerOf } from '../../auth/api/key.server';
import { countTryNow, KEY_MISSES_PER_ADDRESS } from '../../auth/attempts.server';
import { refuse } from '../../domain/onboarding/refusal';
import { withoutSecrets } from '../../domain/request/address';
import { countedAddress } from '../../domain/request/client-address';
import type { Env } from '../../env.server';
import { log } from '../../log.server';
import type { Page } from '../../queries/api/page';
import { isDatabaseAway } from '../failure.server';
import { cursorAt } from './cursor.server';
import { describedApi } from './described.server';
import { type Caller, isWrite, type Operation } from './operation';
import { OPERATIONS } from './operations.server';
import { isInPace } from './pace.server';
import { sendProblem, sendRefusal } from './problem.server';
import { areIds, paramsIn, readRequest } from './reading.server';

const BODY_LIMIT = 256 * 1024;

export function apiDoor({ origin }: Pick<Env, 'origin'>): Router {
  const door = Router({ caseSensitive: true });
  door.get('/openapi.json', (_request, response) => {
    response.type('json').send(JSON.stringify(describedApi(origin), null, 2));
  });
  door.use(letIn(origin), readBytes(origin), answerWith(origin), failed(origin));
  return door;
}

type Let = { operation: Operation; params: Record<string, string>; caller: Caller };

/** Everything that is looked at before a body is read. */
const letIn =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    const asked = OPERATIONS.flatMap((operation) => {
      const params = paramsIn(operation, request.path);
      return params ? [{ operation, params }] : [];
    });
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const found = asked.find(({ operation }) => operation.method === method);
    if (asked.length === 0) return sendProblem(response, origin, 'no_operation');
    if (!found) {
      response.set('Allow', asked.map(({ operation }) => operation.method).join(', '));
      return sendProblem(response, origin, 'method_unknown');
    }
    knock(request, response, { ...found, origin }).then((caller) => {
      if (!caller) return;
      response.locals.api = { ...found, caller } satisfies Let;
      next();
    }, next);
  };

/** Who asks; null once the answer is given that they may not. */
async function knock(
  request: Request,
  response: Response,
  { operation: { scope }, origin }: { operation: Operation; origin: string },
): Promise<Caller | null> {
  const bearer = await bearerOf(request.get('authorization'));
  if (!bearer) {
    const wait = await countTryNow(
      `key missed from ${countedAddress(request.ip ?? '')}`,
      KEY_MISSES_PER_ADDRESS,
    );
    if (wait > 0) response.set('Retry-After', String(wait));
    else response.set('WWW-Authenticate', 'Bearer realm="Foyer"');
    sendProblem(response, origin, wait > 0 ? 'too_many_requests' : 'key_missing');
    return null;
  }
  if (!isInPace(response, bearer.id)) {
    sendProblem(response, origin, 'too_many_requests');
    return null;
  }
  if (scope && !bearer.scopes.includes(scope)) {
    sendProblem(response, origin, 'scope_missing', { detail: `It needs ${scope}.` });
    return null;
  }
  const { actor, ...key } = bearer;
  return { actor, key, origin };
}

const readBytes = (origin: string): RequestHandler[] => [
  (request, response, next) => {
    const length = Number(request.get('content-length') ?? 0);
    const hasBody = length > 0 || request.get('transfer-encoding') !== undefined;
    const { operation } = response.locals.api as Let;
    if (!isWrite(operation) || !operation.body) return next();
    if (length > BODY_LIMIT) return tooLarge(response, origin);
    if (hasBody && !request.is('application/json')) return sendProblem(response, origin, 'not_json');
    next();
  },
  express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false }),
  ((error, _request, response, next) => {
    if (error?.type === 'entity.too.large') tooLarge(response, origin);
    else if (error?.type === 'encoding.unsupported') sendProblem(response, origin, 'not_json');
    else if (typeof error?.type === 'string') sendProblem(response, origin, 'malformed_json');
    else next(error);
  }) as ErrorRequestHandler as never,
];

function tooLarge(response: Response, origin: string): void {
  response.set('Connection', 'close');
  sendProblem(response, origin, 'body_too_large');
}

const answerWith =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    const { operation, params, caller } = response.locals.api as Let;
    const { workspaceId } = caller.actor;
    if (!areIds(params)) return sendRefusal(response, origin, refuse('not_found'));
    const read = readRequest(request, operation, { params, workspaceId });
    if (!read.ok) return sendProblem(response, origin, read.code, { errors: read.errors });
    operation
      .handle({ ...caller, ...read })
      .then((reply) => {
        if (reply === null) return sendRefusal(response, origin, refuse('not_found'));
        if (isRefusal(reply)) return sendRefusal(response, origin, reply);
        const said = operation.isList ? listed(reply as Page<unknown>, operation, workspaceId) : reply;
        send(request, response, operation, said);
      })
      .catch(next);
  };

const isRefusal = (reply: unknown): reply is ReturnType<typeof refuse> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;

const listed = (
  { items, next, ...more }: Page<unknown> & { hasMore?: boolean },
  operation: Operation,
  workspaceId: string,
) => ({
  items,
  next_cursor: next && cursorAt({ workspaceId, operation: operation.id }, next),
  ...('hasMore' in more && { has_more: more.hasMore }),
});

function send(request: Request, response: Response, { status = 200 }: Operation, said: unknown): void {
  const text = JSON.stringify(said);
  const tag = tagOf(text);
  response.status(status).type('json').set('ETag', tag);
  if (request.method !== 'POST' && request.get('if-none-match') === tag)
    return void response.status(304).end();
  response.send(text);
}

/** What a representation is told by: the same words, the same tag. */
const tagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

const failed =
  (origin: string): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const isAway = isDatabaseAway(error);
    log().error(
      { err: error, requestId: response.locals.requestId, path: withoutSecrets(request.originalUrl) },
      'request failed',
    );
    if (response.headersSent) return void response.destroy();
    if (isAway) response.set('Retry-After', '5');
    sendProblem(response, origin, isAway ? 'database_away' : 'our_fault');
  };

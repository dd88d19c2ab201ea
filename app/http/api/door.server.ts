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
import { type Once, onceOf } from './once.server';
import { type Caller, isWrite, type Operation } from './operation';
import { OPERATIONS } from './operations.server';
import { isInPace } from './pace.server';
import { type ProblemCode, refusalSaid, sendProblem, sendRefusal } from './problem.server';
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
    const once = onceOf(request, caller);
    if (!once.isFit) return sendProblem(response, origin, 'request_key_unlike');
    const asked = { ...caller, ...read, formId: once.formId };
    answer(request, { operation, asked, once })
      .then((said) => send(request, response, origin, said))
      .catch(next);
  };

type Asked = Parameters<Operation['handle']>[0];
/** What stands in an answer: what was asked for, or why not. */
type Said = { status: number; body: string; isAgain?: true } | { code: ProblemCode };

async function answer(
  request: Request,
  { operation, asked, once }: { operation: Operation; asked: Asked; once: Once },
): Promise<Said> {
  if (!isWrite(operation)) return sayReply(operation, asked, await operation.handle(asked));
  const claim = await once.claim();
  if (claim.is === 'answered') return { status: claim.status, body: claim.body, isAgain: true };
  if (claim.is !== 'ours')
    return { code: claim.is === 'another_request' ? 'request_key_reused' : 'being_answered' };
  let said: Said | undefined;
  try {
    const stale = operation.changes ? await isStale(request, operation.changes, asked) : null;
    said = stale ?? sayReply(operation, asked, await operation.handle(asked));
    return said;
  } finally {
    await once.keep(said && 'body' in said ? said : null);
  }
}

/** Whether what was read is not what is there; what isn't there any more is told by the operation itself. */
async function isStale(request: Request, reading: string, asked: Asked): Promise<Said | null> {
  const given = request.get('if-match');
  if (given === undefined) return { code: 'precondition_missing' };
  const now = await OPERATIONS.find(({ id }) => id === reading)?.handle({ ...asked, query: {} });
  return !now || given === tagOf(JSON.stringify(now)) ? null : { code: 'precondition_failed' };
}

function sayReply(
  { id, isList, status = 200 }: Operation,
  { actor, origin }: Asked,
  reply: Awaited<ReturnType<Operation['handle']>>,
): Said {
  if (reply === null) return refusalSaid(origin, refuse('not_found'));
  if (isRefusal(reply)) return refusalSaid(origin, reply);
  const of = { workspaceId: actor.workspaceId, operation: id };
  return { status, body: JSON.stringify(isList ? listed(reply as Page<unknown>, of) : reply) };
}

const isRefusal = (reply: unknown): reply is ReturnType<typeof refuse> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;

const listed = (
  { items, next, ...more }: Page<unknown> & { hasMore?: boolean },
  of: Parameters<typeof cursorAt>[0],
) => ({
  items,
  next_cursor: next && cursorAt(of, next),
  ...('hasMore' in more && { has_more: more.hasMore }),
});

function send(request: Request, response: Response, origin: string, said: Said): void {
  if ('code' in said) {
    if (said.code === 'being_answered') response.set('Retry-After', '1');
    sendProblem(response, origin, said.code);
    return;
  }
  const { status, body, isAgain } = said;
  if (isAgain) response.set('Idempotent-Replayed', 'true');
  if (status >= 400) {
    response.status(status).type('application/problem+json').send(body);
    return;
  }
  const tag = tagOf(body);
  response.status(status).type('json').set('ETag', tag);
  if (request.method === 'GET' && request.get('if-none-match') === tag) response.status(304).end();
  else response.send(body);
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

/*
 * The machine's door: /api/v1, in front of Remix. A request passes it in this order: is there such an operation, whose
 * key is it, how many requests it made, what it is for, how large the body is; only then is anything read or done.
 */
import { createHash } from 'node:crypto';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { refuse } from '../../domain/onboarding/refusal';
import { namesTag } from '../../domain/request/tags';
import type { Env } from '../../env.server';
import { isArrived, type Received } from '../file/receive.server';
import { answer, type Said, tagOf } from './answer.server';
import { readBytes } from './bytes.server';
import { describedApi } from './described.server';
import { sendFile, takeFiles } from './files.server';
import { knock } from './knock.server';
import { onceOf } from './once.server';
import { type Caller, isWrite, type Operation } from './operation';
import { OPERATIONS } from './operations.server';
import { failed, sendProblem, sendRefusal, sendSaid } from './problem.server';
import { areIds, paramsIn, readRequest } from './reading.server';

export function apiDoor({ origin }: Pick<Env, 'origin'>): Router {
  const door = Router({ caseSensitive: true });
  door.get('/openapi.json', (_request, response) => {
    response.type('json').send(JSON.stringify(describedApi(origin), null, 2));
  });
  door.use(letIn(origin), readBytes(origin, takes), readForm(origin), answerWith(origin), failed(origin));
  return door;
}

export type Let = { operation: Operation; params: Record<string, string>; caller: Caller };

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
      const methods = asked.map(({ operation }) => operation.method);
      response.set('Allow', methods.join(', '));
      return sendProblem(response, origin, 'method_unknown', {
        detail: `Ask it by ${methods.join(' or ')}.`,
      });
    }
    knock(request, response, origin).then((bearer) => {
      if (!bearer) return;
      const { scope } = found.operation;
      if (scope && !bearer.scopes.includes(scope))
        return sendProblem(response, origin, 'scope_missing', { detail: `It needs ${scope}.` });
      const { actor, ...key } = bearer;
      response.locals.api = { ...found, caller: { actor, key, origin } } satisfies Let;
      next();
    }, next);
  };

function takes(response: Response): 'json' | 'files' | 'nothing' {
  const { operation } = response.locals.api as Let;
  if (operation.takesFiles) return 'files';
  return isWrite(operation) && operation.body !== undefined ? 'json' : 'nothing';
}

/** Files go by what reads JSON: they are taken from the line as they come. */
const readForm =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    const { operation, params, caller } = response.locals.api as Let;
    if (!operation.takesFiles || !areIds(params)) return next();
    takeFiles(request, response, { origin, whose: caller.actor.id }).then((isRead) => isRead && next(), next);
  };

const answerWith =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    const { operation, params, caller } = response.locals.api as Let;
    const { workspaceId } = caller.actor;
    if (!areIds(params)) return sendRefusal(response, origin, refuse('not_found'));
    const read = readRequest(request, operation, { params, workspaceId });
    if (!read.ok) return sendProblem(response, origin, read.code, { errors: read.errors });
    const received = response.locals.received as Received | undefined;
    const once = onceOf(caller, {
      requestKey: request.get('idempotency-key'),
      requestHash: hashOf(request, received),
    });
    if (!once.isFit) return sendProblem(response, origin, 'request_key_unlike');
    const asked = { ...caller, ...read, formId: once.formId, ...(received && { received }) };
    if (operation.isFile) {
      sendFile(request, response, { origin, asked: operation.handle(asked) }).catch(next);
      return;
    }
    answer(operation, asked, { once, read: request.get('if-match') })
      .then((said) => send(request, response, origin, said))
      .catch(next);
  };

function hashOf({ method, originalUrl, body }: Request, received?: Received): string {
  const files = received?.files.map((one) => [one.name, isArrived(one) ? one.sha256 : one.why]);
  const bytes = Buffer.isBuffer(body) ? body : files ? JSON.stringify(files) : '';
  return createHash('sha256').update(`${method} ${originalUrl}\n`).update(bytes).digest('hex');
}

function send(request: Request, response: Response, origin: string, said: Said): void {
  if ('code' in said) {
    if (said.code === 'being_answered') response.set('Retry-After', '1');
    sendProblem(response, origin, said.code);
    return;
  }
  const { status, body, isAgain } = said;
  if (isAgain) response.set('Idempotent-Replayed', 'true');
  if (status >= 400) {
    sendSaid(response, said);
    return;
  }
  const tag = tagOf(body);
  response.status(status).type('json').set('ETag', tag);
  const known = request.get('if-none-match');
  if (request.method === 'GET' && known !== undefined && namesTag(known, tag, { isWeakToo: true }))
    response.status(304).end();
  else response.send(body);
}

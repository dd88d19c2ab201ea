/*
 * The door of assistants: /mcp, by the Model Context Protocol over HTTP, with the keys, the pace and the operations of
 * /api/v1. It has no sessions, sends nothing of its own accord, and so has neither a stream to open nor one to end.
 */
import type { Request, RequestHandler, Response } from 'express';
import { jsonIn, readBytes } from '../bytes.server';
import { knock } from '../knock.server';
import type { Caller } from '../operation';
import { failed, sendProblem } from '../problem.server';

type Own = {
  origin: string;
  /** Where pages of this Foyer are. */
  origins: readonly string[];
  /** By which names it is asked; null where a proxy in front knows that. */
  hosts: readonly string[] | null;
};

export function mcpDoor(own: Own): RequestHandler[] {
  const { origin } = own;
  return [
    fromHere(own),
    letIn(origin),
    ...readBytes(origin, () => 'json'),
    (request, response, next) => {
      answerWith(request, response, origin).catch(next);
    },
    failed(origin) as never,
  ];
}

/**
 * A page of another site may reach a Foyer on the same machine by a name that it makes point there; it has no key, and
 * is sent away before anybody counts its guesses.
 */
const fromHere =
  ({ origin, origins, hosts }: Own): RequestHandler =>
  (request, response, next) => {
    const from = request.get('origin');
    const isForeign = from !== undefined && !origins.includes(from);
    const isElsewhere = hosts !== null && !hosts.includes(request.get('host') ?? '');
    if (isForeign || isElsewhere) return sendProblem(response, origin, 'origin_foreign');
    if (request.method === 'POST') return next();
    response.set('Allow', 'POST');
    sendProblem(response, origin, 'method_unknown');
  };

const letIn =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    knock(request, response, origin).then((bearer) => {
      if (!bearer) return;
      const { actor, ...key } = bearer;
      response.locals.caller = { actor, key, origin } satisfies Caller;
      next();
    }, next);
  };

async function answerWith(request: Request, response: Response, origin: string): Promise<void> {
  const read = jsonIn(request.body);
  if (!read) return sendProblem(response, origin, 'malformed_json');
  // One message for each request, so that the pace counts what is asked.
  if (Array.isArray(read.value))
    return sendProblem(response, origin, 'malformed_request', { detail: 'Send one message at a time.' });
  const { answerAssistant } = await import('./assistant.server');
  const said = await answerAssistant(response.locals.caller as Caller, {
    headers: headersOf(request),
    message: read.value,
    requestId: String(response.locals.requestId ?? ''),
  });
  const type = said.headers.get('content-type');
  response.status(said.status);
  if (type) response.type(type);
  response.send(await said.text());
}

/** What the protocol reads of them; the key is not among them. */
function headersOf(request: Request): Headers {
  const headers = new Headers();
  for (const name of ['accept', 'content-type', 'mcp-protocol-version', 'mcp-session-id']) {
    const value = request.get(name);
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

/*
 * Hands a request to Remix. The address is built from our own origin, never from Host or X-Forwarded-Host,
 * and a failure inside becomes a calm page with an incident number; its details stay in the log.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { withoutSecrets } from '../domain/request/address';
import { countedAddress } from '../domain/request/client-address';
import { log } from '../log.server';
import { sendFailure } from './failure.server';
import type { Received } from './file/receive.server';
import { handlerFinder } from './route-groups.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    clientAddress: string;
    /** What a posted form holds, by field; and whose page it says it was made for. */
    typed?: Record<string, string | string[]>;
    madeFor?: string;
    /** The file that a form carried, at an address that takes one. */
    file?: Blob;
    /** The files that a form carried, at an address that takes several: on this machine until the answer is sent. */
    received?: Received;
    /** Set by entry.server when a loader, an action or a page threw. */
    failure?: unknown;
  }
}

export function remixHandler(build: () => Promise<ServerBuild>, origin: string, mode: string) {
  return async (request: ExpressRequest, response: ExpressResponse): Promise<void> => {
    const context: AppLoadContext = {
      nonce: response.locals.nonce,
      requestId: response.locals.requestId,
      clientAddress: countedAddress(request.ip ?? ''),
      typed: response.locals.typed,
      madeFor: response.locals.madeFor,
      file: response.locals.file,
      received: response.locals.received,
    };
    const aborted = new AbortController();
    response.once('close', () => aborted.abort());
    try {
      const handle = handlerFinder(await build(), mode)(request.path);
      const answer = await handle(toWeb(request, origin, aborted.signal), context);
      if (context.failure && answer.status >= 500) throw context.failure;
      await send(response, answer);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      log().error(
        { err: error, requestId: context.requestId, path: withoutSecrets(request.originalUrl) },
        'request failed',
      );
      sendFailure(request, response, error, context.requestId);
    }
  };
}

function toWeb(request: ExpressRequest, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith('x-forwarded-') || name === 'host' || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  headers.set('host', new URL(origin).host);
  // The guard let it in, perhaps by another name of the loopback; Remix knows the origin by one name.
  if (request.method === 'POST') headers.set('origin', origin);
  const hasBody = request.method === 'POST' && Buffer.isBuffer(request.body) && request.body.length > 0;
  if (request.method === 'POST' && !hasBody) headers.set('content-type', 'application/x-www-form-urlencoded');
  return new Request(new URL(`${origin}${request.url}`), {
    method: request.method,
    headers,
    signal,
    body: hasBody ? new Uint8Array(request.body) : request.method === 'POST' ? '' : undefined,
  });
}

/** What is taken away as a file may be larger than memory, so it goes on as it is read; everything else is sent whole. */
const isFile = ({ headers }: Response): boolean =>
  headers.get('Content-Disposition')?.startsWith('attachment') ?? false;

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (answer.body && isFile(answer)) return pipeline(Readable.fromWeb(answer.body as WebStream), response);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

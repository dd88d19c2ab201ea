/*
 * The HTTP server in front of Remix, in the order a request passes it.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { ownAddress, routeOf, withoutSecrets } from '../domain/request/address';
import type { Env } from '../env.server';
import { log } from '../log.server';
import { begin } from '../under-way.server';
import { apiDoor } from './api/door.server';
import { mcpDoor } from './api/mcp/mcp-door.server';
import { serveAssets } from './assets.server';
import { hubspotWebhook } from './crm/hubspot-webhook.server';
import { salesforceWebhook } from './crm/salesforce-webhook.server';
import { endGently } from './ending.server';
import { sendFailure } from './failure.server';
import { isFilesAddress } from './file/files-body.server';
import { securityHeaders } from './headers.server';
import { health } from './health.server';
import { oneClick, oneClickOfNews } from './mail/one-click.server';
import { resendWebhook } from './mail/resend-webhook.server';
import { remixHandler } from './remix-handler.server';
import { refuseClientProtocol, requireOwnOrigin } from './request/request-guard.server';
import { answerUnreadable } from './request/unreadable.server';
import { readBody } from './request/upload.server';
import { customerPage } from './welcome/customer-page.server';

export type Front = {
  env: Env;
  build: () => Promise<ServerBuild>;
  /** Vite's middleware in development, which then serves the assets. */
  assets?: RequestHandler;
};

const CLIENT = 'build/client';

export function createApp({ env, build, assets }: Front): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUSTED_PROXY === '1' ? 1 : false);
  app.set('query parser', 'simple');
  app.use(nameRequest(env.TRUSTED_PROXY === '1'), withinAMinute);
  app.use(securityHeaders(env.origin.startsWith('https:')));
  app.use(assets ?? serveAssets(CLIENT));
  app.get('/health', health);
  app.use('/api/v1', apiDoor(env));
  app.all('/mcp', ...mcpDoor(doorOf(env)));
  app.use(customerPage(env));
  app.use(compression());
  app.post('/reminders/:token', ...oneClick);
  app.post('/reminders/:token/news', ...oneClickOfNews);
  app.post('/webhooks/resend', ...resendWebhook);
  app.post('/webhooks/hubspot', ...hubspotWebhook(env));
  app.post('/webhooks/salesforce/:word?', ...salesforceWebhook);
  app.use(refuseClientProtocol, requireOwnOrigin(ownOrigins(env)), readBody);
  app.use(remixHandler(build, env.origin, env.NODE_ENV), lastResort);
  return app;
}

const nameRequest =
  (isProxied: boolean): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID().slice(0, 8);
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    request.url = ownAddress(request.url);
    const what = `${request.method} ${routeOf(request.url)}`;
    // Whoever stands in front may say what this is a part of; a browser may not.
    const from = isProxied ? request.get('traceparent') : undefined;
    const part = begin({ kind: 'request', what, requestId, from });
    response.once('close', () => part.end({ status: response.statusCode }));
    const began = performance.now();
    response.once('finish', () => {
      if (request.path.startsWith('/assets/')) return;
      const took = Math.round(performance.now() - began);
      log().info(
        {
          requestId,
          method: request.method,
          path: withoutSecrets(request.originalUrl),
          status: response.statusCode,
          ms: took,
        },
        'request',
      );
    });
    part.run(next);
  };

/** For what goes wrong outside Remix. */
const lastResort: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  const { requestId } = response.locals;
  log().error({ err: error, requestId, path: withoutSecrets(request.originalUrl) }, 'request failed');
  sendFailure(request, response, error, requestId);
};

const FILES_MS = 30 * 60_000;
const FORM_MS = 60_000;

/** A photo from a phone on a slow line takes a while; what takes longer than a minute is no form of ours. */
const withinAMinute: RequestHandler = (request, _, next) => {
  if (!request.complete && !isFilesAddress(request.url)) {
    const late = setTimeout(() => request.destroy(), FORM_MS);
    for (const event of ['end', 'close']) request.once(event, () => clearTimeout(late));
  }
  next();
};

/** Without a public origin of its own, a Foyer on this machine is known by any name of the loopback. */
function ownOrigins(env: Env): string[] {
  if (env.PUBLIC_ORIGIN) return [env.origin];
  return [env.origin, `http://127.0.0.1:${env.PORT}`, `http://[::1]:${env.PORT}`];
}

const doorOf = (env: Env) => {
  const origins = ownOrigins(env);
  return {
    origin: env.origin,
    origins,
    hosts: env.PUBLIC_ORIGIN ? null : origins.map((one) => new URL(one).host),
  };
};

/** Starts listening; resolves once it does. Throws with a clear message when the port is taken. */
export async function listen(app: Express, env: Env): Promise<Server> {
  const server = createServer(
    // Files on a slow line take their time; every other form is given a minute, see below.
    { maxHeaderSize: 16 * 1024, requestTimeout: FILES_MS, headersTimeout: 10_000 },
    app,
  );
  server.keepAliveTimeout = 10_000;
  endGently(server);
  answerUnreadable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${env.PORT} is in use. Choose another one with PORT.`) : error);
    });
    server.listen(env.PORT, env.HOST ?? '127.0.0.1', resolve);
  });
  return server;
}

/*
 * The HTTP server in front of Remix, in the order a request passes it.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { sql } from 'kysely';
import { db } from '#db/client.server';
import type { Env } from '../env.server';
import { log, loggable } from '../log.server';
import { securityHeaders } from './headers.server';
import { remixHandler } from './remix-handler.server';
import { readForm, refuseClientProtocol, requireOwnOrigin } from './request-guard.server';

export type Front = {
  env: Env;
  build: () => Promise<ServerBuild>;
  /** Vite's middleware in development, which then serves the assets. */
  assets?: RequestHandler;
};

export function createApp({ env, build, assets }: Front): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUSTED_PROXY === '1' ? 1 : false);
  app.set('query parser', 'simple');
  app.use(nameRequest);
  if (assets) app.use(assets);
  else serveAssets(app);
  app.get('/health', health);
  app.use(compression());
  app.use(securityHeaders(env.origin.startsWith('https:')));
  app.use(refuseClientProtocol, requireOwnOrigin(ownOrigins(env)), ...readForm);
  app.all('*', remixHandler(build, env.origin, env.NODE_ENV));
  return app;
}

const nameRequest: RequestHandler = (request, response, next) => {
  const requestId = randomUUID().slice(0, 8);
  response.locals.requestId = requestId;
  response.set('X-Request-Id', requestId);
  const began = performance.now();
  response.once('finish', () => {
    if (request.path.startsWith('/assets/')) return;
    const took = Math.round(performance.now() - began);
    log().info(
      {
        requestId,
        method: request.method,
        path: loggable(request.originalUrl),
        status: response.statusCode,
        ms: took,
      },
      'request',
    );
  });
  next();
};

function serveAssets(app: Express): void {
  const setHeaders = (response: express.Response) =>
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' });
  app.use(
    compression({
      filter: (request, response) =>
        request.path.startsWith('/assets/') && compression.filter(request, response),
    }),
  );
  app.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false, setHeaders }),
  );
  app.use(express.static('build/client', { maxAge: '1h', index: false, redirect: false, setHeaders }));
}

/** 200 only while the database answers. */
const health: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store');
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 2_000).unref());
  Promise.race([sql`select 1`.execute(db()), late]).then(
    () => response.json({ status: 'ok', database: 'ok' }),
    () => response.status(503).set('Retry-After', '5').json({ status: 'unavailable', database: 'away' }),
  );
};

/** Without a public origin of its own, a Foyer on this machine is known by any name of the loopback. */
function ownOrigins(env: Env): string[] {
  if (env.PUBLIC_ORIGIN) return [env.origin];
  return [env.origin, `http://127.0.0.1:${env.PORT}`, `http://[::1]:${env.PORT}`];
}

/** Starts listening; resolves once it does. Throws with a clear message when the port is taken. */
export async function listen(app: Express, env: Env): Promise<Server> {
  const server = createServer(
    { maxHeaderSize: 16 * 1024, requestTimeout: 15_000, headersTimeout: 10_000 },
    app,
  );
  server.keepAliveTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${env.PORT} is in use. Choose another one with PORT.`) : error);
    });
    server.listen(
      env.PORT,
      env.HOST ?? (env.isDemo || !env.PUBLIC_ORIGIN ? '127.0.0.1' : undefined),
      resolve,
    );
  });
  return server;
}

/** Whether the built client is there; the server says so before it starts. */
export const isBuilt = (): boolean => existsSync('build/client/assets');

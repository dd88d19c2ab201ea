/*
 * What stands in front of Remix: a request that could change something must come from our own pages, carry a
 * plain form, and stay within size. Remix's own check misses some ways in, so none of them reaches it.
 */
import express, { type RequestHandler } from 'express';
import { plainPath } from '../../domain/request/address';
import { fieldsIn, MOST_FIELDS, readFields } from '../form/typed.server';

const BODY_LIMIT = 256 * 1024;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** No page of ours has an address with more. */
const MOST_PARAMETERS = 100;

const hasTooManyParameters = (url: string): boolean =>
  url.length > MOST_PARAMETERS && url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS;

/** Refuses addresses of Remix's client protocol: no page of ours uses them, and some skip its origin check. */
export const refuseClientProtocol: RequestHandler = (request, response, next) => {
  const path = plainPath(request.url);
  const isData = '_data' in request.query || path.endsWith('.data') || path === '/__manifest';
  if (isData || hasTooManyParameters(request.url))
    response.status(400).type('text').send('This address is not in use.\n');
  else next();
};

/** Lets a change in only from our own origin: by Sec-Fetch-Site where sent, by Origin otherwise. */
export function requireOwnOrigin(origins: string[]): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method)) return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const isOwn = origin !== undefined && origins.includes(origin) && (!site || site === 'same-origin');
    if (isOwn) return next();
    response
      .status(403)
      .type('text')
      .send(`This form was not sent from a page of this Foyer.\nOpen it at ${origins[0]} and try again.\n`);
  };
}

/** Reads a form's body up to the limits; 413 above them, 415 for anything that is not a plain form. */
export const readForm = (most = BODY_LIMIT): RequestHandler[] => [
  (request, response, next) => {
    if (SAFE.has(request.method)) return next();
    if (!['POST'].includes(request.method))
      return void response.status(405).set('Allow', 'GET, HEAD, POST').end();
    const length = Number(request.get('content-length') ?? 0);
    const hasBody = length > 0 || request.get('transfer-encoding') !== undefined;
    if (length > most) return void tooLarge(response);
    if (hasBody && !request.is('application/x-www-form-urlencoded'))
      return void response.status(415).type('text').send('Please send a plain form.\n');
    next();
  },
  express.raw({ type: () => true, limit: most, inflate: false }),
  ((error, _request, response, next) => {
    if (error?.type === 'entity.too.large') tooLarge(response);
    else if (error?.type === 'encoding.unsupported') response.status(415).end();
    else if (error) response.status(400).type('text').send('That did not arrive whole. Please try again.\n');
    else next();
  }) as express.ErrorRequestHandler as never,
  (request, response, next) => {
    const body: unknown = request.body;
    if (!Buffer.isBuffer(body)) return next();
    if (fieldsIn(body) > MOST_FIELDS) return void tooLarge(response);
    const typed = readFields(new URLSearchParams(body.toString('utf8')));
    response.locals.typed = typed;
    if (typeof typed.madeFor === 'string') response.locals.madeFor = typed.madeFor;
    next();
  },
];

function tooLarge(response: express.Response): void {
  response
    .status(413)
    .set('Connection', 'close')
    .type('text')
    .send('That is more text than one form can carry. Go back, shorten it, and send it again.\n');
}

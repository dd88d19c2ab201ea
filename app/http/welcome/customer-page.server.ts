/*
 * The customer's page, in front of everything that finds routes: it is asked for most, and mostly nothing has changed.
 * One query says whose session this is, whether it lives, and what the page is made from now; if that is what a kept
 * page was made from, the kept one is the answer. A session that ended finds nothing here, and the route says so.
 */
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type CustomerSession, customerOf } from '../../auth/contact/customer-session.server';
import type { Env } from '../../env.server';
import { goodUntil } from '../../queries/welcome/good-until.server';
import { pageOf, readWelcome } from '../../queries/welcome/welcome.server';
import { WelcomeDocument } from '../../ui/welcome/welcome-document';
import { ENCODINGS, KeptPages, type Wanted } from './kept-pages.server';

/** The page, and the page of one of several people who share a browser. */
const ADDRESS = /^\/welcome(\?of=[0-9a-f-]{36})?$/;
const MEGABYTE = 1024 * 1024;

export function customerPage({ origin, PAGES_MEMORY_MB }: Env): RequestHandler {
  const pages = new KeptPages(PAGES_MEMORY_MB * MEGABYTE);
  return (request, response, next) => {
    if (request.method !== 'GET' || !request.headers.cookie || !ADDRESS.test(request.url)) return next();
    // What fails here is tried again by the route, which has the words for it.
    show(pages, origin, request, response).then(
      (isShown) => isShown || next(),
      () => next(),
    );
  };
}

async function show(
  pages: KeptPages,
  origin: string,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<boolean> {
  const headers = { cookie: request.headers.cookie ?? '' };
  const session = await customerOf(new Request(origin + request.url, { headers }));
  if (!session) return false;
  const kept = await keptOrDrawn(pages, session);
  if (!kept) return false;
  const encoding = ENCODINGS.find((one) => request.acceptsEncodings(one)) ?? null;
  const bytes = await pages.bytesOf(session.id, kept, encoding);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Vary', 'Cookie, Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
  return true;
}

/**
 * The page of a living session: as it was made before, if nothing that it is made from has changed since, otherwise
 * drawn anew. Null while nothing is published.
 */
export async function keptOrDrawn(pages: KeptPages, session: CustomerSession) {
  const wanted = wantedBy(session);
  return pages.find(wanted) ?? draw(pages, session, wanted);
}

/** What is known of a session belongs to what its page is made from: its version, and all that may be added to it. */
function wantedBy({ readAt, ...session }: CustomerSession): Wanted {
  return { owner: session.id, of: JSON.stringify(session), at: readAt };
}

async function draw(pages: KeptPages, session: CustomerSession, wanted: Wanted) {
  const reading = await readWelcome(session);
  if (!reading) return null;
  const markup = renderToStaticMarkup(createElement(WelcomeDocument, { facts: pageOf(reading) }));
  return pages.keep(wanted, `<!doctype html>${markup}`, goodUntil(reading));
}

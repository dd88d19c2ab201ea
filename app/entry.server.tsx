/*
 * Renders a page in one piece: no page of ours waits for a part of itself, and whole pages are cheaper to serve. No script
 * takes a page over, so it carries no marks for one.
 */
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  _context: AppLoadContext,
) {
  const context = { ...remixContext, serverHandoffStream: undefined };
  const markup = renderToStaticMarkup(<RemixServer context={context} url={request.url} />);
  const { actionData } = remixContext.staticHandlerContext;
  const isFormReturned = status >= 400 && Object.values(actionData ?? {}).some((reply) => reply?.form);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Whoever can't see the page hears its title first.
  const page = isFormReturned ? markup.replace('<title>', '<title>Error: ') : markup;
  return new Response(`<!doctype html>${page}`, { status, headers });
}

/** Leaves what went wrong for the HTTP server, which logs it and answers with a calm page. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) context.failure = error;
}

/*
 * "Unsubscribe" in a mail program: its provider posts to the address in List-Unsubscribe, without a cookie and from no
 * page of ours (RFC 8058), as a plain or a multipart form. The secret token in the address is all it has to show.
 * A form of our own page doesn't carry these words and goes on to the page.
 */
import express, { type RequestHandler } from 'express';
import { countMiss } from '../../auth/contact/link-misses.server';
import { stopNews, stopReminders } from '../../commands/contact/stop-reminders.server';
import type { Outcome } from '../../domain/onboarding/refusal';

const LIMIT = 4 * 1024;

const isOneClick = (body: unknown): boolean => {
  if (!Buffer.isBuffer(body)) return false;
  const text = body.toString('utf8');
  if (/(^|&)List-Unsubscribe=One-Click(&|$)/.test(text.trim())) return true;
  return /name="?List-Unsubscribe"?\r?\n(?:[^\n]+\n)*\r?\nOne-Click\r?\n/.test(text);
};

const stopping =
  (stop: (token: string) => Promise<Outcome>, done: string): RequestHandler =>
  (request, response, next) => {
    if (!isOneClick(request.body)) return next();
    stop(String(request.params.token))
      .then(async (outcome) => {
        if (outcome.ok) return void response.type('text').send(done);
        await countMiss(request.ip ?? '');
        response.status(404).type('text').send('There is nothing to stop here.\n');
      })
      .catch(next);
  };

const tooLong: express.ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(413).set('Connection', 'close').end();
};

const body = express.raw({ type: () => true, limit: LIMIT, inflate: false });

export const oneClick = [body, tooLong, stopping(stopReminders, 'Reminders are stopped.\n')] as const;

export const oneClickOfNews = [body, tooLong, stopping(stopNews, 'The weekly news is stopped.\n')] as const;

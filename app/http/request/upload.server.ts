/*
 * Forms that carry a file, at the few addresses that take one. What is larger than the address takes is let in and thrown
 * away up to a point, so that the browser hears an answer instead of a broken line; the page then says what is too large.
 */
import express, {
  type Request as ExpressRequest,
  type Response as ExpressResponse,
  type RequestHandler,
} from 'express';
import { plainPath } from '../../domain/request/address';
import { readFields } from '../form/typed.server';
import { MOST_BYTES } from '../member/photo.server';
import { readForm } from './request-guard.server';

/**
 * The field of the file; the most bytes of a body, which is the file and what is written around it; the page that says a
 * file is too large.
 */
type Taken = { field: string; most: number; tooLarge: string };

const TAKEN: Record<string, Taken> = {
  '/account/photo': {
    field: 'photo',
    most: MOST_BYTES + 16 * 1024,
    tooLarge: '/account?photo=too-large#of-you',
  },
};
/** Beyond this the line is cut. */
const THROWN_AWAY = 100 * 1024 * 1024;
/** So many bodies are held at once, in all. */
const AT_ONCE = 4;

let held = 0;

const plainForm = express.Router().use(...readForm);

/** Reads a form: with a file where the address takes one, a plain one everywhere else. */
export const readBody: RequestHandler = (request, response, next) => {
  const taken = TAKEN[plainPath(request.url)];
  const isUpload = request.method === 'POST' && taken && request.is('multipart/form-data');
  return isUpload
    ? readUpload(taken, request, response).then((isRead) => isRead && next(), next)
    : plainForm(request, response, next);
};

/** Whether it was read; if not, it is answered. */
async function readUpload(
  taken: Taken,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<boolean> {
  const answer = (status: number, words: string) => {
    response.status(status).type('text').send(`${words}\n`);
    return false;
  };
  if (held >= AT_ONCE) {
    response.set({ 'Retry-After': '5', Connection: 'close' });
    return answer(503, 'Several files are arriving just now. Please send yours again in a moment.');
  }
  held += 1;
  const body = await bodyOf(request, taken.most).finally(() => {
    held -= 1;
  });
  if (body === 'cut') {
    request.destroy();
    return false;
  }
  if (body === 'too large') {
    response.redirect(303, taken.tooLarge);
    return false;
  }
  const form = await new Response(body, { headers: { 'Content-Type': request.get('content-type') ?? '' } })
    .formData()
    .catch(() => null);
  if (!form) return answer(400, 'That did not arrive whole. Please try again.');
  const file = form.get(taken.field);
  const typed = readFields(form);
  response.locals.typed = typed;
  if (typeof typed.madeFor === 'string') response.locals.madeFor = typed.madeFor;
  if (file instanceof Blob) response.locals.file = file;
  return true;
}

/** A line that breaks off is a body that was cut. */
async function bodyOf(
  request: ExpressRequest,
  most: number,
): Promise<Buffer<ArrayBuffer> | 'too large' | 'cut'> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      length += part.length;
      if (length > THROWN_AWAY) return 'cut';
      if (length <= most) parts.push(part);
      else parts.length = 0;
    }
  } catch {
    return 'cut';
  }
  return length > most ? 'too large' : Buffer.concat(parts);
}

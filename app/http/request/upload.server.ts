/*
 * Forms that carry a file, at the few addresses that take one. What is larger than the address takes is let in and thrown
 * away up to a point, so that the browser hears an answer instead of a broken line; the page then says what is too large.
 */
import express, {
  type Request as ExpressRequest,
  type Response as ExpressResponse,
  type RequestHandler,
} from 'express';
import { memberOf } from '../../auth/member/member.server';
import { plainPath } from '../../domain/request/address';
import { isFilesAddress, readFiles } from '../file/files-body.server';
import { readFields } from '../form/typed.server';
import { MOST_BYTES as MOST_TABLE_BYTES } from '../import/kept.server';
import { MOST_BYTES } from '../member/photo.server';
import { MOST_LOGO_BYTES } from '../workspace/logo.server';
import { readForm } from './request-guard.server';

/**
 * The field of the file; the most bytes of a body, which is the file and what is written around it; the page that says a
 * file is too large.
 */
type Taken = { field: string; most: number; tooLarge: string };

/** What is written around a file. */
const AROUND = 16 * 1024;

const TAKEN: Record<string, Taken> = {
  '/account/photo': {
    field: 'photo',
    most: MOST_BYTES + AROUND,
    tooLarge: '/account?photo=too-large#of-you',
  },
  '/starting-points/import': {
    field: 'file',
    most: 1024 * 1024 + AROUND,
    tooLarge: '/starting-points/import?file=too-large',
  },
  '/onboardings/import': {
    field: 'file',
    most: 1024 * 1024 + AROUND,
    tooLarge: '/onboardings/import?file=too-large',
  },
  '/import': { field: 'file', most: MOST_TABLE_BYTES + AROUND, tooLarge: '/import?file=too-large' },
  '/settings/workspace/logo': {
    field: 'logo',
    most: MOST_LOGO_BYTES + AROUND,
    tooLarge: '/settings/workspace?logo=too-large#logo',
  },
};
/** Beyond this the line is cut. */
const THROWN_AWAY = 100 * 1024 * 1024;
/** A form of ours with a file has a handful of parts; taking a body apart costs by the part. */
const MOST_PARTS = 20;
/** So many bodies are held at once, in all, and one for each member. */
const AT_ONCE = 4;

/** Whose bodies are held, by the member's id. */
const held = new Set<string>();

const plainForm = express.Router().use(...readForm());
/** A table goes along packed, and is sent as text. */
const tableForm = express.Router().use(...readForm(2 * MOST_TABLE_BYTES));
const WITH_TABLE = new Set(['/import/look', '/import/bring']);

/** Reads a form: with a file where the address takes one, a plain one everywhere else. */
export const readBody: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && isFilesAddress(request.url) && request.is('multipart/form-data'))
    return void readFiles(request, response).then((isRead) => isRead && next(), next);
  const taken = TAKEN[plainPath(request.url)];
  const isUpload = request.method === 'POST' && taken && request.is('multipart/form-data');
  if (isUpload) return void readUpload(taken, request, response).then((isRead) => isRead && next(), next);
  const read = WITH_TABLE.has(plainPath(request.url)) ? tableForm : plainForm;
  read(request, response, next);
};

/**
 * Whether it goes on; if not, it is answered. Of somebody who isn't signed in nothing is read: the page at the address tells
 * them so.
 */
async function readUpload(
  taken: Taken,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<boolean> {
  const member = await memberOf(
    new Request('http://localhost', { headers: { cookie: request.get('cookie') ?? '' } }),
  ).catch(() => null);
  if (!member) return true;
  if (held.has(member.id) || held.size >= AT_ONCE) {
    // The line stays open until the rest has come: closing it on whoever still sends hides the answer from them.
    response.set('Retry-After', '5');
    return answer(response, 503, 'Another file is arriving just now. Please send yours again in a moment.');
  }
  held.add(member.id);
  try {
    return await readBodyInto(taken, request, response);
  } finally {
    held.delete(member.id);
  }
}

async function readBodyInto(
  taken: Taken,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<boolean> {
  const body = await bodyOf(request, taken.most);
  if (body === 'cut') {
    request.destroy();
    return false;
  }
  if (body === 'too large') {
    response.redirect(303, taken.tooLarge);
    return false;
  }
  const type = request.get('content-type') ?? '';
  if (partsIn(body, type) > MOST_PARTS)
    return answer(response, 413, 'That is more than one form can carry. Send one file alone.');
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null);
  if (!form) return answer(response, 400, 'That did not arrive whole. Please try again.');
  const file = form.get(taken.field);
  const typed = readFields(form);
  response.locals.typed = typed;
  if (typeof typed.madeFor === 'string') response.locals.madeFor = typed.madeFor;
  if (file instanceof Blob) response.locals.file = file;
  return true;
}

function answer(response: ExpressResponse, status: number, words: string): false {
  response.status(status).type('text').send(`${words}\n`);
  return false;
}

/** How many parts a body has at most, counted as far as it matters. */
function partsIn(body: Buffer, type: string): number {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = `--${quoted ?? bare ?? ''}`;
  let parts = 0;
  for (let at = body.indexOf(boundary); at >= 0 && parts <= MOST_PARTS; at = body.indexOf(boundary, at + 1))
    parts += 1;
  return parts;
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

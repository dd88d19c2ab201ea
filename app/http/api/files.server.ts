/* Files on their way through the machine's door: sent as a page sends them, and taken away as a member takes them. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Request, Response } from 'express';
import { refuse } from '../../domain/onboarding/refusal';
import { type FileSent, fileAnswer } from '../file/file-answer.server';
import { readFilesOf } from '../file/files-body.server';
import { type ProblemCode, sendProblem, sendRefusal } from './problem.server';

const NOT_READ = {
  arriving: 'files_arriving',
  too_much: 'files_too_large',
  not_whole: 'not_whole',
} as const satisfies Record<string, ProblemCode>;

/** Whether it goes on; if not, it is answered. One form at a time is read of each member, whichever key or page sends it. */
export async function takeFiles(
  request: Request,
  response: Response,
  { origin, whose }: { origin: string; whose: string },
): Promise<boolean> {
  if (!request.is('multipart/form-data')) {
    sendProblem(response, origin, 'no_form');
    return false;
  }
  const reading = await readFilesOf(whose, request, response);
  if (reading.is === 'gone') return false;
  if (reading.is !== 'read') {
    sendProblem(response, origin, NOT_READ[reading.is]);
    return false;
  }
  response.locals.received = reading.received;
  return true;
}

/** Sends the bytes of a file, or says that it isn't there. */
export async function sendFile(
  request: Request,
  response: Response,
  { origin, asked }: { origin: string; asked: Promise<unknown> },
): Promise<void> {
  const sent = (await asked) as FileSent | null;
  const answer = sent && (await fileAnswer(sent.place, sent.file).catch(notThere));
  if (!answer?.body) return sendRefusal(response, origin, refuse('not_found'));
  response.status(200).setHeaders(answer.headers);
  const bytes = Readable.fromWeb(answer.body as ReadableStream);
  if (request.method === 'HEAD') {
    bytes.destroy();
    response.end();
    return;
  }
  // Whoever hangs up half-way misses the rest, and nobody else notices.
  await pipeline(bytes, response).catch(() => response.destroy());
}

/** Its row is there and its bytes are not. */
function notThere(error: unknown): null {
  if (error instanceof globalThis.Response && error.status === 404) return null;
  throw error;
}

/*
 * Forms with files, at the addresses that take several. Only of somebody whose page is open in this browser, or who is
 * signed in, is anything read, one form at a time; whether the step is theirs and asks for files, the command says. What nobody kept by the
 * time the answer is sent is gone with it.
 */
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { arrivingIn } from '#db/file/store.server';
import { sessionsOf } from '../../auth/contact/customer-session.server';
import { memberOf } from '../../auth/member/member.server';
import { MOST_AT_ONCE } from '../../domain/file/asked';
import { isAnswerField } from '../../domain/question/typed-answers';
import { plainPath } from '../../domain/request/address';
import { env } from '../../env.server';
import { MOST_FIELDS } from '../form/typed.server';
import { discard, FarTooMuch, hasRoomFor, NotWhole, type Received, receive } from './receive.server';

const OF_CONTACTS = /^\/welcome\/steps\/[0-9a-f-]{36}\/files\/?$/i;
/** Answers with files among them, each in the field of its question. */
const OF_ANSWERS = /^\/welcome\/steps\/[0-9a-f-]{36}\/answers\/?$/i;
const OF_MEMBERS =
  /^\/onboardings\/[0-9a-f-]{36}\/path\/steps\/[0-9a-f-]{36}\/attachments(?:\/pictures)?\/?$/i;

const OF_PROGRAMS = /^\/api\/v1\/onboardings\/[0-9a-f-]{36}\/steps\/[0-9a-f-]{36}\/attachments$/i;

export const isFilesAddress = (target: string): boolean =>
  [OF_CONTACTS, OF_ANSWERS, OF_MEMBERS, OF_PROGRAMS].some((of) => of.test(plainPath(target)));

/** So many forms are read at once, in all. */
const AT_ONCE = 12;
/** A line on which nothing comes for so long is given up. */
const SILENT_MS = 30_000;
/** What is written around files, and what is thrown away beyond what may be, so that the page can say so. */
const AROUND = 256 * 1024;
const THROWN_AWAY = 200 * 1024 * 1024;

/** Whose forms are being read, by the id of the contact or the member. */
const held = new Set<string>();

const mostBytes = (): number => env().FILE_MOST_MB * 1024 * 1024;

/** Whether it goes on; if not, it is answered. */
export async function readFiles(request: ExpressRequest, response: ExpressResponse): Promise<boolean> {
  const whose = await senderOf(request).catch(() => null);
  if (whose === null) return true;
  const reading = await readFilesOf(whose, request, response);
  if (reading.is === 'gone') return false;
  if (reading.is !== 'read') {
    const { status, words } = NOT_READ[reading.is];
    return answer(response, status, words);
  }
  const { received } = reading;
  response.locals.received = received;
  response.locals.typed = received.typed;
  if (typeof received.typed.madeFor === 'string') response.locals.madeFor = received.typed.madeFor;
  return true;
}

const NOT_READ = {
  arriving: {
    status: 503,
    words: 'Other files are arriving just now. Please send yours again in a moment.',
  },
  too_much: {
    status: 413,
    words: 'That is far more than one form can carry. Send fewer or smaller files.',
  },
  not_whole: { status: 400, words: 'That did not arrive whole. Please try again.' },
} as const;

/** `gone` where nobody waits for an answer any more. */
type Reading = { is: 'read'; received: Received } | { is: keyof typeof NOT_READ | 'gone' };

/** A form with files of whoever sends it, one at a time. What nobody kept by the time the answer is sent is gone. */
export async function readFilesOf(
  whose: string,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<Reading> {
  if (held.has(whose) || held.size >= AT_ONCE) {
    // The line stays open until the rest has come: closing it on whoever still sends hides the answer from them.
    response.set('Retry-After', '5');
    return { is: 'arriving' };
  }
  const most = MOST_AT_ONCE * mostBytes() + AROUND;
  const length = Number(request.get('content-length') ?? Number.NaN);
  if (length > most + THROWN_AWAY) return hangUp(response, 'too_much');
  held.add(whose);
  const { socket } = request;
  socket.setTimeout(SILENT_MS, () => request.destroy());
  try {
    const received = await receiveFor(request, Number.isNaN(length) ? most : Math.min(length, most));
    response.once('close', () => void discard(received.files));
    return { is: 'read', received };
  } catch (error) {
    if (!(error instanceof NotWhole)) throw error;
    // A request that was read to its end is destroyed as well; whoever sent it waits on their line.
    if (socket.destroyed) return { is: 'gone' };
    return hangUp(response, error instanceof FarTooMuch ? 'too_much' : 'not_whole');
  } finally {
    held.delete(whose);
    socket.setTimeout(0);
  }
}

function hangUp(response: ExpressResponse, is: 'too_much' | 'not_whole'): Reading {
  response.set('Connection', 'close');
  return { is };
}

async function senderOf(request: ExpressRequest): Promise<string | null> {
  const cookie = request.get('cookie') ?? '';
  const bare = new Request('http://localhost', { headers: { cookie } });
  if (OF_MEMBERS.test(plainPath(request.url))) return (await memberOf(bare))?.id ?? null;
  const [session] = await sessionsOf(bare);
  return session?.actor.id ?? null;
}

/** Bytes that forms being read may still bring. */
let expected = 0;

/** Where the disk has no room nothing is written to it; the form is read all the same, so that its page can say so. */
async function receiveFor(request: ExpressRequest, bytes: number): Promise<Received> {
  const folder = arrivingIn();
  expected += bytes;
  try {
    const hasRoom = await hasRoomFor(folder, expected).catch(() => true);
    const isOfAnswers = OF_ANSWERS.test(plainPath(request.url));
    return await receive(request, folder, {
      takes: (field) => (isOfAnswers ? isAnswerField(field) : field === 'files'),
      files: MOST_AT_ONCE,
      ...(isOfAnswers ? { fields: MOST_FIELDS } : {}),
      bytesOfOne: mostBytes(),
      bytesInAll: MOST_AT_ONCE * mostBytes() + AROUND + THROWN_AWAY,
      hasRoom,
    });
  } finally {
    expected -= bytes;
  }
}

function answer(response: ExpressResponse, status: number, words: string): false {
  response.status(status).type('text').send(`${words}\n`);
  return false;
}

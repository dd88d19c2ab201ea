/* A form whose session ended while it was being written: its words go back to whoever typed them. */

import { wordsIn } from '../../domain/form/unsaved-words';
import { safePath } from '../../domain/request/safe-path';

/** What a page tells about a form that was sent after its session had ended. */
export type SignedOutMeanwhile = { words: string[]; back: string };

export async function signedOutMeanwhile(request: Request): Promise<Response> {
  const typed = await request
    .clone()
    .formData()
    .catch(() => new FormData());
  const told: SignedOutMeanwhile = { words: wordsIn(typed), back: pageBehind(request) };
  return Response.json(told, { status: 401 });
}

/** The page a form was sent from, as a path of our own; the start page where the browser doesn't say. */
function pageBehind(request: Request): string {
  const referrer = URL.parse(request.headers.get('referer') ?? '');
  return referrer ? safePath(`${referrer.pathname}${referrer.search}`) : '/';
}

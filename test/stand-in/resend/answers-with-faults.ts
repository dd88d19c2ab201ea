/* Puts an answer on the wire, as it should be or as the fault of the moment spoils it. */
import type { ServerResponse } from 'node:http';
import type { Fault } from './options';
import { type Answer, refusal } from './refusals';

const ACCEPTED_FIRST: (Fault | null)[] = [
  null,
  'server-error-accepted',
  'silent-accepted',
  'slow',
  'half',
  'garbage',
  'reset-accepted',
];

/** Whether a mail is accepted although, or before, the fault shows. */
export const isAcceptedFirst = (fault: Fault | null): boolean => ACCEPTED_FIRST.includes(fault);

/** The status that will be sent under a fault; null where nothing is answered. */
export function statusUnder(fault: Fault | null, answer: Answer): number | null {
  if (fault === 'rate-limit') return 429;
  if (fault === 'server-error' || fault === 'server-error-accepted') return 500;
  const isCut = fault?.startsWith('silent') || fault?.startsWith('reset');
  return isCut ? null : answer.status;
}

/** Sends an answer under a fault; `headers` go out with every answer there is. */
export function send(
  response: ServerResponse,
  answer: Answer,
  fault: Fault | null,
  headers: Record<string, string | number>,
): void {
  if (fault === 'silent' || fault === 'silent-accepted') return;
  if (fault === 'reset' || fault === 'reset-accepted') response.socket?.resetAndDestroy();
  else if (fault === 'garbage') write(response, 200, '<html>everything is fine</html>', headers);
  else if (fault === 'half') writeHalf(response, answer, headers);
  else {
    const isBroken = fault === 'server-error' || fault === 'server-error-accepted';
    const { status, body } = isBroken
      ? refusal('internal_server_error', 'An unexpected error occurred.')
      : answer;
    write(response, status, JSON.stringify(body), { ...headers, ...answer.headers });
  }
}

function write(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string | number>,
) {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}

function writeHalf(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string | number>,
) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': text.length,
    ...headers,
  });
  response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
}

/*
 * What can't be read as a request never becomes one, so its answer is written on the bare connection: in words, and
 * with the connection kept for a moment, because closing it on bytes that are still arriving takes the answer away.
 */
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const TOO_LONG = 'This address, or what the browser sends with it, is longer than Foyer reads. Shorten it.';
const NO_REQUEST = 'That did not arrive whole. Please try again.';

const ANSWERS: Record<string, [status: string, words: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', TOO_LONG],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', NO_REQUEST],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', NO_REQUEST],
};

/** Milliseconds for whoever is still sending to stop and read. */
const LINGERS = 2_000;

export function answerUnreadable(server: Server): void {
  const answered = new WeakSet<Duplex>();
  const underWay = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => underWay.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Each further piece of the same request is an error of its own.
    if (answered.has(socket)) return;
    answered.add(socket);
    const earlier = underWay.get(socket);
    const isHalfAnswered = earlier?.headersSent && !earlier.writableFinished;
    if (!socket.writable || isHalfAnswered || error.code === 'ECONNRESET') return void socket.destroy();
    socket.end(answerTo(error.code ?? ''));
    const leave = setTimeout(() => socket.destroy(), LINGERS).unref();
    socket.once('end', () => socket.destroy());
    socket.once('close', () => clearTimeout(leave));
    socket.resume();
  });
}

function answerTo(code: string): string {
  const known = Object.hasOwn(ANSWERS, code) ? ANSWERS[code] : undefined;
  const [status, words] = known ?? ['400 Bad Request', NO_REQUEST];
  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(words) + 1}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    `${words}\n`,
  ].join('\r\n');
}

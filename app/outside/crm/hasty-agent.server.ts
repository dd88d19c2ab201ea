/*
 * The client of a CRM waits as long as an answer takes and reads as much as it holds. Its connections are ended here:
 * each carries one request, for so many seconds and bytes.
 */
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

export type Haste = { takesMs: number; mostBytes: number };

const LOOKS_EVERY_MS = 100;

export function hastyAgent(url: string, haste: Haste): http.Agent {
  const Agent = url.startsWith('https:') ? https.Agent : http.Agent;
  return new (class extends Agent {
    override createConnection(...given: Parameters<http.Agent['createConnection']>) {
      return hurried(super.createConnection(...given), haste);
    }
  })({ keepAlive: false });
}

function hurried<T extends Duplex | null | undefined>(socket: T, { takesMs, mostBytes }: Haste): T {
  if (!socket) return socket;
  const begun = performance.now();
  const looks = setInterval(() => {
    const bytes = 'bytesRead' in socket ? Number(socket.bytesRead) : 0;
    if (performance.now() - begun > takesMs) socket.destroy(new Error('no answer in time'));
    else if (bytes > mostBytes) socket.destroy(new Error('an answer without end'));
  }, LOOKS_EVERY_MS);
  socket.once('close', () => clearInterval(looks));
  return socket;
}

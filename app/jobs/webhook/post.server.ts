/*
 * One request to an address that a workspace named. The name is looked up once, every address of it has to be public,
 * and the connection goes to the one that was looked at: nothing is asked again in between. Redirects are answers like
 * others. Whatever can't be found out is refused. It ends in time by its own clock, whatever the other side does.
 */
import http from 'node:http';
import https from 'node:https';
import { SAID_KEPT, secondsAsked, type Trouble, type WebhookAnswer } from '../../domain/webhook/delivery';
import { hostOf, isPublicAddress, readWebhookUrl } from '../../domain/webhook/public-address';
import { type Found, findByName } from './find.server';

/** For the name, the connection and the answer together. */
const TAKES_MS = 15_000;
/** After so long the next address of the same name is tried. */
const NEXT_MS = 2_500;
/** Of an answer no more is read. */
const MOST_BYTES = 64 * 1024;

export type Post = (
  url: string,
  sent: { body: string; headers: Record<string, string> },
) => Promise<WebhookAnswer>;

export type Going = {
  isPrivateAllowed: boolean;
  /** All addresses of a name; tests answer themselves. */
  find?: (host: string, ends: AbortSignal) => Promise<Found[]>;
  takesMs?: number;
};

export function postTo({ isPrivateAllowed, find, takesMs = TAKES_MS }: Going): Post {
  const findAll = find ?? findByName({ isOwnNetworkAsked: isPrivateAllowed });
  return async (named, sent) => {
    const url = readWebhookUrl(named, { isPrivateAllowed });
    if (!url) return trouble('address_unlike');
    const ending = new AbortController();
    const ends = ending.signal;
    // One that keeps the process: a program that stops waits for what is under way.
    const clock = setTimeout(() => ending.abort(), takesMs);
    try {
      const found = await orEnded(findAll(hostOf(url), ends), ends).catch(() => []);
      const [first] = found;
      if (!first) return trouble(ends.aborted ? 'too_slow' : 'address_unknown');
      if (!isPrivateAllowed && !found.every(({ address }) => isPublicAddress(address)))
        return trouble('address_private');
      return await request(url, [first, ...found.slice(1)], sent, ends);
    } finally {
      clearTimeout(clock);
    }
  };
}

const trouble = (it: Trouble): WebhookAnswer => ({ status: null, said: '', retryAfter: null, trouble: it });

function orEnded<T>(work: Promise<T>, ends: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    ends.addEventListener('abort', () => reject(new Error('too slow')), { once: true });
    work.then(resolve, reject);
  });
}

function request(
  url: URL,
  found: [Found, ...Found[]],
  { body, headers }: { body: string; headers: Record<string, string> },
  signal: AbortSignal,
): Promise<WebhookAnswer> {
  const isSecure = url.protocol === 'https:';
  const options: https.RequestOptions & { autoSelectFamilyAttemptTimeout: number } = {
    method: 'POST',
    protocol: url.protocol,
    host: hostOf(url),
    // What is connected to is what was looked at, one after the other.
    lookup: (_, { all }, tell) => (all ? tell(null, found) : tell(null, found[0].address, found[0].family)),
    autoSelectFamilyAttemptTimeout: NEXT_MS,
    port: url.port || (isSecure ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    headers: {
      ...headers,
      host: url.host,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Foyer',
      connection: 'close',
    },
    agent: false,
    maxHeaderSize: 16 * 1024,
    ...(isSecure && { servername: isNumber(hostOf(url)) ? '' : hostOf(url), minVersion: 'TLSv1.2' as const }),
  };
  return new Promise((resolve) => {
    // What it answered first is its answer, however it ends.
    let ended: (() => void) | undefined;
    const asking = (isSecure ? https : http).request(options, (answer) => {
      const pieces: Buffer[] = [];
      let size = 0;
      const end = () => {
        resolve({
          status: answer.statusCode ?? 0,
          said: saidIn(Buffer.concat(pieces)),
          retryAfter: secondsAsked(answer.headers['retry-after'], Date.now()),
          trouble: null,
        });
        answer.destroy();
      };
      ended = end;
      answer.on('data', (piece: Buffer) => {
        if (size < SAID_KEPT * 4) pieces.push(piece);
        size += piece.length;
        if (size > MOST_BYTES) end();
      });
      for (const ending of ['end', 'error', 'close']) answer.on(ending, end);
    });
    const endWith = (it: Trouble) => (ended ? ended() : resolve(trouble(it)));
    // Another protocol is no way to take something.
    asking.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.on('error', () => undefined).destroy();
      resolve({ status: statusCode, said: '', retryAfter: null, trouble: null });
    });
    asking.on('error', (error: NodeJS.ErrnoException) => endWith(troubleIn(error)));
    asking.on('close', () => ended ?? endWith('unreachable'));
    signal.addEventListener('abort', () => {
      endWith('too_slow');
      asking.destroy();
    });
    asking.end(body);
  });
}

const isNumber = (host: string): boolean => /^[\d.]+$|:/.test(host);

function troubleIn({ code = '' }: NodeJS.ErrnoException): Trouble {
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|HOSTNAME/.test(code) ? 'insecure' : 'unreachable';
}

/** How an answer begins, as text that a database takes and a page can show. */
function saidIn(bytes: Buffer): string {
  const text = bytes.toString('utf8').slice(0, SAID_KEPT * 2);
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SAID_KEPT);
}

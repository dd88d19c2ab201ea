/*
 * Requests as they travel: nothing is added, followed or decoded, so that a test says every header itself.
 */

import { rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { createPostgresDatabase, migratedFolder, testKind } from '../database/database';
import { asReader } from '../story/made-for';
import { type Foyer, type FoyerOptions, startFoyer } from './server';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; cookies: string[] };
export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sends the body in pieces, without saying how long it is. */
  isChunked?: boolean;
};

/** Sends one request to `origin` and reads the whole answer. */
export function ask(foyer: { port: number }, path: string, options: Ask = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, isChunked } = options;
  const length: Record<string, string> = {};
  if (isChunked) length['transfer-encoding'] = 'chunked';
  else if (body !== undefined) length['content-length'] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: foyer.port, path, method, headers: { ...length, ...headers }, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
          const text = Buffer.concat(parts).toString('utf8').replaceAll('<!-- -->', '');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, cookies });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Posts a form the way a page of ours does, made for whoever has the cookie. */
export async function post(
  foyer: { port: number; origin: string },
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: foyer.origin };
  const body = await asReader(`http://127.0.0.1:${foyer.port}`, headers.cookie ?? '', fields);
  return ask(foyer, path, { method: 'POST', headers: { ...form, ...headers }, body: body.toString() });
}

/** Writes bytes as they are and reads what comes back. */
export function say(foyer: { port: number }, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(foyer.port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').setTimeout(5_000, () => socket.destroy());
    socket.on('data', (part) => {
      heard += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

export const ADMIN = {
  company: 'Northlight',
  timeZone: 'Europe/Brussels',
  name: 'Kofi Mensah',
  email: 'kofi@example.com',
  password: 'one sentence is enough',
};

/** Sets up the workspace of a fresh Foyer; the cookie of its first admin. */
export async function setUp(foyer: Foyer): Promise<string> {
  const answer = await post(foyer, '/set-up', { ...ADMIN, code: await foyer.setUpCode() });
  if (answer.status !== 302) throw new Error(`Set-up answered ${answer.status}:\n${answer.body}`);
  return answer.cookies.join('; ');
}

/** A migrated, empty database for one Foyer, on the database of this run. */
export async function freshPlace(): Promise<
  Pick<FoyerOptions, 'database' | 'folder'> & { drop(): Promise<void> }
> {
  if (testKind() === 'pglite') {
    const folder = await migratedFolder();
    return { folder, drop: () => rm(folder, { recursive: true, force: true }) };
  }
  const { url, drop } = await createPostgresDatabase();
  return { database: url, drop };
}

/**
 * A running Foyer for the tests of this file, on the database of this run, with a workspace and its admin. Fails
 * the file when Foyer reported an error that no test expected: `expected` are patterns of lines that may stand.
 */
export function useFoyer(options: FoyerOptions & { expected?: RegExp[] } = {}): Foyer & { admin: string } {
  const served = {} as Foyer & { admin: string };
  let drop = async () => {};
  beforeAll(async () => {
    const place = await freshPlace();
    drop = place.drop;
    Object.assign(served, await startFoyer({ ...place, ...options }));
    if (!options.isDemo) served.admin = await setUp(served);
  }, 240_000);
  afterAll(async () => {
    if (!served.stop) return;
    const unexpected = served.errors().filter((line) => !options.expected?.some((one) => one.test(line)));
    await served.stop();
    await drop();
    if (unexpected.length > 0) throw new Error(`Foyer reported errors:\n${unexpected.join('\n')}`);
  });
  return served;
}

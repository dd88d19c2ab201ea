/* Files on their way in: what arrives whole, and what is left of what doesn't. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { letInByQuestion } from '~/http/file/let-in.server';
import { FarTooMuch, isArrived, NotWhole, type Received, receive } from '~/http/file/receive.server';

const LIMITS = {
  takes: (field: string) => field === 'files',
  files: 3,
  bytesOfOne: 100_000,
  bytesInAll: 2_000_000,
};
let folder: string;
let server: Server;
let heard: Promise<Received>;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-arriving-'));
  let hear: (received: Promise<Received>) => void = () => undefined;
  server = createServer((asked: IncomingMessage, answer) => {
    const received = receive(asked as never, folder, LIMITS);
    hear(received);
    received.then(
      () => answer.end('kept'),
      () => answer.writeHead(400).end('not whole'),
    );
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  renew = () => {
    heard = new Promise((done, fail) => {
      hear = (received) => void received.then(done, fail);
    });
    heard.catch(() => undefined);
  };
});
let renew: () => void;
beforeEach(() => renew());
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const send = async (...files: [name: string, bytes: Uint8Array | string][]) => {
  const form = new FormData();
  form.append('madeFor', 'marit');
  for (const [name, bytes] of files) form.append('files', new Blob([bytes as never]), name);
  await fetch(origin, { method: 'POST', body: form });
  return heard;
};

test('each of a batch is whole on the disk with its hash, or named with what is wrong', async () => {
  const bread = 'rye\n'.repeat(20_000);
  const { files, typed, hasMore } = await send(
    ['Übersicht–Q3.csv', bread],
    ['large.csv', 'x'.repeat(100_001)],
    ['nothing.csv', ''],
  );
  expect(typed).toEqual({ madeFor: 'marit' });
  expect(hasMore).toBe(false);
  const [first, ...others] = files;
  expect(others).toEqual([
    { field: 'files', name: 'large.csv', why: 'too_large' },
    { field: 'files', name: 'nothing.csv', why: 'empty' },
  ]);
  if (!first || !isArrived(first)) throw new Error('It did not arrive.');
  expect(first).toMatchObject({ name: 'Übersicht–Q3.csv', size: bread.length, found: 'words' });
  expect(first.sha256).toBe(createHash('sha256').update(bread).digest('hex'));
  expect(await readFile(first.path, 'utf8')).toBe(bread);
  expect(await readdir(folder)).toHaveLength(1);
  await rm(first.path);
});

test('what comes in a field that takes no file is named, and nothing of it is kept', async () => {
  const form = new FormData();
  form.append('elsewhere', new Blob(['rye']), 'plan.csv');
  form.append('elsewhere', new Blob([]), '');
  form.append('files', new Blob(['rye']), 'bread.csv');
  await fetch(origin, { method: 'POST', body: form });
  const { files } = await heard;
  expect(files.map((one) => [one.field, one.name, isArrived(one) ? 'here' : one.why])).toEqual([
    ['elsewhere', 'plan.csv', 'not_asked'],
    ['files', 'bread.csv', 'here'],
  ]);
  const [, kept] = files;
  const asked = new Map([['plan', ['excel' as const]]]);
  const sorted = await letInByQuestion({ files, hasMore: false, typed: {} }, asked);
  expect([sorted.files.size, sorted.failed.size]).toEqual([0, 0]);
  expect(sorted.strays).toEqual(
    ['plan.csv', 'bread.csv'].map((name) => ({ name, failure: { code: 'not_asked' } })),
  );
  expect(await readdir(folder)).toHaveLength(1);
  if (kept && isArrived(kept)) await rm(kept.path);
});

test('as many bytes as may be are taken, one more is too large, and a fourth file is not read', async () => {
  const { files, hasMore } = await send(
    ['just.txt', 'a'.repeat(100_000)],
    ['b.txt', 'b'],
    ['c.txt', 'c'],
    ['d.txt', 'd'],
  );
  expect(files.map(isArrived)).toEqual([true, true, true]);
  expect(hasMore).toBe(true);
  for (const file of files) if (isArrived(file)) await rm(file.path);
});

test('of what breaks off nothing stays, wherever it does', async () => {
  const whole = Buffer.from(
    `--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${'a'.repeat(50_000)}\r\n` +
      `--b\r\nContent-Disposition: form-data; name="files"; filename="b.txt"\r\n\r\n${'b'.repeat(50_000)}\r\n--b--\r\n`,
  );
  for (const part of [20, 90, 40_000, 50_080, 90_000, whole.length - 3]) {
    renew();
    const asked = request(origin, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': whole.length },
    });
    asked.on('error', () => undefined);
    asked.write(whole.subarray(0, part), () => setTimeout(() => asked.destroy(), 30));
    await expect(heard, `cut at ${part}`).rejects.toBeInstanceOf(NotWhole);
    expect(await readdir(folder), `cut at ${part}`).toEqual([]);
  }
});

test('without a length no more is read than all of it may have', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(stream) {
      if (sent === 0)
        stream.enqueue(
          Buffer.from('--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'),
        );
      sent += 100_000;
      if (sent > 50_000_000) return stream.close();
      stream.enqueue(Buffer.alloc(100_000, 'a'));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  await fetch(origin, { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit).catch(
    () => undefined,
  );
  await expect(heard).rejects.toBeInstanceOf(FarTooMuch);
  expect(await readdir(folder)).toEqual([]);
});

test('what says it is a form and isn’t is refused', async () => {
  for (const [type, body] of [
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', '--b\r\nnonsense'],
    ['multipart/form-data; boundary=b', ''],
  ] as const) {
    renew();
    await fetch(origin, { method: 'POST', headers: { 'content-type': type }, body });
    await expect(heard, type).rejects.toBeInstanceOf(NotWhole);
  }
  expect(await readdir(folder)).toEqual([]);
});

test('what is typed beside files is bounded like a form without them', async () => {
  const form = new FormData();
  for (let at = 0; at < 10; at += 1) form.append(`a.${at}`, 'x'.repeat(40_000));
  form.append('files', new Blob(['rye']), 'a.txt');
  await fetch(origin, { method: 'POST', body: form }).catch(() => undefined);
  await expect(heard).rejects.toBeInstanceOf(FarTooMuch);
  expect(await readdir(folder)).toEqual([]);
});

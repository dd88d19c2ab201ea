/* The files of a page: each leaves as small as it was built, in an encoding its reader takes, and is kept. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ask, useFoyer } from '../support/browser/asking';

const foyer = useFoyer();

const FOLDER = 'build/client';
const isText = (path: string) => /\.(css|js|svg|txt)$/.test(path);

/** All files of the build that have an address, without the compressed copies. */
const files = () =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(FOLDER, name)).isFile() && !/\.(br|gz)$/.test(name) && !name.startsWith('.'),
  );

/** The body as it travels: `ask` reads it as text. */
function bytesOf(
  path: string,
  accepted: string,
): Promise<{ encoding?: string; vary?: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = accepted ? { 'accept-encoding': accepted } : {};
    const sent = request({ host: '127.0.0.1', port: foyer.port, path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { 'content-encoding': encoding, vary } = answer.headers;
        resolve({ encoding, vary, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('every text leaves compressed to whoever takes it, and whole to whoever does not', async () => {
  const texts = files().filter(isText);
  expect(texts.filter((name) => name.endsWith('.css')).length).toBeGreaterThanOrEqual(2);
  expect(texts.some((name) => /^assets\/staff-.+\.js$/.test(name))).toBe(true);
  for (const name of texts) {
    const whole = readFileSync(join(FOLDER, name));
    const plain = await bytesOf(`/${name}`, '');
    expect(plain, name).toEqual({ encoding: undefined, vary: plain.vary, body: whole });
    const brotli = await bytesOf(`/${name}`, 'gzip, deflate, br, zstd');
    const gzip = await bytesOf(`/${name}`, 'gzip');
    // A few words of robots.txt would only grow.
    if (whole.length < 200) continue;
    expect([name, brotli.encoding, gzip.encoding]).toEqual([name, 'br', 'gzip']);
    expect([plain.vary, brotli.vary, gzip.vary]).toEqual(Array(3).fill('Accept-Encoding'));
    expect(brotliDecompressSync(brotli.body).equals(whole)).toBe(true);
    expect(gunzipSync(gzip.body).equals(whole)).toBe(true);
    // A sheet of a few rules repeats little.
    const most = whole.length < 4_000 ? 0.5 : 0.35;
    if (name.endsWith('.css')) expect(brotli.body.length).toBeLessThan(most * whole.length);
    expect((await bytesOf(`/${name}`, 'br;q=0, gzip;q=0')).encoding).toBeUndefined();
  }
});

test('what is named by its content is kept for ever, the rest for an hour', async () => {
  for (const name of files()) {
    const answer = await ask(foyer, `/${name}`, { method: 'HEAD' });
    expect([name, answer.status]).toEqual([name, 200]);
    const isHashed = name.startsWith('assets/');
    if (isHashed) expect(name).toMatch(/-[\w-]{8}\.\w+$/);
    expect(answer.headers['cache-control']).toBe(
      isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    const tag = String(answer.headers.etag);
    const again = await ask(foyer, `/${name}`, { headers: { 'if-none-match': tag } });
    expect([name, again.status]).toEqual([name, 304]);
  }
});

test('only what a page asks for has an address: no script but our own, no copy, nothing above the folder', async () => {
  expect(
    files().filter((name) => name.endsWith('.js') && !/^assets\/(staff|kept-words|find)-/.test(name)),
  ).toEqual([]);
  const css = files().find((name) => name.endsWith('.css'));
  for (const path of [`/${css}.br`, '/.vite/manifest.json', '/assets/../../server/index.js', '/assets/'])
    expect([path, (await ask(foyer, path)).status]).toEqual([path, 404]);
});

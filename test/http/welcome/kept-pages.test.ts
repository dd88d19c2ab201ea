/* Pages that are kept: whose they are, until when, and how much memory they take. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KeptPages } from '~/http/welcome/kept-pages.server';

const NOON = new Date('2026-11-25T12:00:00Z');
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const marit = (minutes = 0, of = 'first') => ({ owner: 'marit', of, at: at(minutes) });
const page = (letter: string, kilobytes = 10) => letter.repeat(kilobytes * 1024);

test('a page is found by its own session alone, made from the same, and while it is true', () => {
  const pages = new KeptPages(1024 * 1024);
  pages.keep(marit(), page('m'), at(10));
  expect(pages.find(marit(9))?.plain.toString()).toBe(page('m'));
  expect(pages.find({ ...marit(), owner: 'aoife' })).toBeNull();
  expect(pages.find(marit(0, 'second'))).toBeNull();
  expect(pages.find(marit())).toBeNull();
  pages.keep(marit(), page('m'), at(10));
  expect(pages.find(marit(10))).toBeNull();
  pages.keep(marit(), page('m'), at(10));
  expect(pages.find(marit(-60))).toBeNull();
  expect(pages.bytes).toBe(0);
});

test('memory holds to its limit, compressed bytes included, and lets go of what was asked for longest ago', async () => {
  const limit = 100 * 1024;
  const pages = new KeptPages(limit);
  for (let owner = 0; owner < 50; owner++) {
    const wanted = { owner: String(owner), of: '', at: NOON };
    const kept = pages.keep(wanted, page('x', 20), at(10));
    await pages.bytesOf(wanted.owner, kept, 'br');
    await pages.bytesOf(wanted.owner, kept, 'gzip');
    expect(pages.bytes).toBeLessThanOrEqual(limit);
    pages.find({ owner: '0', of: '', at: NOON });
  }
  const held = Array.from({ length: 50 }, (_, owner) => owner).filter((owner) =>
    pages.find({ owner: String(owner), of: '', at: NOON }),
  );
  expect(held).toEqual([0, 47, 48, 49]);
  pages.keep(marit(), page('m', 200), at(10));
  expect(pages.find(marit())).toBeNull();
});

test('nothing is kept without memory, and the page is answered all the same', async () => {
  const pages = new KeptPages(0);
  const kept = pages.keep(marit(), page('m'), at(10));
  expect(gunzipSync(await pages.bytesOf('marit', kept, 'gzip')).toString()).toBe(page('m'));
  expect(brotliDecompressSync(await pages.bytesOf('marit', kept, 'br')).toString()).toBe(page('m'));
  expect([pages.bytes, pages.find(marit())]).toEqual([0, null]);
});

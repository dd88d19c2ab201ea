import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, ask, post, useFoyer } from '../support/browser/asking';

const foyer = useFoyer();

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
};

const CUSTOMER = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const form = (headers: Record<string, string> = {}) => post(foyer, '/sign-in', { email: 'a' }, headers);
const asset = () => readdirSync('build/client/assets').find((name) => name.endsWith('.css'));

const KINDS: [string, number, () => Promise<Answer>][] = [
  ['a page', 200, () => ask(foyer, '/sign-in')],
  ['a page of a member', 200, () => ask(foyer, '/', { headers: { cookie: foyer.admin } })],
  ['the head of a page', 200, () => ask(foyer, '/sign-in', { method: 'HEAD' })],
  ['a redirect', 302, () => ask(foyer, '/')],
  ['a form with mistakes', 400, () => form()],
  ['a form from elsewhere', 403, () => form({ origin: 'https://evil.example' })],
  ['an unknown address', 404, () => ask(foyer, '/nope')],
  ['an address that is no text', 404, () => ask(foyer, '/%E0%A4%A')],
  ['a method of no use', 405, () => ask(foyer, '/', { method: 'PUT', headers: { origin: foyer.origin } })],
  ['too large a form', 413, () => form({ 'content-length': '999999' })],
  ['a body that is no form', 415, () => form({ 'content-type': 'application/json' })],
  ['the closed client protocol', 400, () => ask(foyer, '/sign-in.data')],
  ['an unknown customer page', 404, () => ask(foyer, '/welcome/nope')],
  ['the health of Foyer', 200, () => ask(foyer, '/health')],
];

describe('every kind of answer is guarded', () => {
  test.each(KINDS)('%s (%d)', async (_, status, get) => {
    const answer = await get();
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(ALWAYS);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  test.each([() => '/favicon.svg', () => '/robots.txt', () => `/assets/${asset()}`])(
    'a file',
    async (path) => {
      const answer = await ask(foyer, path());
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject(ALWAYS);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['cache-control']).toMatch(/max-age=\d{4,}/);
    },
  );

  test('a picture that mail and previews of links show may be loaded from elsewhere', async () => {
    for (const path of ['/og.png', '/portraits/ines.png']) {
      const answer = await ask(foyer, path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers).toMatchObject({ ...ALWAYS, 'cross-origin-resource-policy': 'cross-origin' });
    }
    for (const path of ['/og.png/..', '/portraits/', '/welcome/portraits/x', '/portraits/../sign-in'])
      expect((await ask(foyer, path)).headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('the colour of a workspace may be kept', async () => {
    const answer = await ask(foyer, '/theme/0f5b57.css');
    expect(answer.headers).toMatchObject(ALWAYS);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toContain('text/css');
  });
});

describe('the policy', () => {
  test.each([
    '/welcome',
    '/welcome/nope',
    '/welcome/nope/goals',
    '/Welcome/nope',
    '//welcome/nope',
    '/%77elcome/nope',
  ])('of the customer page %s allows no script at all', async (path) => {
    const policy = (await ask(foyer, path)).headers['content-security-policy'] as string;
    expect(policy.split('; ')).toEqual(CUSTOMER);
  });

  test('of a page of ours names a nonce that is never the same', async () => {
    const nonces = await Promise.all([1, 2, 3].map(async () => (await ask(foyer, '/sign-in')).headers));
    const found = nonces.map(
      (headers) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(new Set(found).size).toBe(3);
  });

  test('is kept by our pages: no script and no style of their own', async () => {
    const { body } = await ask(foyer, '/sign-in');
    expect(body).not.toMatch(/<script|\sstyle=|<style|\son[a-z]+=/);
  });
});

import { describe, expect, test } from 'vitest';
import { ask, post, say, useFoyer } from '../../support/browser/asking';

const foyer = useFoyer();

const FORM = 'application/x-www-form-urlencoded';
const own = () => ({ origin: foyer.origin, 'content-type': FORM });
const send = (headers: Record<string, string>, more: object = {}, path = '/sign-in') =>
  ask(foyer, path, { method: 'POST', headers, body: 'email=a%40example.com&password=b', ...more });

describe('a change must come from a page of ours', () => {
  test('without Origin it is refused', async () => {
    expect((await send({ 'content-type': FORM })).status).toBe(403);
  });

  test.each(['https://evil.example', 'null', 'http://localhost', 'http://localhost.evil.example'])(
    'with the origin %s it is refused',
    async (origin) => {
      expect((await send({ ...own(), origin })).status).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site', 'none'])('with Sec-Fetch-Site %s it is refused', async (site) => {
    expect((await send({ ...own(), 'sec-fetch-site': site })).status).toBe(403);
  });

  test('with our origin it reaches the page', async () => {
    expect((await send({ ...own(), 'sec-fetch-site': 'same-origin' })).status).toBe(400);
    expect((await send({ ...own(), origin: `http://127.0.0.1:${foyer.port}` })).status).toBe(400);
  });

  test('a foreign origin does not become ours by X-Forwarded-Host or Host', async () => {
    const foreign = { ...own(), origin: 'https://evil.example', host: 'evil.example' };
    const forwarded = { ...foreign, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    expect((await send(forwarded)).status).toBe(403);
  });
});

describe('an assistant comes in by its own program', () => {
  const knock = (headers: Record<string, string>, method = 'POST') =>
    ask(foyer, '/mcp', { method, headers: { 'content-type': 'application/json', ...headers }, body: '{}' });

  test.each<[string, Record<string, string>]>([
    ['Origin', { origin: 'https://evil.example' }],
    ['Origin', { origin: 'null' }],
    ['Host', { host: 'evil.example' }],
  ])('and by no page of another site, which its %s tells', async (_, headers) => {
    const answer = await knock(headers);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('origin_foreign');
  });

  test('with a key, of which the log knows nothing', async () => {
    const key = `foyer_${'0'.repeat(32)}`;
    expect((await knock({ authorization: `Bearer ${key}` })).status).toBe(401);
    expect((await knock({}, 'DELETE')).status).toBe(405);
    expect(foyer.log()).toContain('"path":"/mcp"');
    expect(foyer.log()).not.toContain(key);
  });
});

test('unless it is told otherwise, this machine alone reaches it, so nobody can say another address than their own', async () => {
  expect((await fetch(`http://127.0.0.1:${foyer.port}/health`)).status).toBe(200);
  await expect(fetch(`http://127.0.0.2:${foyer.port}/health`)).rejects.toThrow();
});

describe('an address comes from our own origin', () => {
  test.each<[string, Record<string, string>]>([
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }],
    ['Host', { host: 'evil.example' }],
    ['Forwarded', { forwarded: 'host=evil.example;proto=https' }],
  ])('%s changes nothing', async (_, headers) => {
    const answer = await ask(foyer, '/', { headers });
    expect(answer.headers.location).toBe('/sign-in');
    expect(JSON.stringify(answer)).not.toContain('evil');
    expect((await ask(foyer, '/sign-in', { headers })).body).not.toContain('evil');
  });

  test.each([
    ['in absolute form', 'http://evil.example/no-such-page'],
    ['with a backslash', '/\\evil.example/no-such-page'],
    ['with more slashes', '//evil.example/no-such-page'],
  ])('an address %s stays on it', async (_, target) => {
    const heard = await say(foyer, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(heard).not.toContain('evil');
  });
});

describe('an address that is too long', () => {
  const asked = (length: number) =>
    say(foyer, `GET /mailbox/${'%CC%8'.repeat(length / 5)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

  test.each([16_500, 100_000, 2_000_000])(
    '(%d characters) is answered in words, to the end',
    async (length) => {
      const heard = await asked(length);
      expect(heard).toMatch(/^HTTP\/1\.1 431 /);
      expect(heard).toContain('longer than Foyer reads');
    },
  );

  test('to be read again after signing in is not carried along, and the answer can be read', async () => {
    const heard = await asked(8_000);
    expect(heard).toMatch(/^HTTP\/1\.1 302 /);
    expect(heard).toMatch(/\r\nlocation: \/sign-in\r\n/i);
  });
});

describe('the client protocol of the framework is closed', () => {
  test.each([
    '/?_data=routes%2Fworklist',
    '/sign-in?_data=root',
    '/sign-in?%5Fdata=root',
    '/_root.data',
    '/sign-in.data',
    '/sign-in.data?_routes=root',
    '/__manifest?p=%2F&version=1',
    `/sign-in?${'a=&'.repeat(1_200)}_data=root`,
    `/sign-in?${'a&'.repeat(100)}b`,
    '/theme/../sign-in.data',
  ])('GET %s', async (path) => {
    expect((await ask(foyer, path)).status).toBe(400);
    expect((await send(own(), {}, path)).status).toBe(400);
  });
});

describe('a body is a form of modest size', () => {
  const large = `email=${'a'.repeat(300 * 1024)}`;
  test.each([false, true])('300 kB are too much (in pieces: %s)', async (isChunked) => {
    const answer = await send(own(), { body: large, isChunked });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('shorten it');
  });

  test('250 kB are not', async () => {
    expect((await send(own(), { body: `email=${'a'.repeat(250 * 1024)}` })).status).toBe(400);
  });

  test.each<[string, string]>([
    ['application/json', '{"email":"a"}'],
    ['text/plain', 'email=a'],
    ['multipart/form-data; boundary=b', '--b--'],
    ['application/xml', '<a/>'],
  ])('%s is not one', async (type, body) => {
    for (const isChunked of [false, true])
      expect((await send({ ...own(), 'content-type': type }, { body, isChunked })).status).toBe(415);
  });

  test('a body without a type is not one', async () => {
    expect((await send({ origin: foyer.origin })).status).toBe(415);
  });

  test('a compressed body is not one', async () => {
    expect((await send({ ...own(), 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('no body at all is an empty form', async () => {
    expect((await send({ origin: foyer.origin }, { body: undefined })).status).toBe(400);
    expect((await send(own(), { body: '' })).status).toBe(400);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('%s is no method of ours', async (method) => {
    const answer = await send(own(), { method, body: undefined });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
  });
});

describe('an unknown address', () => {
  test('is one calm page, the same for all', async () => {
    const paths = [
      '/nope',
      '/nope/deeper?and=more',
      '/wp-login.php',
      '/.env',
      '/caf%C3%A9',
      '/%E0%A4%A',
      '/%',
    ];
    const answers = await Promise.all(paths.map((path) => ask(foyer, path)));
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.body).toBe(answers[0]?.body);
    }
    expect(answers[0]?.body).toContain('<h1');
    expect(answers[0]?.body).not.toMatch(/Error|stack|node_modules|Remix/);
  });

  test('answers a form the same way', async () => {
    const read = await ask(foyer, '/nope');
    const posted = await post(foyer, '/nope', { a: 'b' });
    expect([posted.status, posted.body]).toEqual([404, read.body]);
  });
});

describe('the log', () => {
  const token = '7M3KQ9X2W5N8R4T6V1Y0Z3B5C7D9F2H4';
  test.each([
    `/welcome/${token}`,
    `/welcome/${token}/goals?x=${token}`,
    `/Welcome/${token}`,
    `//welcome/${token}`,
    `/welcome//${token}`,
    `/%77elcome/${token}`,
    `/welcome%2F${token}`,
    `/nope?link=${token}`,
    `/welcome/${token}%`,
    `/welcome/%E0%A4%A${token}`,
  ])('holds no token of %s', async (path) => {
    await ask(foyer, path);
    await post(foyer, path, {});
    await say(foyer, `GET http://x${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(foyer.log()).toContain('"status":404');
    expect(foyer.log()).not.toContain(token);
    expect(foyer.log()).not.toContain('could not be decoded');
  });

  test('holds no password', async () => {
    await post(foyer, '/sign-in', { email: 'a@example.com', password: 'a-secret-of-mine' });
    expect(foyer.log()).not.toContain('a-secret-of-mine');
  });
});

test('without a secret of the mail provider, its reports go nowhere', async () => {
  expect((await ask(foyer, '/webhooks/resend', { method: 'POST', body: '{}' })).status).toBe(404);
});

/* A photo on its way in: what is taken, what is made of it, and what is said of everything else. */
import { type ClientRequest, request } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoIn } from '~/http/member/photo.server';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { signedIn, type Visitor } from '../../support/browser/visitor';
import { asReader } from '../../support/story/made-for';

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
      background: '#000',
    },
  });
const blob = (bytes: Uint8Array | string) =>
  new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]);

describe('what is made of a photo', () => {
  test('a JPEG of one shape, small enough for a page, without anything else that the file held', async () => {
    const sent = await noise(1600, 900)
      .withExif({ IFD0: { Copyright: 'Ines at home' }, IFD3: { GPSLatitude: '50/1 51/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const made = await photoIn(blob(sent));
    if (!made.ok) throw new Error('It was not taken.');
    const { format, width, height, exif, icc } = await sharp(made.photo.jpeg).metadata();
    expect({ format, width, height, exif, icc }).toEqual({ format: 'jpeg', width: 360, height: 420 });
    expect(made.photo.jpeg.length).toBeLessThan(60_000);
    expect(made.photo.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(['png', 'webp', 'jpeg'] as const)(
    'takes %s, also where it can be seen through',
    async (format) => {
      const sent = await sharp({ create: { width: 200, height: 300, channels: 4, background: '#0f05' } })
        .toFormat(format)
        .toBuffer();
      expect((await photoIn(blob(sent))).ok).toBe(true);
    },
  );

  test('turns it upright as the camera said', async () => {
    const lying = await sharp({ create: { width: 420, height: 360, channels: 3, background: '#fff' } })
      .composite([
        { input: { create: { width: 60, height: 360, channels: 3, background: '#f00' } }, left: 0, top: 0 },
      ])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const made = await photoIn(blob(lying));
    if (!made.ok) throw new Error('It was not taken.');
    const top = await sharp(made.photo.jpeg)
      .extract({ left: 100, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([...top].map((one) => one > 128)).toEqual([true, false, false]);
  });

  const SAYS = {
    unlike: 'Choose another file: this one can’t be read as a JPEG, PNG or WebP photo',
    narrow: 'Choose another photo: this one is a long strip',
    small: 'Choose a larger photo: at least 120 pixels wide and high',
  };
  test.each([
    ['words', () => 'Dear photo', SAYS.unlike],
    [
      'an SVG with script',
      () =>
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>',
      SAYS.unlike,
    ],
    ['a PDF', () => '%PDF-1.7\n1 0 obj\n', SAYS.unlike],
    [
      'a GIF',
      () =>
        sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
          .gif()
          .toBuffer(),
      SAYS.unlike,
    ],
    ['half a JPEG', async () => (await noise(800, 800).jpeg().toBuffer()).subarray(0, 9000), SAYS.unlike],
    [
      'a picture of more pixels than a camera makes',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      SAYS.unlike,
    ],
    [
      'a strip that would be made vast',
      () =>
        sharp({ create: { width: 130, height: 9000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      SAYS.narrow,
    ],
    ['a stamp', () => noise(60, 400).png().toBuffer(), SAYS.small],
  ])('refuses %s, and says what to do', async (_, make, words) => {
    const made = await photoIn(blob(await make()));
    expect(made.ok ? 'taken' : made.reply.errors).toEqual({ photo: words });
  });

  test('asks for a file where none was chosen', async () => {
    const made = await photoIn(undefined);
    expect(made.ok ? 'taken' : made.reply.errors).toEqual({ photo: 'Choose a photo first' });
  });
});

describe('a photo over HTTP', () => {
  let foyer: Foyer;
  let ines: Visitor;
  beforeAll(async () => {
    foyer = await startFoyer({ isDemo: true, env: { LOG_LEVEL: 'error' } });
    ines = await signedIn(foyer.origin, 'Ines');
  }, 120_000);
  afterAll(() => foyer?.stop());

  const send = async (bytes: Uint8Array | string, type = 'image/jpeg') => {
    const form = new FormData();
    for (const [name, value] of await asReader(foyer.origin, ines.cookie, {})) form.append(name, value);
    form.append('photo', new Blob([bytes as never], { type }), 'me.jpg');
    return fetch(`${foyer.origin}/account/photo`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: foyer.origin, cookie: ines.cookie },
      body: form,
    });
  };

  test('is shown on her page, to everybody who was given its address, until she takes it away', async () => {
    const answer = await send(await noise(800, 800).jpeg().toBuffer());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account?saved=photo#of-you']);
    const page = await (await ines.get('/account')).text();
    const [address = ''] = /\/portraits\/[0-9a-f]{64}\.jpg/.exec(page) ?? [];
    const shown = await fetch(foyer.origin + address);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'public, max-age=31536000, immutable',
    ]);
    expect(shown.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await ines.post('/account/photo/remove')).status).toBe(303);
    expect((await fetch(foyer.origin + address)).status).toBe(404);
    expect(await (await ines.get('/account')).text()).not.toContain(address);
  });

  test('is refused in place when it is none, and when it is larger than a photo may be', async () => {
    const none = await send('not a photo');
    expect([none.status, await none.text()]).toEqual([
      400,
      expect.stringContaining('can’t be read as a JPEG'),
    ]);
    const large = await send(new Uint8Array(40 * 1024 * 1024));
    expect([large.status, large.headers.get('location')]).toEqual([303, '/account?photo=too-large#of-you']);
    const page = await (await ines.get('/account?photo=too-large')).text();
    expect(page).toContain('Choose a smaller file: this one is over 8 MB');
  });

  test('is taken at its own address alone, from a page of ours, for whom the page was made', async () => {
    const form = () => {
      const body = new FormData();
      body.append('photo', new Blob(['x']), 'me.jpg');
      return body;
    };
    const post = (path: string, headers: Record<string, string>) =>
      fetch(foyer.origin + path, { method: 'POST', redirect: 'manual', headers, body: form() });
    const own = { origin: foyer.origin, cookie: ines.cookie };
    expect((await post('/account', own)).status).toBe(415);
    expect((await post('/account/photo', { ...own, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/account/photo', own)).status).toBe(409);
    expect((await post('/account/photo', { origin: foyer.origin })).status).toBe(401);
  });

  test('is read of nobody who isn’t signed in, and one at a time of everybody else', async () => {
    const begun = (cookie: string) =>
      new Promise<[number | undefined, ClientRequest]>((resolve, reject) => {
        const sending = request(`${foyer.origin}/account/photo`, {
          method: 'POST',
          headers: {
            origin: foyer.origin,
            cookie,
            'content-type': 'multipart/form-data; boundary=x',
            'content-length': 1_000_000,
          },
        });
        const waiting = setTimeout(() => resolve([undefined, sending]), 3_000);
        sending.once('response', (answer) => {
          clearTimeout(waiting);
          resolve([answer.statusCode, sending]);
        });
        sending.once('error', reject);
        sending.write('--x');
      });
    const [stranger] = await begun('');
    expect(stranger).toBe(401);
    const [hers, sending] = await begun(ines.cookie);
    expect(hers).toBeUndefined();
    const [again] = await begun(ines.cookie);
    expect(again).toBe(503);
    sending.on('error', () => undefined).destroy();
  });

  test('of thousands of parts isn’t taken apart', async () => {
    const answer = await fetch(`${foyer.origin}/account/photo`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: foyer.origin,
        cookie: ines.cookie,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(5_000)}--x--\r\n`,
    });
    expect(answer.status).toBe(413);
  });

  test.each(['/portraits/none.jpg', `/portraits/${'0'.repeat(64)}.jpg`, `/portraits/${'0'.repeat(64)}.png`])(
    'no photo is behind %s',
    async (path) => {
      expect((await fetch(foyer.origin + path)).status).toBe(404);
    },
  );
});

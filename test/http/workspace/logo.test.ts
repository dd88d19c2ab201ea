/* A logo and a colour on their way in: what is taken, what is made of it, who sees it, and what is said of everything else. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logoIn } from '~/http/workspace/logo.server';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { contactOf, signedIn, type Visitor } from '../../support/browser/visitor';
import { asReader } from '../../support/story/made-for';

const square = (background: string, width = 200, height = 200) =>
  sharp({ create: { width, height, channels: 4, background } });
const blob = (bytes: Uint8Array | string) =>
  new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]);

/** A bar of a colour on nothing. */
const bar = (colour: string) =>
  square('#0000')
    .composite([
      { input: { create: { width: 200, height: 40, channels: 4, background: colour } }, left: 0, top: 80 },
    ])
    .png()
    .toBuffer();

async function made(bytes: Uint8Array | string): Promise<Uint8Array> {
  const answer = await logoIn(blob(bytes));
  if (!answer.ok) throw new Error(JSON.stringify(answer.reply.errors));
  return answer.logo.png;
}

const cornerOf = async (png: Uint8Array): Promise<number[]> => [
  ...(await sharp(png).removeAlpha().extract({ left: 2, top: 2, width: 1, height: 1 }).raw().toBuffer()),
];

describe('what is made of a logo', () => {
  test('a small square PNG, whole, without anything else that the file held', async () => {
    const sent = await square('#0f5b57', 600, 300)
      .withExif({ IFD0: { Copyright: 'The agency' } })
      .jpeg()
      .toBuffer();
    const png = await made(sent);
    const { format, width, height, exif } = await sharp(png).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'png', width: 120, height: 120 });
    expect(png.length).toBeLessThanOrEqual(6_000);
    expect(await cornerOf(png)).toEqual([255, 255, 255]);
  });

  test('stands on white, and what is white itself on dark', async () => {
    expect(await cornerOf(await made(await bar('#0f5b57')))).toEqual([255, 255, 255]);
    expect(await cornerOf(await made(await bar('#ffffff')))).toEqual([23, 33, 31]);
  });

  test('of many colours stays small', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const sent = sharp({ create: { width: 500, height: 500, channels: 3, noise, background: '#000' } });
    expect((await made(await sent.png().toBuffer())).length).toBeLessThanOrEqual(8_000);
  });

  const UNLIKE =
    'Choose another file: this one can’t be read as a PNG, JPEG or WebP. A drawing such as SVG has to be saved as a PNG first';
  test.each([
    ['words', () => 'Our logo', UNLIKE],
    [
      'an SVG with script',
      () =>
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>',
      UNLIKE,
    ],
    ['half a PNG', async () => (await square('#123456').png().toBuffer()).subarray(0, 60), UNLIKE],
    [
      'a stamp',
      () => square('#123456', 40, 40).png().toBuffer(),
      'Choose a larger file: at least 64 pixels wide and high',
    ],
    [
      'a strip',
      () => square('#123456', 900, 100).png().toBuffer(),
      'Choose a squarer one: this is more than 3 times as long as it is high, and couldn’t be read in a small square',
    ],
    [
      'more than it may weigh',
      () => 'x'.repeat(2 * 1024 * 1024 + 1),
      'Choose a smaller file: this one is over 2 MB',
    ],
    ['nothing', () => '', 'Choose a file first'],
  ])('refuses %s, and says what to do', async (_, make, words) => {
    const answer = await logoIn(blob(await make()));
    expect(answer.ok ? 'taken' : answer.reply.errors).toEqual({ logo: words });
  });
});

describe('colour and logo over HTTP', () => {
  let foyer: Foyer;
  let hanne: Visitor;
  beforeAll(async () => {
    foyer = await startFoyer({ isDemo: true, env: { LOG_LEVEL: 'error' } });
    hanne = await signedIn(foyer.origin, 'Hanne');
  }, 120_000);
  afterAll(() => foyer?.stop());

  const send = async (bytes: Uint8Array | string, by = hanne) => {
    const form = new FormData();
    for (const [name, value] of await asReader(foyer.origin, by.cookie, {})) form.append(name, value);
    form.append('logo', new Blob([bytes as never], { type: 'image/png' }), 'logo.png');
    return fetch(`${foyer.origin}/settings/workspace/logo`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: foyer.origin, cookie: by.cookie },
      body: form,
    });
  };
  const page = async (by: Visitor, path: string) => (await by.get(path)).text();
  const LOGO = /\/logos\/[0-9a-f]{64}\.png/;

  test('a logo is on every page until it is taken away, at an address that mail programs reach', async () => {
    const marit = await contactOf(foyer.origin, 'Marit');
    expect(await page(marit, '/welcome')).not.toMatch(LOGO);
    const answer = await send(await bar('#0f5b57'));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/settings/workspace?saved=logo#logo',
    ]);
    const [address = ''] = LOGO.exec(await page(marit, '/welcome')) ?? [];
    expect(await page(hanne, '/')).toContain(address);
    const shown = await fetch(foyer.origin + address);
    expect(
      ['content-type', 'cache-control', 'cross-origin-resource-policy'].map((name) =>
        shown.headers.get(name),
      ),
    ).toEqual(['image/png', 'public, max-age=31536000, immutable', 'cross-origin']);
    expect((await hanne.post('/settings/workspace/logo/remove')).status).toBe(303);
    expect((await fetch(foyer.origin + address)).status).toBe(404);
    expect(await page(marit, '/welcome')).not.toMatch(LOGO);
  });

  test('what is no logo is refused in place, and so is one that is too large', async () => {
    const none = await send('<svg/>');
    expect([none.status, await none.text()]).toEqual([400, expect.stringContaining('saved as a PNG first')]);
    const large = await send(new Uint8Array(40 * 1024 * 1024));
    expect([large.status, large.headers.get('location')]).toEqual([
      303,
      '/settings/workspace?logo=too-large#logo',
    ]);
    expect(await page(hanne, '/settings/workspace?logo=too-large')).toContain('this one is over 2 MB');
  });

  test('a colour is looked at first, kept when it is saved, and refused with the words kept', async () => {
    const tried = await page(hanne, '/settings/workspace?colour=%23FFE600');
    expect(tried).toContain('Nothing is saved yet');
    expect(tried).toContain('links are darker, so that everyone can read them');
    expect(tried).not.toContain('/theme/ffe600.css');
    const wrong = await hanne.post('/settings/workspace/colour', { colour: 'petrol' });
    expect(wrong.status).toBe(400);
    const words = await wrong.text();
    expect(words).toContain('value="petrol"');
    expect(words).toContain('Write the colour with six digits, like #0F5B57');
    expect((await hanne.post('/settings/workspace/colour', { colour: 'FFE600' })).status).toBe(303);
    expect(await page(hanne, '/')).toContain('/theme/ffe600.css');
  });

  test('is not for members who set nothing', async () => {
    const ines = await signedIn(foyer.origin, 'Ines');
    expect((await send(await bar('#0f5b57'), ines)).status).toBe(403);
    expect((await ines.post('/settings/workspace/colour', { colour: '#123456' })).status).toBe(403);
  });

  test.each(['/logos/none.png', `/logos/${'0'.repeat(64)}.png`, `/logos/${'0'.repeat(64)}.svg`])(
    'no logo is behind %s',
    async (path) => {
      expect((await fetch(foyer.origin + path)).status).toBe(404);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { compose, headerText, type Message, subjectLine, templates } from '../../emails';
import { nameText } from '../../emails/_parts/typed-text';
import { payloads as all } from './payloads';
import { composeLoosely, replaced, samples, typedPaths } from './samples';
import { readable, treeOf } from './tree';

const nameKeys = [
  'to',
  'name',
  'firstName',
  'customer',
  'vendor',
  'by',
  'recipients',
  'contacts',
  'title',
  'spokeTo',
];
const kinds = await samples();

/** `ALL_PAYLOADS=1` tries all sixty on every kind; a run of the suite tries each on a quarter of the kinds. */
const payloadsFor = (kind: string) => {
  const place = kinds.findIndex(([name]) => name === kind);
  return process.env.ALL_PAYLOADS === '1' ? all : all.filter((_, index) => index % 4 === place % 4);
};

// The same lines without a single character of meaning.
const harmless = (payload: string) =>
  payload
    .replaceAll('\u0085', '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (control) => (/\s/.test(control) ? control : ''))
    .replace(/\S/gu, 'x')
    .replace(/x[x ]*/g, 'x');

/** What is composed of a text that means nothing, once for each shape of lines. */
function remembered(composed: (text: string) => Promise<Message>) {
  const known = new Map<string, Promise<Message>>();
  return (payload: string) => {
    const shape = harmless(payload);
    const message = known.get(shape) ?? composed(shape);
    known.set(shape, message);
    return message;
  };
}

/** Whatever is made of what people typed, the letter around it stays the same. */
function expectSameLetter(message: Message, plain: Message, payload: string) {
  const [found, expected] = [treeOf(message.html), treeOf(plain.html)];
  expect(found.tags, payload).toEqual(expected.tags);
  expect(found.attributes, payload).toEqual(expected.attributes);
  expect(found.hrefs, payload).toEqual(expected.hrefs);
  expect(found.sources, payload).toEqual(expected.sources);
  expect(message.subject, payload).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
  expect(message.subject.length, payload).toBeLessThanOrEqual(150);
  for (const body of [message.html, message.text])
    expect(body, payload).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
}

/** Nothing that a mail program would make a link of. */
function expectNoLinkInWords({ subject, html, text }: Message, payload: string) {
  for (const words of [subject, readable(html), text])
    expect(words, payload).not.toMatch(/[:/\\@.。．｡]evil|evil[.。．｡]example/i);
}

test('there are sixty payloads', () => {
  expect(new Set(all).size).toBe(60);
  expect(new Set(kinds.flatMap(([kind]) => payloadsFor(kind))).size).toBe(60);
});

describe.each(kinds)('%s', (kind, props) => {
  const payloads = payloadsFor(kind);
  // One item of a list stands for all of them.
  const paths = typedPaths(props).filter((path) => !path.some((key) => /^[1-9]$/.test(key)));
  const names = paths.filter((keys) => nameKeys.includes(keys.at(-1) ?? ''));
  const filled = (places: string[][], text: string) =>
    places.reduce((all, path) => replaced(all, path, text), props);

  test('what people typed is text and nothing else, in every field', async () => {
    const plain = remembered((text) => composeLoosely(kind, filled(paths, text)));
    for (const payload of payloads)
      expectSameLetter(await composeLoosely(kind, filled(paths, payload)), await plain(payload), payload);
  });

  test('no name becomes a link by itself, or starts a line of its own', async () => {
    expect(names.length).toBeGreaterThan(0);
    for (const payload of payloads) {
      const message = await composeLoosely(kind, filled(names, payload));
      expectNoLinkInWords(message, payload);
      expect(message.text, payload).not.toMatch(/^(Bcc|Cc|X-Evil|Subject):/im);
    }
  });

  test('a workspace’s own texts are text and nothing else, in every part', async () => {
    const { wording } = await templates[kind]();
    const parts = Object.entries(wording?.parts ?? {});
    const worded = (text: string) =>
      Object.fromEntries(
        parts.map(([name, { needs = [] }]) => [name, [text, ...needs.map((one) => `{${one}}`)].join(' ')]),
      );
    const plain = remembered((text) => compose(kind, props as never, worded(text)));
    for (const payload of payloads) {
      const message = await compose(kind, props as never, worded(payload));
      const isPlaced = payload.includes('{');
      if (!isPlaced) expectSameLetter(message, await plain(payload), payload);
      if (parts.length > 0) expectNoLinkInWords(message, payload);
    }
  });

  test('a typed placeholder is never replaced by a link', async () => {
    const before = (await composeLoosely(kind, props)).html.split('welcome-link.invalid').length;
    const typed = filled(paths, 'see https://welcome-link.invalid/your-own-page');
    const { subject, html, text } = await composeLoosely(kind, typed);
    expect(html.split('welcome-link.invalid')).toHaveLength(before);
    expect(`${subject}${text}`.split('welcome-link.invalid').length - 1).toBeLessThan(before);
  });
});

test('the rep’s own subject is one clipped line, in the header and in the title', async () => {
  const { PreviewProps } = await templates.introduction();
  for (const payload of [...all, 'bread '.repeat(100)]) {
    const { subject, html } = await compose('introduction', { ...PreviewProps, subject: payload });
    expect(subject).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]|welcome-link\.invalid/u);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(treeOf(html).tags.filter((tag) => tag === 'title')).toHaveLength(1);
    expect(treeOf(html).hrefs).toEqual([PreviewProps.link, PreviewProps.link]);
  }
});

test('staff mail opens web addresses only', async () => {
  const { PreviewProps } = await templates.guide_published();
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '/relative', '']) {
    await expect(compose('guide_published', { ...PreviewProps, url })).rejects.toThrow();
  }
  const { html } = await compose('guide_published', {
    ...PreviewProps,
    url: 'https://a.example/"><b>?x=1&y=2',
  });
  expect(treeOf(html).hrefs).toEqual(['https://a.example/%22%3E%3Cb%3E?x=1&y=2']);
});

test('a portrait that is no web address is left out', async () => {
  const { PreviewProps } = await templates.introduction();
  const card = { ...PreviewProps.card, portraitUrl: 'no address' };
  expect(treeOf((await compose('introduction', { ...PreviewProps, card })).html).sources).toEqual([]);
});

test('header text is one line without controls, and subjects end between words', () => {
  expect(headerText('Ines\r\n Bcc: x\u0000\u2028y\u202e')).toBe('Ines Bcc: x y');
  expect(headerText('  Łukasz  Ångström-Ñandú 🥖 ')).toBe('Łukasz Ångström-Ñandú 🥖');
  const long = subjectLine(`${'bread '.repeat(40)}`);
  expect(long).toMatch(/^(bread )+bread…$/);
  expect(long.length).toBeLessThanOrEqual(150);
  expect(subjectLine('👩‍🍳'.repeat(60))).toMatch(/^(👩‍🍳)+…$/u);
});

test('ordinary names stay as they are', () => {
  for (const name of [
    'J. R. R. Smith',
    'Hallowmere Inc.',
    'St. John’s',
    '10:00',
    '9.30',
    '+32 2 555.01.42',
    'O’Neil',
    'Mag.a Ngọc Anh',
    'Anh, Mag.a',
    '@Žofie',
    'Žofie (@zofie)',
    'z.B. Anna',
  ]) {
    expect(nameText(name)).toBe(name);
  }
  expect(nameText('Booking.com')).toBe('Booking.\u200acom');
  for (const [typed, read] of [
    ['evil.a.example', 'evil.\u200aa.\u200aexample'],
    ['evil.c\u200dom', 'evil.\u200ac\u200dom'],
    ['a@evil', 'a@\u200aevil'],
    ['@evil.example', '@evil.\u200aexample'],
    ['evil.a/x', 'evil.\u200aa/x'],
  ] as const) {
    expect(nameText(typed)).toBe(read);
  }
  expect(nameText(`Anna ${'von '.repeat(40)}`)).toMatch(/^Anna (von )+von…$/);
});

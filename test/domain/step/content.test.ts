/* What may stand in a step's content, and what is only words. */
import { describe, expect, test } from 'vitest';
import { lineOf } from '~/domain/file/attached';
import { type Block, type Inline, readContent } from '~/domain/step/content';
import { outsideOf } from '~/domain/step/outside';
import { drawFrom } from '../../support/story/random-path';

const inlines = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block): Inline[] => {
    if (block.is === 'list') return block.items.flatMap(inlines);
    if (block.is === 'quote') return inlines(block.of);
    return 'of' in block ? block.of.flatMap(within) : [];
  });

const within = (inline: Inline): Inline[] => [inline, ...('of' in inline ? inline.of.flatMap(within) : [])];

const links = (markdown: string) =>
  inlines(readContent(markdown)).flatMap((one) => (one.is === 'link' ? [one.href] : []));
const textIn = (markdown: string) =>
  inlines(readContent(markdown))
    .flatMap((one) => (one.is === 'text' || one.is === 'code' ? [one.text] : []))
    .join('');

describe('content', () => {
  test('has headings, lists, emphasis, quotes, code and links', () => {
    const read = readContent(
      '# Before\n\n1. Open *Reports*\n2. Choose **all**\n\n> Leave names\nas they are\n\n`code` [here](https://a.example/x)\n\n---\n\n    indented',
    );
    expect(read.map(({ is }) => is)).toEqual(['heading', 'list', 'quote', 'paragraph', 'rule', 'code']);
    expect(read[1]).toMatchObject({ start: 1, items: [[{ is: 'paragraph' }], [{ is: 'paragraph' }]] });
    expect(links('[here](https://a.example/x) and <mailto:ines@a.example>')).toEqual([
      'https://a.example/x',
      'mailto:ines@a.example',
    ]);
  });

  test('keeps the line breaks that were typed, and links addresses that were pasted', () => {
    expect(readContent('one\ntwo')).toEqual([
      { is: 'paragraph', of: [{ is: 'text', text: 'one' }, { is: 'break' }, { is: 'text', text: 'two' }] },
    ]);
    expect(links('see https://kassaline.example/films/export')).toEqual([
      'https://kassaline.example/films/export',
    ]);
    expect(links('see example.com/path')).toEqual([]);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/settings)',
    '[x](https:evil)',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
  ])('leads nowhere but to the web and to a mailbox: %s', (markdown) => {
    expect(links(markdown)).toEqual([]);
  });

  test('takes HTML for words and draws no pictures', () => {
    const html = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    expect(textIn(html)).toBe(html);
    expect(inlines(readContent('![alt](https://a.example/x.png)')).some(({ is }) => is === 'link')).toBe(
      true,
    );
    expect(readContent('<div>\n\nhello')).toHaveLength(2);
  });

  test('shows the pictures of the step where a line names them, and the others at the end', () => {
    const plan = { id: '1', name: 'plan (1).webp', alt: 'The plan', width: 4, height: 3 };
    const oven = { id: '2', name: 'oven.webp', alt: 'An oven', width: 2, height: 1 };
    const shown = (markdown: string) =>
      inlines(readContent(markdown, [plan, oven])).flatMap((one) =>
        one.is === 'picture' ? [`${one.id} ${one.alt}`] : [],
      );
    expect(shown(`Look:\n${lineOf(plan)}`)).toEqual(['1 The plan', '2 An oven']);
    expect(shown('![](oven.webp) and ![Hot](oven.webp)')).toEqual(['2 An oven', '2 Hot', '1 The plan']);
    expect(shown('`![](oven.webp)` \\![](oven.webp)')).toEqual(['1 The plan', '2 An oven']);
    expect(textIn('![What was there](gone.webp)')).toBe('What was there');
    for (const elsewhere of [
      'https://a.example/oven.webp',
      '/oven.webp',
      '../oven.webp',
      'data:image/webp,x',
    ])
      expect(shown(`![x](${elsewhere})`)).toEqual(['1 The plan', '2 An oven']);
  });

  test('makes a card of a line that is only a link to a known host, and of no other', () => {
    const cards = (markdown: string) =>
      readContent(markdown).map((block) =>
        block.is === 'card' ? `${block.host}: ${block.title}` : block.is,
      );
    expect(cards('https://www.youtube.com/watch?v=x')).toEqual(['youtube: null']);
    expect(cards('Before\n[How it *works*](https://vimeo.com/1)\nafter\nit')).toEqual([
      'paragraph',
      'vimeo: How it works',
      'paragraph',
    ]);
    expect(cards('See [this](https://vimeo.com/1)')).toEqual(['paragraph']);
    expect(cards('[this](https://vimeo.com/1) [that](https://vimeo.com/2)')).toEqual(['paragraph']);
    expect(cards('`https://vimeo.com/1`')).toEqual(['paragraph']);
    expect(readContent('- [this](https://vimeo.com/1)')).toMatchObject([{ items: [[{ is: 'card' }]] }]);
  });

  test.each([
    ['https://docs.google.com/document/d/1', 'google_docs', 'document'],
    ['https://docs.google.com/forms/d/1', 'google_forms', 'form'],
    ['https://drive.google.com/drive/folders/1', 'google_drive', 'folder'],
    ['https://kassaline.wistia.com/medias/1', 'wistia', 'video'],
    ['https://WWW.FIGMA.COM/board/1', 'figma', 'board'],
    ['https://miro.com/app/board/1', 'miro', 'board'],
  ])('knows what lies at %s', (href, host, kind) => {
    expect(outsideOf(href)).toEqual({ host, kind });
  });

  test.each([
    'http://vimeo.com/1',
    'https://evilvimeo.com/1',
    'https://vimeo.com.evil.example/1',
    'https://vimeo.com@evil.example/1',
    'https://me:word@vimeo.com/1',
    'https://vimeo.com:8443/1',
    'https://evil.example/vimeo.com',
    'https://xn--vime-sqa.com/1',
    'https://wistia.com.example',
    'mailto:me@vimeo.com',
    'https://',
  ])('knows nobody at %s', (href) => {
    expect(outsideOf(href)).toBeNull();
  });

  test('whatever is typed, has only these parts, and is read in no time', () => {
    const signs = [
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '>',
      '#',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '<',
      '&',
      '!',
      'a',
      ' ',
      'https://a.b',
      ':',
      '~~~',
    ];
    for (let seed = 1; seed <= 2000; seed += 1) {
      const draw = drawFrom(seed);
      const typed = Array.from({ length: draw.below(80) }, () => draw.of(signs)).join('');
      for (const { is } of inlines(readContent(typed)))
        expect(['text', 'code', 'break', 'strong', 'em', 'link']).toContain(is);
    }
    for (const part of [
      '[',
      '*a_',
      '`',
      '> ',
      '- ',
      '![',
      '<',
      '[a](',
      '**',
      '_*',
      '&#',
      '\\',
      '~',
      '1. ',
      '[a]: b\n',
      'https://',
    ]) {
      const started = performance.now();
      readContent(part.repeat(Math.floor(10_000 / part.length)));
      expect(performance.now() - started, part).toBeLessThan(500);
    }
  });
});

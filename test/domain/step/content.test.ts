/* What may stand in a step's content, and what is only words. */
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, readContent } from '~/domain/step/content';
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

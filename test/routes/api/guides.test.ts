/* The guides of docs as pages of the program: all of their words, their headings to be led to, their tables. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GUIDES, guideIn, guideNamed } from '~/http/api/guide/guides.server';
import type { GuideNode } from '~/speech/api/guide';

const words = (nodes: readonly GuideNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join(' ');

test.each(GUIDES)('%s loses no word, and no mark is left over', (name) => {
  const guide = guideNamed(name);
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const source = readFileSync(`docs/${name}.md`, 'utf8')
    .replace(/^```\w*$/gm, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/^\d+\. /gm, '');
  expect(plain(`${guide?.title} ${words(guide?.nodes ?? [])}`)).toBe(plain(source));
});

test('a heading has the address that links of the text name; nothing in a text is markup', () => {
  const { title, nodes } = guideIn(
    '# A & B\n\n## What is *there*\n\n<script>x</script> [so](#what-is-there)',
  );
  expect(title).toBe('A & B');
  expect(nodes[0]).toMatchObject({ tag: 'h2', id: 'what-is-there' });
  expect(words(nodes)).toContain('<script>x</script>');
  expect(guideNamed('../secrets')).toBeNull();
});

/* The table of building blocks says where each is: at addresses that exist. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressLists } from '../../support/addresses';

const page = readFileSync('docs/building-blocks.md', 'utf8');
const named = [...page.matchAll(/`\/([^`?*]+)[^`]*`/g)].map(([, address = '']) => address);
const known = [...addressLists().matchAll(/route\(\s*'([^']+)'/g)].map(([, address = '']) =>
  nameless(address),
);

/** Which name stands for an id doesn't matter. */
function nameless(address: string): string {
  return address.replace(/:\w+/g, ':id');
}

test('the table has its twenty rows', () => {
  expect(page.match(/^\| (?!Block|-)/gm)).toHaveLength(20);
});

test.each([...new Set(named)])('/%s is an address', (address) => {
  expect(known).toContain(nameless(address));
});

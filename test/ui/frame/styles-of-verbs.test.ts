/* A verb shows the page of its noun again when the answer is no: with all that the page is drawn with. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SHOWN_AGAIN = /^export \{([^}]*\bdefault\b[^}]*)\} from '(\.[^']+)';/m;

const again = globSync('app/routes/**/*.tsx').flatMap((file) => {
  const [, names = '', from = ''] = SHOWN_AGAIN.exec(readFileSync(file, 'utf8')) ?? [];
  return from === ''
    ? []
    : [{ file, names: names.split(/[\s,]+/), from: `${join(dirname(file), from)}.tsx` }];
});

test('there are verbs that show the page of their noun again', () => {
  expect(again.length).toBeGreaterThan(60);
});

test.each(again)('$file shows its page with the styles of the page', ({ names, from }) => {
  if (/^export const links\b/m.test(readFileSync(from, 'utf8'))) expect(names).toContain('links');
});

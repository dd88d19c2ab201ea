import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = ['app/ui', 'app/speech', 'app/routes']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  )
  .map((path) => [path, readFileSync(path, 'utf8')] as const);

/** A name, and a full stop of ours behind it: “for Jan Novák, Ph.D..”. */
const STOPPED =
  /\{((?:[\w.?]+\.)?(?:name|names|customer|first|firstName|givenName|host|notedBy))\}(?:<\/\w+>)?\.(?=[\s`<'"])/g;

it('sentences that end in a name end in one full stop', () => {
  const found = sources.flatMap(([path, text]) =>
    [...text.matchAll(STOPPED)].map(([, name]) => `${path}: ${name}`),
  );
  // The name of a machine that sends mail has no stop of its own.
  expect(found.filter((one) => !one.endsWith('way.host'))).toEqual([]);
});

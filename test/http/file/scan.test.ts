/* The operator's check of files: what it says, and that nothing comes in where it says nothing. */
import { expect, test } from 'vitest';
import { scan } from '~/http/file/scan.server';

const node = (script: string) => `${process.execPath} -e ${script}`;

test.each([
  ['is clean', node('process.exit(0)'), 'clean'],
  ['is refused', node('process.exit(1)'), 'refused'],
  ['fails', node('process.exit(2)'), 'not_scanned'],
  ['isn’t there', '/nowhere/scan', 'not_scanned'],
  ['hangs, and won’t be ended', node('process.on("SIGTERM",()=>0);setInterval(()=>0,9)'), 'not_scanned'],
  ['isn’t wanted', undefined, 'clean'],
])('a file that %s', async (_, command, said) => {
  expect(await scan(command, '/tmp/a file; rm', 2_000)).toBe(said);
});

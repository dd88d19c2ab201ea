/* The name of an export says of whom it is, in signs that every computer and every header takes. */
import { expect, test } from 'vitest';
import { exportName } from '~/domain/workspace/export-name';

const AT = new Date('2027-05-04T23:30:00Z');

test.each([
  ['Hallowmere Bakeries', 'hallowmere-bakeries'],
  ['Ærøskøbing Café “Één”', 'aeroskobing-cafe-een'],
  ['Smørrebrød på Grünstraße, Łódź', 'smorrebrod-pa-grunstrasse-lodz'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a"; filename="b\r\nX: y', 'a-filename-b-x-y'],
  ['東京', 'foyer'],
  ['', 'foyer'],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('%j', (of, name) => {
  expect(exportName(of, AT)).toBe(`${name}-2027-05-04.zip`);
});

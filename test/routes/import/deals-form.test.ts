/* What somebody says of a table of deals: whatever is sent, it is read as far as a form of ours could have said it. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { keep, keptIn, MOST_BYTES } from '~/http/import/kept.server';
import { dealsAsked } from '~/routes/import/deals-form';

describe('what is said of a table', () => {
  test('is worked out where nobody said anything', () => {
    expect(dealsAsked({})).toMatchObject({
      encoding: undefined,
      separator: undefined,
      choices: { taken: undefined, order: undefined, currency: 'EUR', hostId: '', toCome: 'asked' },
    });
    expect(dealsAsked({}).choices).not.toHaveProperty('mark');
  });

  test('is columns in their order, cells that were put right, and answers by name', () => {
    const { choices, answers, separator } = dealsAsked({
      'column.0': 'customer',
      'column.1': 'left',
      'column.2': 'deal',
      'column.4': 'value',
      'cell.7.signed_on': '2026-11-30',
      'cell.7.nothing': 'x',
      'which.ostler | ': 'another',
      separator: '^',
      mark: 'each',
    });
    expect(choices.taken).toEqual(['customer', null, 'deal']);
    expect([...choices.cells]).toEqual([['7.signed_on', '2026-11-30']]);
    expect(choices.mark).toBeNull();
    expect(answers.get('which.ostler | ')).toBe('another');
    expect(separator).toBe('^');
  });

  test.each(['"', '\n', 'a', '5', ' ', ';;', ''])('never separates cells at %j', (separator) => {
    expect(dealsAsked({ separator }).separator).toBeUndefined();
  });

  test('is nothing of what no form of ours says', () => {
    const wild = {
      encoding: 'utf-7',
      order: ['dmy'],
      hostId: '1 or 1=1',
      toCome: {},
      kept: ['x'],
      signedOn: 'x'.repeat(99),
    };
    expect(dealsAsked(wild)).toMatchObject({
      encoding: undefined,
      kept: '',
      choices: { order: undefined, hostId: '', toCome: 'asked', signedOn: '' },
    });
  });
});

describe('a table between two pages', () => {
  test('comes back byte for byte', () => {
    const bytes = new Uint8Array(Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256));
    expect(keptIn(keep(bytes))).toEqual(Buffer.from(bytes));
  });

  test('is nothing where it was cut, forged, or unpacks to more than a table holds', () => {
    expect(keptIn(keep(new Uint8Array(100)).slice(0, -9))).toBeNull();
    expect(keptIn('forged')).toBeNull();
    expect(keptIn('')).toBeNull();
    expect(keptIn(gzipSync(Buffer.alloc(MOST_BYTES + 1)).toString('base64url'))).toBeNull();
    expect(keptIn(gzipSync(Buffer.alloc(MOST_BYTES)).toString('base64url'))).toHaveLength(MOST_BYTES);
  });
});

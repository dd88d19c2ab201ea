/* Names of files as people and others send them. */
import { describe, expect, test } from 'vitest';
import { endingOf, fileName } from '~/domain/file/file-name';

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** What is sent, and what it is called here. */
const NAMES: [string, string][] = [
  ['Übersicht–Q3.pdf', 'Übersicht–Q3.pdf'],
  ['Übersicht–Q3.pdf'.normalize('NFD'), 'Übersicht–Q3.pdf'],
  ['договор.docx', 'договор.docx'],
  ['見積書 第2版.xlsx', '見積書 第2版.xlsx'],
  ['فاتورة.pdf', 'فاتورة.pdf'],
  ['👩‍🍳 plan.csv', '👩‍🍳 plan.csv'],
  ['..\\x.pdf', 'x.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Marit\\sales.csv', 'sales.csv'],
  ['/', ''],
  ['..', ''],
  ['', ''],
  ['   .pdf', 'pdf'],
  ['a\r\nSet-Cookie: x=y.pdf', 'a Set-Cookie_ x=y.pdf'],
  ['a\0b.pdf', 'ab.pdf'],
  ['cod\u202efdp.exe', 'codfdp.exe'],
  ['"quoted"; filename=evil.pdf', '_quoted_; filename=evil.pdf'],
  ['<script>alert(1)</script>.pdf', 'script_.pdf'],
  ['con.pdf', '_con.pdf'],
  ['report.pdf. . .', 'report.pdf'],
  ['two   spaces\t.csv', 'two spaces .csv'],
];

describe('the name of a file', () => {
  test.each(NAMES)('%j is kept as %j', (sent, kept) => {
    expect(fileName(sent)).toBe(kept);
    // What is kept once stays as it is.
    expect(fileName(kept)).toBe(kept);
  });

  test('is at most 255 bytes, whole letters, and ends in what it ended in', () => {
    for (const letter of ['a', 'ü', '語', '👩‍🍳']) {
      const name = fileName(`${letter.repeat(300)}.xlsx`);
      expect(bytes(name)).toBeLessThanOrEqual(255);
      expect(bytes(name)).toBeGreaterThan(235);
      expect(name.endsWith('….xlsx')).toBe(true);
      expect(name.replace('….xlsx', '').replaceAll(letter, '')).toBe('');
    }
    const just = `${'a'.repeat(251)}.pdf`;
    expect(fileName(just)).toBe(just);
  });

  test('ends in what stands after its last dot, if that is an ending', () => {
    expect(
      ['a.PDF', 'a.tar.gz', '.pdf', 'a', 'a.', 'a.договор', 'a.jpg '].map((name) => endingOf(name)),
    ).toEqual(['pdf', 'gz', '', '', '', '', '']);
  });
});

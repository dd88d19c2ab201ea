/* The HTML of every mail as a checker reads it, and as mail programs do by what is publicly known of them. */
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS } from '~/domain/mail/notice';
import { composeSample } from '../../emails';

const checker = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Outlook on Windows lays tables out by their attributes, and by the older doctype.
    'no-deprecated-attr': 'off',
    'doctype-html': 'off',
  },
});

async function faultsIn(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const PROGRAMS = [
  'gmail.*',
  'apple-mail.*',
  'outlook.*',
  'yahoo.*',
  'samsung-email.*',
  'protonmail.*',
  'hey.*',
  'fastmail.*',
] as const;

/** What some of them don't know, and why the mail reads well without it. */
const HARMLESS: Record<string, string> = {
  '<body> element':
    'they put its content into an element of their own; colours and margins stand on the table as well',
  '<style> element': 'it holds the dark colours and the narrow margins; the letter is whole without them',
  '@media': 'the same',
  'color-scheme CSS property':
    'programs that don’t know it keep the light colours, or turn them by themselves',
  'color-scheme meta tag': 'the same',
  'border-radius': 'corners become square',
  'object-fit': 'portraits are square files already',
  'overflow-wrap': 'a very long word may widen the letter',
  'text-decoration-line': 'the program underlines links or doesn’t, as its reader is used to',
  'text-decoration': 'the same',
  'target attribute': 'mail programs open links in a browser anyway',
  outline: 'of the portrait, which has no border to begin with',
  opacity: 'of the hidden first line, which other means hide too',
  overflow: 'the same',
  'max-height property': 'the same',
  'display:none': 'the same',
  'height property': 'of the portrait, which has the attribute too',
  'height attribute': 'of the portrait, which has the property too',
  'width attribute': 'of the portrait, which has the property too',
  'lang attribute': 'it stands on the table as well as on the document',
  'role attribute': 'a screen reader may say that there is a table',
};

function unknownIn(html: string): string[] {
  const { issues } = caniemail({ clients: [...PROGRAMS], html });
  return [...new Set([...issues.errors.values()].flat().map(({ title }) => title))];
}

const mails = await Promise.all(
  NOTICE_KINDS.map(async (kind) => [kind, (await composeSample(kind)).html] as const),
);
const [, letter] = mails[0] ?? ['', ''];

describe('the HTML of', () => {
  test.each(mails)('%s has no fault', async (_, html) => {
    expect(await faultsIn(html)).toEqual([]);
  });

  test('a mail with a tag left open has one', async () => {
    expect(await faultsIn(letter.replace('</strong>', ''))).toContainEqual(
      expect.stringMatching(/^close-order/),
    );
  });
});

describe('mail programs', () => {
  test.each(mails)('show %s, or do without something harmless', (_, html) => {
    expect(unknownIn(html).filter((title) => !(title in HARMLESS))).toEqual([]);
  });

  test('do not lay out boxes side by side', () => {
    const boxes = letter.replace('style="', 'style="display:flex;');
    expect(unknownIn(boxes).filter((title) => !(title in HARMLESS))).toContain('display:flex');
  });

  test('still need every excuse', () => {
    const needed = new Set(mails.flatMap(([, html]) => unknownIn(html)));
    expect(Object.keys(HARMLESS).filter((title) => !needed.has(title))).toEqual([]);
  });
});

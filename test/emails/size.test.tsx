import { expect, test } from 'vitest';
import type { NoticeKind } from '../../emails';
import { composeLoosely, longest, type Props, samples } from './samples';

const limit = 40_000;
const kinds = await samples();

const texts = {
  prose: 'The labels should be there when we go live, in all shops. '.repeat(11).slice(0, 600),
  markup: '&<>"\''.repeat(120),
  lines: 'a\n\n'.repeat(200),
  emoji: '👩‍🍳🥖'.repeat(85),
  japanese: '発酵'.repeat(300),
  'a single word': 'x'.repeat(600),
};

test.each(
  kinds.flatMap(([kind, props]) =>
    Object.entries(texts).map(([name, text]): [NoticeKind, string, string, Props] => [
      kind,
      name,
      text,
      props,
    ]),
  ),
)('%s with the longest %s stays under 40 kB', async (kind, _, text, props) => {
  const { html, subject } = await composeLoosely(kind, longest(props, text));
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(limit);
  expect(subject.length).toBeLessThanOrEqual(150);
});

test('twenty corrections of 600 characters are quoted in full', async () => {
  const said = 'The labels should be there when we go live. '.repeat(14).slice(0, 599).concat('Z');
  const change = { title: 'Labels', had: null, said, note: null };
  const changes = Array.from({ length: 20 }, () => change);
  const props = { to: 'Marit', host: { name: 'Ines C', firstName: 'Ines' }, changes, answerBy: 'Friday' };
  const link = 'https://welcome-link.invalid/your-own-page';
  const { html, text } = await composeLoosely('corrections_received', { ...props, link });
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(limit);
  expect(text.split(said)).toHaveLength(21);
});

test('the page has the rest of more than twenty', async () => {
  const change = { title: 'Labels', had: 'a', said: 'b', note: null, by: 'Marit' };
  const props = { customer: 'Hallowmere', answerBy: 'Friday', url: 'https://a.example/' };
  const changes = Array.from({ length: 23 }, () => change);
  const { text } = await composeLoosely('corrections_waiting', { ...props, changes });
  expect(text.match(/We had: a/g)).toHaveLength(20);
  expect(text).toContain('And three more on the page.');
});

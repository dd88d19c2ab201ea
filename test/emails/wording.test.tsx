/* A workspace's own texts are text and nothing else, in every place of every template that takes them. */
import { describe, expect, test } from 'vitest';
import { readWording } from '~/domain/mail-wording';
import { compose, type NoticeKind, templates, type Wording } from '../../emails';
import { payloads } from './payloads';
import { longest, type Props, samples, typedPaths } from './samples';
import { readable, treeOf } from './tree';

type Worded = [NoticeKind, Props, Wording];
const worded = (
  await Promise.all(
    (
      await samples()
    ).map(async ([kind, props]): Promise<Worded[]> => {
      const { wording } = await templates[kind]();
      return wording ? [[kind, props, wording]] : [];
    }),
  )
).flat();
const reworded = (kind: NoticeKind, props: Props, changed: Record<string, string>) =>
  compose(kind, props as never, changed);

test('customers’ mail can all be put in other words', () => {
  expect(worded.map(([kind]) => kind)).toEqual(
    expect.arrayContaining([
      'introduction',
      'first_contact',
      'fresh_link',
      'corrections_received',
      'corrections_answered',
      'reminder',
    ]),
  );
});

describe.each(worded)('%s', (kind, props, { parts, placeholders }) => {
  test('our own words keep the rules', () => {
    for (const [name, part] of Object.entries(parts)) {
      const reading = readWording(`${part.text} `, { ...part, text: 'something else' }, placeholders);
      expect(reading, name).toEqual({ text: part.text });
    }
  });

  test('every placeholder has a value', async () => {
    for (const [name, part] of Object.entries(parts)) {
      const names = Object.keys({ ...placeholders, ...part.also });
      const said = await reworded(kind, props, { [name]: names.map((one) => `${one}=[{${one}}]`).join(' ') });
      expect(`${said.subject}${said.html}`, name).not.toMatch(/\[\]|undefined|\{\w+\}/);
    }
  });

  test('an own text is text and nothing else', async () => {
    const harmless = (payload: string) => payload.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/\S/gu, 'x');
    for (const name of Object.keys(parts)) {
      for (const payload of payloads.filter((one) => !one.includes('{'))) {
        const needs = (parts[name]?.needs ?? []).map((one) => `{${one}}`).join(' ');
        const { subject, html, text } = await reworded(kind, props, { [name]: `${payload} ${needs}` });
        const plain = treeOf((await reworded(kind, props, { [name]: `${harmless(payload)} ${needs}` })).html);
        const { hrefs, sources, tags } = treeOf(html);
        const shapes = (all: string[]) => all.filter((tag) => !/^\/?(p|br)$/.test(tag));
        expect(shapes(tags), `${name} ${payload}`).toEqual(shapes(plain.tags));
        expect(hrefs, `${name} ${payload}`).toEqual(plain.hrefs);
        expect(sources).toEqual(plain.sources);
        expect(subject).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
        for (const body of [subject, readable(html), text])
          expect(body, name).not.toMatch(/:\/\/evil|\.evil|evil\.example|@evil/);
      }
    }
  });

  test('a name is not read as a placeholder', async () => {
    const [first = []] = typedPaths(props).filter((path) => path.at(-1) === 'to');
    const { text } = await reworded(
      kind,
      { ...props, [first[0] ?? '']: '{host}' },
      { greeting: 'Hi {firstName},' },
    );
    expect(text).toContain('{host}');
  });

  test('the longest own texts stay under 40 kB, with the longest of everything else', async () => {
    for (const filler of ['x', '"', '🥖', '発', 'a\n\n']) {
      const texts = Object.entries(parts).map(([name, { limit, needs = [] }]) => {
        const used = [...needs, ...needs, ...Object.keys(placeholders).filter((one) => !needs.includes(one))];
        const text = `${used.map((one) => `{${one}}`).join('')}${filler.repeat(limit)}`;
        return [name, [...text].slice(0, limit).join('')];
      });
      const { html } = await reworded(
        kind,
        longest(props, filler.repeat(600).slice(0, 600)),
        Object.fromEntries(texts),
      );
      expect(Buffer.byteLength(html), filler).toBeLessThanOrEqual(40_000);
    }
  });
});

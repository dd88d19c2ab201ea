/* Every mail can be put in the workspace's own words; our own keep the rules that those are held to. */
import { describe, expect, test } from 'vitest';
import { quotedBy, readWording } from '~/domain/mail/mail-wording';
import { NOTICE_KINDS, NOTICES } from '~/domain/mail/notice';
import { compose, type NoticeKind, templates, type Wording } from '../../emails';
import { longest, type Props, replaced, samples, typedPaths } from './samples';

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

test('every mail can be put in other words, but for the test of the introduction, which has those of the real one', () => {
  const fixed = NOTICE_KINDS.filter((kind) => !worded.some(([one]) => one === kind));
  expect(fixed).toEqual(['introduction_test']);
});

test('mail that quotes another has names of its own for its parts', async () => {
  for (const [kind, , { parts }] of worded)
    for (const quoted of quotedBy(kind)) {
      const others = Object.keys((await templates[quoted]()).wording?.parts ?? {});
      expect(Object.keys(parts).filter((name) => others.includes(name))).toEqual([]);
    }
});

describe.each(worded)('%s', (kind, props, { to, parts, placeholders }) => {
  test('goes to one side, here and in the ledger', () => {
    expect(to === 'contact').toBe(NOTICES[kind].to === 'contact');
  });

  test('our own words keep the rules', () => {
    for (const [name, part] of Object.entries(parts)) {
      const reading = readWording(`${part.text} `, { ...part, text: 'something else' }, placeholders);
      expect(reading, name).toEqual({ text: part.text });
    }
  });

  test('every placeholder has a value', async () => {
    const all = Object.entries(parts).map(([name, { also, except = [] }]) => {
      const names = Object.keys({ ...placeholders, ...also }).filter((one) => !except.includes(one));
      return [name, names.map((one) => `${one}=[{${one}}]`).join(' ')];
    });
    const said = await reworded(kind, props, Object.fromEntries(all));
    expect(`${said.subject}${said.html}`).not.toMatch(/\[\]|undefined|\{\w+\}/);
  });

  test('a name is not read as a placeholder', async () => {
    const typed = '{firstName} {customer} {host}';
    const named = typedPaths(props).reduce((all, path) => replaced(all, path, typed), props);
    expect((await reworded(kind, named, {})).text).toContain(typed);
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

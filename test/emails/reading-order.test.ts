/* Names and words that read from right to left turn nothing around them, in any mail, subject or plain text. */
import { describe, expect, it } from 'vitest';
import { compose, templates } from '../../emails';
import { composeLoosely, replaced, samples, typedPaths } from './samples';

const COMPANY = 'شركة النور (Nour Ltd.)';
const GOAL = 'צמצום זמן ההטמעה ל-14 ימים (SLA).';
const ISOLATED = /\u2068[^\u2068\u2069]*\u2069/gu;

describe.each(await samples())('%s', (kind, props) => {
  it('isolates every name and every typed line', async () => {
    const paths = typedPaths(props).filter(
      (path) =>
        !path.some((key) => /^[1-9]$/.test(key)) && !['opening', 'closing'].includes(path.at(-1) ?? ''),
    );
    for (const words of [COMPANY, GOAL]) {
      const filled = paths.reduce((all, path) => replaced(all, path, words), props);
      const { subject, html, text } = await composeLoosely(kind, filled);
      for (const body of [subject, html, text])
        expect(body.replace(ISOLATED, ''), body).not.toMatch(/[\p{Script=Arabic}\p{Script=Hebrew}\u2068]/u);
    }
  });
});

it('lets a paragraph of a letter take its own direction', async () => {
  const { PreviewProps } = await templates.introduction();
  const opening = `Welcome to our shop.\n\n${GOAL}`;
  const { html, text } = await compose('introduction', { ...PreviewProps, opening });
  expect(html).toMatch(/<p dir="auto"[^>]*>Welcome to our shop\.<\/p>/);
  expect(html).toContain(`${GOAL}</p>`);
  expect(html).toMatch(/<p dir="auto"[^>]*>צמצום/);
  expect(text).toContain(GOAL);
});

it('leaves a subject that the rep wrote in the order it was meant', async () => {
  const { PreviewProps } = await templates.introduction();
  const subjectOf = async (subject: string) =>
    (await compose('introduction', { ...PreviewProps, subject })).subject;
  expect(await subjectOf('שרה לוי, meet Ines')).toBe('\u2068שרה לוי\u2069, meet Ines');
  expect(await subjectOf('שרה, אני רוצה להכיר לך את אינס')).toBe('שרה, אני רוצה להכיר לך את אינס');
  expect(await subjectOf('Marit, meet Ines')).toBe('Marit, meet Ines');
});

it('makes no link of a bare domain in what anybody typed, and keeps a whole address of our own people', async () => {
  const { PreviewProps } = await templates.introduction();
  const opening =
    'See https://acme.example/docs or write to sam@acme.example; evil.example and www.evil.example are not ours.';
  const { html, text, subject } = await compose('introduction', {
    ...PreviewProps,
    opening,
    why: 'Look at bit.ly/x',
    subject: 'Verify at evil.example',
  });
  for (const body of [html, text]) {
    expect(body).toContain('https://acme.example/docs');
    expect(body).toContain('sam@acme.example');
    expect(body).not.toMatch(/evil\.example|bit\.ly/);
  }
  expect(subject).not.toContain('evil.example');
  const received = (await templates.corrections_received()).PreviewProps;
  const change = {
    title: 'x',
    had: 'www.evil.example',
    said: 'https://evil.example/a',
    note: 'evil.example',
  };
  const mail = await compose('corrections_received', { ...received, changes: [change] });
  for (const body of [mail.html, mail.text, mail.subject]) expect(body).not.toMatch(/evil\.example|\/\/evil/);
});

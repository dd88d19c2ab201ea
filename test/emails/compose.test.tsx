import { describe, expect, test } from 'vitest';
import { compose, type NoticeKind, templates, WELCOME_LINK } from '../../emails';
import { composeLoosely, samples } from './samples';
import { linksIn, treeOf } from './tree';

const toContacts: NoticeKind[] = [
  'files_sent_back',
  'introduction',
  'first_contact',
  'contact_introduction',
  'colleague_invitation',
  'fresh_link',
  'link_code',
  'corrections_received',
  'corrections_answered',
  'questions_answered',
  'reply_not_taken',
  'step_day_answered',
  'step_given',
  'steps_opened',
  'steps_moved',
  'host_changed',
  'points_changed',
  'agreement',
  'meeting_offered',
  'meeting_set',
  'meeting_called_off',
  'meeting_outcomes',
  'reminder',
  'step_reminder',
  'weekly_news',
];
const kinds = await samples();

describe.each(kinds)('%s', (kind, props) => {
  test('is written twice the same', async () => {
    expect(await composeLoosely(kind, props)).toEqual(await composeLoosely(kind, structuredClone(props)));
  });

  test('says the same links in HTML and text, and has one button at most', async () => {
    const { html, text } = await composeLoosely(kind, props);
    const { hrefs, attributes } = treeOf(html);
    expect(new Set(linksIn(text))).toEqual(new Set(hrefs));
    expect(hrefs.length).toBeGreaterThan(0);
    expect(html.match(/<a [^>]*class="e-btn"/g) ?? []).toHaveLength(kind === 'corrections_received' ? 0 : 1);
    expect(attributes.filter((attribute) => attribute === 'table role')).toHaveLength(
      treeOf(html).tags.filter((tag) => tag === 'table').length,
    );
  });

  test('carries a place for the link only if it goes to a contact', async () => {
    const { html, text } = await composeLoosely(kind, props);
    expect(html.includes(WELCOME_LINK)).toBe(toContacts.includes(kind));
    expect(text.includes(WELCOME_LINK)).toBe(toContacts.includes(kind));
  });

  test('is a quiet letter: sentence case, no exclamation mark, no jargon, no placeholder of code', async () => {
    const { subject, html, text } = await composeLoosely(kind, props);
    for (const words of [subject, text]) {
      expect(words).not.toMatch(/!|\b(CSM|stakeholder|champion|kickoff|deliverable|action required)\b/i);
      expect(words).not.toMatch(/undefined|null|\[object|NaN|\bfalse\b|&\w+;/);
    }
    expect(subject.length).toBeLessThanOrEqual(78);
    expect(text).not.toMatch(/\n{3,}|[^\S\n]$| {2}\S/m);
    expect(html).toContain('<html dir="ltr" lang="en">');
    expect(html).toContain('name="color-scheme"');
    expect(html).not.toMatch(/<script|<form|<link|@import|url\(/i);
  });

  test('has a preheader of its own', async () => {
    const template = await templates[kind]();
    const preview = template.preview(props as never);
    expect(preview).toMatch(/^[A-Z“].{20,}[^,;]$/);
    expect((await composeLoosely(kind, props)).subject).not.toBe(preview);
  });
});

test('the subject says whom and what', async () => {
  const subjects = Object.fromEntries(
    await Promise.all(
      kinds.map(async ([kind, props]) => [kind, (await composeLoosely(kind, props)).subject] as const),
    ),
  );
  expect(subjects.introduction).toBe('Marit, meet Ines, who looks after you from here');
  expect(subjects.corrections_received).toBe('Got it: your two changes');
  expect(subjects.corrections_waiting).toMatch(
    /^Hallowmere Bakeries: Marit and Aoife changed or added five points$/,
  );
  expect(subjects.promise_disputed).toMatch(/Hallowmere.*Marit.*Price promise/);
  expect(subjects.ask_sales).toMatch(/Hallowmere.*Ines.*Price promise/);
  expect(subjects.sales_answered).toMatch(/Hallowmere.*Sam.*Price promise/);
  for (const kind of [
    'handoff_received',
    'handoff_returned',
    'handoff_accepted',
    'guide_published',
  ] as const) {
    expect(subjects[kind]).toMatch(/^Hallowmere Bakeries: .*(Sam|Ines)/);
  }
});

test('one correction is named in the subject', async () => {
  const { PreviewProps: waiting } = await templates.corrections_waiting();
  const { PreviewProps: answered } = await templates.corrections_answered();
  const one = await compose('corrections_waiting', { ...waiting, changes: waiting.changes.slice(0, 1) });
  expect(one.subject).toBe('Hallowmere Bakeries: Marit changed “Price promise”');
  expect(one.text).toContain('Marit changed one point');
  const only = await compose('corrections_answered', { ...answered, answers: answered.answers.slice(0, 1) });
  expect(only.subject).toBe('Allergen labels: what I’d suggest');
});

test('what we had asked is answered, not changed', async () => {
  const { PreviewProps: waiting } = await templates.corrections_waiting();
  const { PreviewProps: received } = await templates.corrections_received();
  const { PreviewProps: answered } = await templates.corrections_answered();
  const asked = <Said,>(said: Said) => ({ ...said, title: 'Security', isAnswer: true });
  const subjectsOf = async (pick: (one: object, at: number) => boolean) => {
    const several = <Said,>([one, other]: Said[]): Said[] =>
      [one, other].flatMap((said, at) => (said ? [pick(said as object, at) ? asked(said) : said] : []));
    return [
      await compose('corrections_waiting', { ...waiting, changes: several(waiting.changes) }),
      await compose('corrections_received', { ...received, changes: several(received.changes) }),
      await compose('corrections_answered', { ...answered, answers: several(answered.answers) }),
    ].map(({ subject }) => subject);
  };
  expect(await subjectsOf(() => true)).toEqual([
    'Hallowmere Bakeries: Marit answered two points',
    'Got it: your two answers',
    'My answers to your two points',
  ]);
  expect(await subjectsOf((_, at) => at === 0)).toEqual([
    'Hallowmere Bakeries: Marit changed or answered two points',
    'Got it: your change and answer',
    'My answers to your two points',
  ]);
  const one = await compose('corrections_waiting', {
    ...waiting,
    changes: waiting.changes.slice(0, 1).map(asked),
  });
  expect(one.subject).toBe('Hallowmere Bakeries: Marit answered “Security”');
  const only = await compose('corrections_answered', {
    ...answered,
    answers: answered.answers.slice(0, 1).map(asked),
  });
  expect(only.text).toContain('Here is my answer to what you told me.');
});

test('two people may remember two promises differently', async () => {
  const { PreviewProps } = await templates.promise_disputed();
  const changes = ['Marit', 'Aoife'].flatMap((by) =>
    PreviewProps.changes.map((change) => ({ ...change, by })),
  );
  const { subject, text } = await compose('promise_disputed', { ...PreviewProps, changes });
  expect(subject).toBe('Hallowmere Bakeries: Marit and Aoife remember two promises differently');
  expect(text.match(/(Marit|Aoife) said: /g)).toEqual(['Marit said: ', 'Aoife said: ']);
});

test('the rep’s own subject wins over ours', async () => {
  const { PreviewProps } = await templates.introduction();
  const own = await compose('introduction', { ...PreviewProps, subject: 'Your person at Brindlewick' });
  expect(own.subject).toBe('Your person at Brindlewick');
});

test('mail says nothing of copies that nobody gets, and names no day of a first call', async () => {
  const introduction = await compose('introduction', {
    ...(await templates.introduction()).PreviewProps,
  });
  expect(introduction.text).toContain('just reply: it reaches Ines and me.');
  expect(introduction.text).not.toMatch(/copy|first call/);
  const answered = await compose('corrections_answered', {
    ...(await templates.corrections_answered()).PreviewProps,
  });
  expect(answered.text).toContain('Let’s talk about it on our next call.');
});

test('free text keeps its paragraphs and its line breaks, and the text twin quotes every line', async () => {
  const { PreviewProps } = await templates.handoff_returned();
  const { html, text } = await compose('handoff_returned', {
    ...PreviewProps,
    words: 'One\ntwo\r\n\r\n\nThree',
  });
  expect(html).toMatch(/<p[^>]*>One<br\/>two<\/p><p[^>]*>Three<\/p>/);
  expect(text).toContain('> One\n> two\n>\n> Three');
});

test('the copy for the CS rep shows the whole letter and no way in', async () => {
  const { text, html } = await compose(
    'introduction_copy',
    (await templates.introduction_copy()).PreviewProps,
  );
  expect(text).toContain('For your record: this went to Marit, Tomasz and Aoife at 9:40.');
  expect(text).toContain('> I asked for Ines because');
  expect(treeOf(html).hrefs).toHaveLength(1);
});

test('everything the customer changed is in the mail, old and new', async () => {
  const { PreviewProps } = await templates.corrections_received();
  const { text } = await compose('corrections_received', PreviewProps);
  expect(text).toContain('We had: 5% by the end of August\nYou said: 6% by 30 September');
  expect(text).toContain('I’ll answer both by Wednesday, 17:00.');
});

describe('where a call is held, or booked', () => {
  const link = 'https://meet.example.cz/t%C5%99ebo%C5%88-%C3%BAvod?pwd=a.b';

  test.each([
    ['meeting_set', { place: 'Room 4', placeUrl: 'https://meet.example.cz/třeboň-úvod?pwd=a.b' }],
    ['meeting_for_us', { place: '', placeUrl: 'https://meet.example.cz/třeboň-úvod?pwd=a.b' }],
    ['meeting_offered', { times: [], bookingUrl: 'https://meet.example.cz/třeboň-úvod?pwd=a.b' }],
  ] as const)('is one press away in %s, and whole in its text', async (kind, props) => {
    const { PreviewProps } = await templates[kind]();
    const { html, text } = await composeLoosely(kind, { ...PreviewProps, ...props });
    expect(treeOf(html).hrefs).toContain(link);
    expect(text.split('\n')).toContain(link);
    expect(text).not.toContain('\u200a');
  });

  test('is words alone where it is no address that one should press', async () => {
    const { PreviewProps } = await templates.meeting_set();
    const shown = async (placeUrl: string) =>
      treeOf((await compose('meeting_set', { ...PreviewProps, placeUrl })).html).hrefs;
    const without = await shown('');
    for (const placeUrl of ['javascript:alert(1)', 'http://evil.example', 'https://10.0.0.1/'])
      expect(await shown(placeUrl)).toEqual(without);
  });

  test('is told at its whole length', async () => {
    const { PreviewProps } = await templates.meeting_set();
    const place = `At the mill behind the castle, ${'through the second yard, '.repeat(9)}ring twice`;
    expect((await compose('meeting_set', { ...PreviewProps, place })).text).toContain(place);
  });
});

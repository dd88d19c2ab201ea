/*
 * The customer's page of a closed onboarding: it says so kindly and since when, keeps what was agreed to be read, asks
 * and promises nothing, and loses no word that somebody was typing meanwhile.
 */

import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { correctStatement, setForCall } from '~/commands/review/review-statement.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { colleaguesPage } from '~/queries/contact/colleagues.server';
import { contactThread } from '~/queries/thread/contact-thread.server';
import { sayColleagues } from '~/speech/en/contact/say-colleagues';
import { sayContactThread } from '~/speech/en/thread/say-thread';
import { ColleaguesPage } from '~/ui/contact/colleagues-page';
import { ContactThread } from '~/ui/thread/contact-thread';
import { htmlOf, itemCalled, pageFor, sessionOf } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const SECRET_WORDS = 'Their bank said no, keep it to ourselves.';
let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

const close = (id: string) =>
  done(closeOnboarding(home.ines, id, { reason: 'fell_through', words: SECRET_WORDS }));
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

async function closedInTheMiddle() {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const { words, ...item } = await shownPoint(home, id, 'training days');
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  const said = { ...words, fields: { ...words.fields, text: 'Three training days in our kitchen' } };
  await done(correctStatement(marit, item, { words: said, note: '' }));
  const { words: _, ...date } = await shownPoint(home, id, 'All 23 shops');
  await done(setForCall(marit, date, ''));
  await done(askQuestion(marit, id, 'By when?'));
  await close(id);
  return { id, marit, item };
}

describe('once it is closed', () => {
  test('it says so and since when, whom to write to, and no word of ours why', async () => {
    const { marit } = await closedInTheMiddle();
    const text = withoutTags(htmlOf(await pageFor(marit)));
    expect(text).toContain('Hello Marit, this page is closed.');
    expect(text).toMatch(/It has been closed since \w+day \d+ \w+\./);
    expect(text).toContain('Write to Ines');
    expect(text).not.toContain('bank');
    expect(text).not.toContain('fell through');
  });

  test('it holds every point as it was, and no button to answer, undo, add, ask or sign', async () => {
    const { marit } = await closedInTheMiddle();
    const html = htmlOf(await pageFor(marit));
    const text = withoutTags(html);
    for (const words of ['Less bread thrown away', 'Three training days in', 'Orderbird'])
      expect(text).toContain(words);
    const buttons = [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, label = '']) =>
      withoutTags(label).trim(),
    );
    expect(buttons).toEqual(['I’m not Marit', 'Close it on this device']);
    expect(html).not.toContain('<summary class="btn');
    expect(text).not.toMatch(/Not quite|Add something|Ask Ines something|Bring them in|Your turn|are left/);
  });

  test('it promises no answer and no call', async () => {
    const { marit } = await closedInTheMiddle();
    const page = await pageFor(marit);
    expect(itemCalled(page, 'Three training days').status).toBe(
      'You changed this. It wasn’t answered any more.',
    );
    expect(withoutTags(htmlOf(page))).not.toMatch(/You’ll have an answer|first call|by tomorrow/);
    expect(page.threads.map((thread) => thread.state.said)).toEqual(['It wasn’t answered any more']);
  });

  test('what was signed stands, with the way to the document', async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    await done(
      confirmAndSign(marit, 'Marit Lindqvist', (await loadReview(db(), home.workspaceId, id)).shown),
    );
    await close(id);
    const html = htmlOf(await pageFor(marit));
    expect(withoutTags(html)).toContain('What we agreed stays');
    expect(html).toContain('href="/welcome/agreement?of=');
    expect(html).not.toContain('Undo my sign-off');
  });
});

describe('what somebody was typing meanwhile comes back', () => {
  const closed = { code: 'onboarding_closed' as const };

  test('a correction, with why it was not taken', async () => {
    const { marit, item } = await closedInTheMiddle();
    const typed = { text: 'Four days, please', wording: item.wordingId, kind: 'promise' };
    const reply = { form: `correct ${item.statementId}`, typed, errors: {}, refusal: closed };
    const html = htmlOf(await pageFor(marit), reply);
    expect(html).toContain('Four days, please');
    expect(withoutTags(html)).toContain('This page was closed meanwhile');
  });

  test('something that was missed, and a name below the agreement', async () => {
    const { marit } = await closedInTheMiddle();
    const added = { form: 'add goal', typed: { text: 'Fewer queues' }, errors: {}, refusal: closed };
    expect(htmlOf(await pageFor(marit), added)).toContain('Fewer queues');
    const name = { form: 'sign-off', typed: { name: 'Marit L.' }, errors: {}, refusal: closed };
    const html = htmlOf(await pageFor(marit), name);
    expect(html).toContain('Marit L.');
    expect(withoutTags(html)).toContain('This page was closed meanwhile');
  });

  test('a question, and a colleague', async () => {
    const { id, marit } = await closedInTheMiddle();
    const session = await sessionOf(marit);
    const facts = await contactThread(session, id, null);
    if (!facts) throw new Error('It is a place.');
    const thread = sayContactThread(facts);
    const threadHtml = (reply?: Parameters<typeof ContactThread>[0]['reply']) =>
      renderToStaticMarkup(<ContactThread thread={thread} back="/welcome" reply={reply} />);
    expect(threadHtml()).not.toContain('<textarea');
    const asked = { form: 'question', typed: { words: 'Is it still?' }, errors: {}, refusal: closed };
    expect(threadHtml(asked)).toContain('Is it still?');
    const page = sayColleagues(await colleaguesPage(session));
    const colleaguesHtml = (reply?: Parameters<typeof ColleaguesPage>[0]['reply']) =>
      renderToStaticMarkup(<ColleaguesPage page={page} asked={null} reply={reply} />);
    expect(colleaguesHtml()).not.toContain('<input');
    const named = {
      form: 'colleague',
      typed: { name: 'Aoife', email: 'aoife@h.example' },
      errors: {},
      refusal: closed,
    };
    expect(colleaguesHtml(named)).toContain('aoife@h.example');
  });
});

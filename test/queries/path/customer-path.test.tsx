/* What each contact reads of the path: on the page, on a step's own page, and in staff's preview. */
import { CamelCasePlugin } from 'kysely';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadReview } from '#db/review/review.server';
import type { Member } from '~/auth/member/member.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { approveStep } from '~/commands/step/approve-step.server';
import { markStep, markTheirStep } from '~/commands/step/mark-step.server';
import { addStep, takeStepAway } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { guidePreview } from '~/queries/guide/guide-preview.server';
import { welcomeStep } from '~/queries/step/welcome-step.server';
import { contactThread } from '~/queries/thread/contact-thread.server';
import { draftGreeting } from '~/speech/en/greeting';
import { sayStepPage } from '~/speech/en/step/say-step-page';
import { sayContactThread } from '~/speech/en/thread/say-thread';
import { sayPage } from '~/speech/en/welcome/page';
import type { FormReply } from '~/ui/form/form-reply';
import { StepPage } from '~/ui/step/customer-step-page';
import { htmlOf, pageFor, sessionOf } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath, writtenPath } from '../../support/story/paths';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;
let marit: ContactActor;

const fresh = async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.ines.id);
  marit = await contactOf(home, id, 'Marit');
};

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  await fresh();
});

const stepFor = async (reader: ContactActor, stepId: string) => {
  const facts = await welcomeStep(await sessionOf(reader), stepId);
  return facts && sayStepPage(facts);
};
const stepHtml = async (reader: ContactActor, stepId: string, reply?: FormReply) => {
  const said = await stepFor(reader, stepId);
  return said ? renderToStaticMarkup(<StepPage said={said} back="/welcome" reply={reply} />) : '';
};
const titlesOn = (html: string) => html.replace(/<[^>]+>/g, '\n');

test('a page without a path says nothing of one, and keeps its words', async () => {
  const bare = await introduced(home, 'No path');
  const page = await pageFor(await contactOf(home, bare, 'Marit'));
  expect(page.path).toBeNull();
  const html = htmlOf(page);
  expect(html).not.toContain('id="path"');
  expect(html).toContain('>How the next weeks go</h2>');
  expect(html).not.toContain('The dates we agreed on');
});

describe('until somebody signed', () => {
  test('the path stands after the points, ours as plainly as theirs, in ten queries', async () => {
    let count = 0;
    const counting = new CamelCasePlugin();
    counting.transformQuery = ({ node }) => node;
    counting.transformResult = async ({ result }) => {
      count += 1;
      return result;
    };
    const html = htmlOf(await pageFor(marit, undefined, db().withPlugin(counting)));
    expect(count).toBeLessThanOrEqual(10);
    expect(html.indexOf('id="path"')).toBeGreaterThan(html.indexOf('id="systems"'));
    expect(html).toContain('The dates we agreed on');
    expect(html).not.toContain('id="agreed"');
    expect(html).not.toContain('Your next step');
    const said = titlesOn(html).replace(/\s+/g, ' ');
    for (const words of [
      'Send the sales files',
      'We check the figures',
      'Ines',
      'after Send the sales files',
    ])
      expect(said).toContain(words);
  });

  test('agreed dates are confirmed as ever', async () => {
    expect(htmlOf(await pageFor(marit))).toMatch(/statements\/[0-9a-f-]{36}\/confirm|date(s)? works?/);
  });
});

describe('a step on a page of its own', () => {
  test('says who, by when and why then, what there is to know, and what hangs on it', async () => {
    const said = await stepFor(marit, path.files);
    expect(said?.shown).toMatchObject({
      reason: 'Five working days before the end of “Your figures reach us”, Fri 15 Jan 2027.',
      phase: 'Your figures reach us',
      holds: [{ id: path.check, title: 'We check the figures' }],
    });
    const html = await stepHtml(marit, path.files);
    for (const words of ['<em>Reports</em>', '<strong>Export</strong>', '>Done</button>', 'I’m stuck'])
      expect(html).toContain(words);
  });

  test('has no button where it is ours or waits', async () => {
    const html = await stepHtml(marit, path.check);
    expect(html).toContain('It waits for');
    expect(html).not.toContain('>Done</button>');
    expect(html).not.toContain('I’m stuck');
  });

  test('that was approved by name is taken back by whoever said so; colleagues read who that is, and ask', async () => {
    const asks = { is: 'approve', goal: null, reached: 'All is there' } as const;
    const words = stepWords('The till is live', { kind: 'approve', asks });
    const { id: step } = await done(addStep(home.ines, id, path.figures, words));
    await done(publishGuide(home.ines, id, () => 'Hello'));
    const tomasz = await contactOf(home, id, 'Tomasz');
    const which = { workspaceId: home.workspaceId, onboardingId: id };
    const publication = (await loadPublishedPath(db(), which))?.id ?? '';
    const said = { typedName: 'Marit Halvorsen', publication, wording: '', reached: asks.reached };
    await done(approveStep(marit, step, said));
    const own = await stepHtml(marit, step);
    expect(own).toContain(`/welcome/steps/${step}/not-yet`);
    expect(own).not.toContain(`/welcome/steps/${step}/undo`);
    const theirs = await stepHtml(tomasz, step);
    expect(theirs).toContain('Only Marit takes that back.');
    expect(theirs).not.toMatch(/\/(undo|not-yet|stuck)#/);
    expect(await stepHtml({ ...marit, copiedBy: home.ines.id }, step)).not.toContain('/not-yet');
  });

  test('is on the page of its own onboarding alone', async () => {
    const other = await contactOf(home, await introduced(home, 'Another bakery'), 'Marit');
    expect(await stepFor(other, path.files)).toBeNull();
    expect(await stepFor({ ...marit, workspaceId: nextDoor.workspaceId }, path.files)).toBeNull();
    expect(await stepFor(marit, marit.id)).toBeNull();
  });

  test('a question from it begins with its title, and leads back; on another page it begins with nothing', async () => {
    const session = await sessionOf(marit);
    expect(await stepHtml(marit, path.files)).toContain(
      `/welcome/threads/${id}?of=${marit.id}&amp;step=${path.files}`,
    );
    const asked = async (stepId: string) => {
      const facts = await contactThread(session, id, null, stepId);
      return facts && sayContactThread(facts).step;
    };
    const title = (await stepFor(marit, path.files))?.shown?.step.title;
    expect(await asked(path.files)).toEqual({ id: path.files, begins: `About “${title}”: ` });
    expect(await asked(marit.id)).toBeNull();
  });

  test('keeps what was typed when it was taken out meanwhile', async () => {
    const extra = await done(addStep(home.ines, id, path.figures, stepWords('Count the tills')));
    expect(await stepFor(marit, extra.id)).toBeNull();
    await done(publishGuide(home.ines, id, () => 'Hello'));
    expect((await stepFor(marit, extra.id))?.shown).not.toBeNull();
    await done(takeStepAway(home.ines, id, extra.id));
    await done(publishGuide(home.ines, id, () => 'Hello'));
    const typed = { words: 'Two tills are at the repair shop.' };
    const refusal = { code: 'step_gone' } as const;
    const html = await stepHtml(marit, extra.id, { form: 'stuck', typed, errors: {}, refusal });
    expect(html).toContain('isn’t part of the path any more');
    expect(html).toContain(typed.words);
    expect(html).not.toContain('<form');
  });
});

describe('once it is signed', () => {
  beforeAll(async () => {
    await fresh();
    const { shown } = await loadReview(db(), home.workspaceId, id);
    const ruth = await contactOf(home, id, 'Marit');
    const signed = await confirmAndSign(ruth, 'Marit Lindqvist', shown);
    if (!signed.ok) throw new Error(signed.code);
  });

  test('the path stands first, with one next step raised, and what was agreed lies folded below', async () => {
    const html = htmlOf(await pageFor(marit));
    expect(html.indexOf('id="path"')).toBeLessThan(html.indexOf('id="agreed"'));
    expect(html.indexOf('id="agreed"')).toBeLessThan(html.indexOf('id="goals"'));
    // Three questions of ours are open in this story, so that it stands open until they are answered.
    const calm = { ...(await pageFor(marit)), next: null, unknown: [] };
    expect(html).toContain('<details class="fold agreed" id="agreed" open="">');
    expect(htmlOf(calm)).toContain('<details class="fold agreed" id="agreed">');
    expect(html).toContain('You signed it, just now');
    expect(html).toContain('Your next step');
    expect((await pageFor(marit)).path?.next).toMatchObject({
      greeting: expect.stringContaining('two things are yours, the first by'),
      step: { id: path.files },
      later: [{ id: path.train }],
    });
  });

  test('it says what somebody else does while nothing is theirs, and when all is behind us', async () => {
    const stuck = 'The tills are <b>locked</b>.';
    await done(markTheirStep(marit, path.files, { kind: 'stuck', words: stuck }));
    const said = htmlOf(await pageFor(marit));
    expect(said).toContain('The tills are &lt;b&gt;locked&lt;/b&gt;.');
    await done(markTheirStep(marit, path.files, { kind: 'done' }));
    await done(markTheirStep(marit, path.train, { kind: 'done' }));
    const page = await pageFor(marit);
    expect(page.path?.next).toMatchObject({ label: 'Ines’s next step', step: { id: path.check } });
    expect(page.path?.next.greeting).toBe('nothing is yours just now');
    expect(page.path?.count).toBe('2 of 3 done');
    await done(markStep(home.ines, id, path.check, { kind: 'skipped', words: 'No need.' }));
    const last = await pageFor(marit);
    expect(last.path).toMatchObject({ count: '2 of 2 done', next: { isDone: true } });
    expect(htmlOf(last)).toContain('No need.');
  });

  test('a closed page keeps it to be read, and asks nothing', async () => {
    await done(closeOnboarding(home.ines, id, { reason: 'finished', words: '' }));
    const html = htmlOf(await pageFor(marit));
    expect(html).toContain('Send the sales files');
    expect(html).not.toContain('Your next step');
    const step = await stepHtml(marit, path.train);
    expect(step).toContain('This page is closed.');
    expect(step).not.toContain('<form');
  });
});

test('the draft of a path is nowhere but in our preview', async () => {
  const bare = await introduced(home, 'Drafted');
  const reader = await contactOf(home, bare, 'Marit');
  const drafted = await writtenPath(home.ines, bare, home.ines.id);
  expect((await pageFor(reader)).path).toBeNull();
  expect(await stepFor(reader, drafted.files)).toBeNull();
  const member = { workspaceId: home.workspaceId } as Member;
  const facts = await guidePreview(member, bare, reader.id, draftGreeting);
  if (!facts) throw new Error('There is no preview.');
  const html = htmlOf(sayPage(facts), undefined, true);
  expect(html).toContain('Send the sales files');
  expect(html).not.toContain('/welcome/steps/');
  await done(publishGuide(home.ines, bare, () => 'Hello'));
  expect((await pageFor(reader)).path?.phases).toHaveLength(2);
});

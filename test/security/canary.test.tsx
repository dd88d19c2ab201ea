/*
 * What is ours alone never reaches the customer's page: a word is planted in every place of that kind, and no page,
 * preview or envelope may say one of them.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { WHAT_IS_OWED } from '#db/mail/notices.server';
import { loadAgreed } from '#db/review/agreed.server';
import { goal, person, promise, system } from '#demo/recorded';
import { feedTokenOf } from '~/auth/contact/calendar-feed.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import type { Member } from '~/auth/member/member.server';
import { renewLink } from '~/commands/contact/welcome-links.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { leaveOut, rewordForCustomer } from '~/commands/guide/write-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { fillOwnFields } from '~/commands/handoff/fill-own-fields.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { tellStory } from '~/commands/handoff/tell-story.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { makeFeed } from '~/commands/meeting/calendar-feed.server';
import { noteHandoffMeeting, setHandoffMeeting } from '~/commands/meeting/handoff-meeting.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { addPhase, changePhase } from '~/commands/path/write-phases.server';
import { confirmReceipt, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import {
  answerCustomerSuccess,
  askSales,
  resolveCorrection,
} from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { markStep, markTheirStep } from '~/commands/step/mark-step.server';
import { addStep, changeStep } from '~/commands/step/write-steps.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { writeNote } from '~/commands/thread/write-note.server';
import { addWebhook } from '~/commands/webhook/webhooks.server';
import { UNTOLD } from '~/domain/handoff/story';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { WEBHOOK_TOPICS } from '~/domain/webhook/topics';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { tellWebhooks } from '~/jobs/webhook/tell-webhooks.server';
import { composeNotice } from '~/letters/index.server';
import { envelopeOf } from '~/queries/contact/envelope.server';
import { crmPageOf } from '~/queries/crm/crm.server';
import { guidePreview } from '~/queries/guide/guide-preview.server';
import { calendarWith } from '~/queries/meeting/calendar.server';
import { welcomeStep } from '~/queries/step/welcome-step.server';
import { contactThread } from '~/queries/thread/contact-thread.server';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { sayCrm } from '~/speech/en/crm/say-crm';
import { draftGreeting } from '~/speech/en/greeting';
import { OWN_VOICE } from '~/speech/en/handoff/own-words';
import { sayStepPage } from '~/speech/en/step/say-step-page';
import { sayContactThread } from '~/speech/en/thread/say-thread';
import { sayPage } from '~/speech/en/welcome/page';
import { Letter } from '~/ui/contact/letter';
import { StepPage } from '~/ui/step/customer-step-page';
import { ContactThread } from '~/ui/thread/contact-thread';
import { connected, looked } from '../jobs/crm/at-hubspot';
import { CLIENT_SECRET, startHubSpotStandIn, TOKEN } from '../stand-in/hubspot/stand-in';
import { htmlOf, pageFor, sessionOf } from '../support/browser/welcome';
import { shiftClock, useDatabase } from '../support/database/database';
import { type Home, oneWorkspace } from '../support/story/cast';
import { done, INTRODUCTION, judgementsOf, point, startedHandoff } from '../support/story/handoffs';
import { memberFor } from '../support/story/member';
import { beginWithFields, ownField } from '../support/story/own-fields';
import { stepWords } from '../support/story/paths';

const hubspot = await startHubSpotStandIn();
useDatabase({ HUBSPOT_BASE_URL: hubspot.url });
afterAll(() => hubspot.stop());

const PLANTED = [
  'canary-concern',
  'canary-advice',
  'canary-why',
  'canary-failed',
  'canary-rivals',
  'canary-objections',
  'canary-later',
  'canary-own-value',
  'canary-source-note',
  'canary-verdict-note',
  'canary-return-words',
  'canary-part-reason',
  'canary-no-mail-reason',
  'canary-gain',
  'canary-own-part',
  'canary-number',
  'canary-recorded-words',
  'canary-left-out',
  'canary-question-to-sales',
  'canary-reply-of-sales',
  'canary-note-on-point',
  'canary-note-on-page',
  'canary-talk-place',
  'canary-talk-line',
  'canary-talk-note',
];

/** Names that an envelope may not say: anybody may open it. */
const WHOSE = ['Brightwater', 'Mira', 'Vos', 'mira@', 'Teun', 'Bakker'];

const DISCOUNT = ownField({ key: 'discount', label: 'Discount given', isShown: false });
const PARKING = ownField({ key: 'parking', label: 'Where to park', isShown: true });

let cast: Home;
let id: string;
let mira: ContactActor;

beforeAll(async () => {
  cast = await oneWorkspace();
  const { sam, ines, workspaceId } = cast;
  const url = 'https://hooks.example.com/';
  done(await addWebhook(cast.kofi, { id: uuid(), url, topics: [...WEBHOOK_TOPICS] }));
  id = await startedHandoff(cast);
  const note = 'canary-source-note';
  const people = [
    person('Mira Vos', 'Operations', 'First contact', 'mira@brightwater.example', {
      parts: ['champion'],
      about: { phone: 'canary-number', ownPart: 'canary-own-part' },
      stance: { attitude: 'doubtful', gain: 'canary-gain' },
    }),
    person('Teun Bakker', 'Director', 'Signs off', 'teun@brightwater.example', {
      parts: ['decision_maker'],
      noMailReason: 'canary-no-mail-reason',
    }),
  ];
  const statements = [
    goal(
      'Answer sooner',
      { today: '1', target: '2', by: '2027-06-30', measure: 'Log' },
      { heardWhere: 'second call', note },
    ),
    goal('canary-left-out', { today: '1', target: '2', by: '2027-06-30', measure: 'Log' }, { note }),
    promise('canary-recorded-words', {}, { heardWhere: 'order form', note }),
    promise('The price stays', {}, { note }),
    system('today', 'Mail', 'A shared mailbox'),
    ...people,
  ];
  for (const statement of statements) done(await addStatement(sam, id, statement));
  const reason = 'canary-part-reason';
  for (const question of ['connects', 'data', 'security', 'people'] as const)
    done(await answerPart(sam, id, question, { answer: 'not_applicable', reason }));
  done(await answerPart(sam, id, 'dates', { answer: 'none', reason }));
  const flag = { concern: 'canary-concern', severity: 'renewal' as const, advice: 'canary-advice' };
  done(await recordRedFlag(sam, id, flag));
  const story = {
    why: 'canary-why',
    failed: 'canary-failed',
    rivals: 'canary-rivals',
    objections: 'canary-objections',
    later: 'canary-later',
  };
  done(await tellStory(sam, id, story, UNTOLD));
  await beginWithFields(cast, id, [DISCOUNT, PARKING]);
  const typed = { [DISCOUNT.key]: 'canary-own-value', [PARKING.key]: 'Behind the house' };
  done(await fillOwnFields(sam, id, { typed, shown: {} }, OWN_VOICE));
  done(await submitHandoff(sam, id));
  done(await returnHandoff(ines, id, [], { reasons: ['promise'], words: 'canary-return-words' }));
  done(await submitHandoff(sam, id));
  const times = [new Date((await databaseNow(db())).getTime() + 86_400_000)];
  const talk = {
    times,
    link: null,
    where: { minutes: 20, place: 'canary-talk-place' },
    words: 'canary-talk-line',
  };
  done(await setHandoffMeeting(ines, id, { ...talk, base: 0 }));
  done(await noteHandoffMeeting(sam, id, 'canary-talk-note'));
  const judgements = await judgementsOf(workspaceId, id);
  done(
    await confirmReceipt(
      ines,
      id,
      judgements.map((one) => ({ ...one, note: 'canary-verdict-note' })),
    ),
  );
  await shapeGuide();
  const contacts = await db().selectFrom('contacts').selectAll().where('onboarding_id', '=', id).execute();
  const contact = contacts.find((one) => one.name === 'Mira Vos');
  if (!contact) throw new Error('Mira is not there.');
  done(await sendIntroduction(sam, id, { ...INTRODUCTION, contactIds: [contact.id] }));
  mira = { kind: 'contact', id: contact.id, workspaceId, onboardingId: id, name: contact.name };
  await askAboutCorrection();
  await noteBesideThreads();
});

async function shapeGuide() {
  const draft = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['w.id', 'w.fields', 's.id as statement_id', 's.kind'])
    .where('s.onboarding_id', '=', id)
    .execute();
  const saying = (words: string) => draft.find((row) => JSON.stringify(row.fields).includes(words));
  const ours = saying('canary-recorded-words');
  const left = saying('canary-left-out');
  if (!ours || !left) throw new Error('Nothing was planted.');
  const words = { kind: 'promise', fields: { ...ours.fields, text: 'We move the old mail' } } as Words;
  done(await rewordForCustomer(cast.ines, id, ours.statement_id, ours.id, words));
  done(await leaveOut(cast.ines, id, left.statement_id, true));
  done(await publishGuide(cast.ines, id, () => 'Hello.'));
}

async function askAboutCorrection() {
  const price = await point(cast, id, 'The price stays');
  const words = { ...price.words, fields: { ...price.words.fields, text: 'The price falls' } } as Words;
  done(await correctStatement(mira, price, { words, note: 'Sam said so' }));
  const answer = await db().selectFrom('answers').select('id').executeTakeFirstOrThrow();
  done(await askSales(cast.ines, id, answer.id, 'canary-question-to-sales'));
  const asked = await db().selectFrom('sales_questions').select('id').executeTakeFirstOrThrow();
  done(await answerCustomerSuccess(cast.sam, id, asked.id, 'canary-reply-of-sales'));
}

/** Mira asks about a point and about the page; beside each thread stands a note, and only then the answer. */
async function noteBesideThreads() {
  const { statementId } = await point(cast, id, 'The price stays');
  for (const [placeId, note] of [
    [statementId, 'canary-note-on-point'],
    [id, 'canary-note-on-page'],
  ] as const) {
    done(await askQuestion(mira, placeId, 'How long does that hold?'));
    done(await writeNote(cast.ines, id, placeId, `@Sam ${note}`));
  }
  done(await answerQuestion(cast.ines, id, statementId, { words: 'For 24 months.', seen: 2 }));
}

const said = (html: string, words: string[]) => words.filter((word) => html.includes(word));

describe('what is ours alone', () => {
  test('was really planted', async () => {
    const tables = [
      'red_flags',
      'stories',
      'own_values',
      'source_notes',
      'verdicts',
      'receipts',
      'handoff_answers',
      'contacts',
      'stances',
      'wordings',
      'sales_questions',
      'notes',
      'handoff_meeting_acts',
    ] as const;
    const rows = await Promise.all(tables.map((table) => db().selectFrom(table).selectAll().execute()));
    expect(said(JSON.stringify(rows), PLANTED)).toEqual(PLANTED);
  });

  test('is nowhere on the page', async () => {
    const html = htmlOf(await pageFor(mira));
    expect(html).toContain('We move the old mail');
    expect(html).toContain('order form');
    expect(html).toContain('Behind the house');
    expect(html).toContain('falls</ins>');
    expect(said(html, PLANTED)).toEqual([]);
  });

  test('is not in what a calendar of theirs reads', async () => {
    done(await makeFeed(mira));
    const feed = await db().selectFrom('calendar_feeds').select('id').executeTakeFirstOrThrow();
    const { calendar } = await calendarWith(feedTokenOf(feed.id), '192.0.2.1');
    expect(calendar).toMatchObject({ meetings: [] });
    expect(said(JSON.stringify(calendar), PLANTED)).toEqual([]);
  });

  test('is not in what would be signed', async () => {
    const own = { workspaceId: cast.workspaceId, onboardingId: id };
    const agreed = await transact(db(), async (trx) => loadAgreed(trx, own, await databaseNow(trx)));
    expect(JSON.stringify(agreed)).toContain('We move the old mail');
    expect(said(JSON.stringify(agreed), PLANTED)).toEqual([]);
  });

  test('is in no thread, nor in what a thread is made from', async () => {
    const { statementId } = await point(cast, id, 'The price stays');
    for (const placeId of [statementId, id]) {
      const facts = await contactThread(await sessionOf(mira), placeId, null);
      if (!facts) throw new Error('There is no thread.');
      const thread = sayContactThread(facts);
      const html = renderToStaticMarkup(<ContactThread thread={thread} back="/welcome" reply={undefined} />);
      expect(html).toContain('How long does that hold?');
      expect(said(JSON.stringify(facts) + html, PLANTED)).toEqual([]);
    }
  });

  test('is not in what the page is made from either', async () => {
    expect(said(JSON.stringify(await pageFor(mira)), PLANTED)).toEqual([]);
    expect(said(JSON.stringify(await welcomePage(await sessionOf(mira))), PLANTED)).toEqual([]);
  });
});

test('is nowhere in the preview that members see of it', async () => {
  const member = { workspaceId: cast.workspaceId } as Member;
  const facts = await guidePreview(member, id, mira.id, draftGreeting);
  if (!facts) throw new Error('There is no preview.');
  expect(said(JSON.stringify(facts), PLANTED)).toEqual([]);
  const preview = sayPage(facts);
  expect(said(htmlOf(preview, undefined, true), PLANTED)).toEqual([]);
  expect(preview.sections).toEqual((await pageFor(mira)).sections);
  const stranger = { workspaceId: '0197a1b2-0000-7000-8000-000000000009' } as Member;
  expect(await guidePreview(stranger, id, mira.id, draftGreeting)).toBeNull();
});

test('an envelope names nobody whom it is for', async () => {
  const link = await db().selectFrom('welcome_links').select(['id', 'generation']).executeTakeFirstOrThrow();
  const token = tokenOf(link);
  const { envelope } = await envelopeOf(new Request('http://localhost/'), token, '127.0.0.1');
  if (!envelope) throw new Error('The link leads nowhere.');
  for (const state of ['works', 'replaced', 'expired', 'revoked'] as const) {
    const html = renderToStaticMarkup(<Letter envelope={{ ...envelope, state }} token={token} />);
    expect(html).toContain('Ines');
    expect(said(html, [...PLANTED, ...WHOSE])).toEqual([]);
    expect(html.split(token)).toHaveLength(state === 'revoked' ? 1 : 2);
  }
});

test('is told to no program, nor in what is kept of that', async () => {
  const bodies: string[] = [];
  await tellWebhooks(async (_, { body }) => {
    bodies.push(body);
    return { status: 200, said: '', retryAfter: null, trouble: null };
  });
  expect(bodies.length).toBeGreaterThan(20);
  const kept = await db().selectFrom('webhook_deliveries').selectAll().execute();
  expect(said(JSON.stringify([bodies, kept]), [...PLANTED, 'doubtful'])).toEqual([]);
});

test('is in no mail to the customer, from the introduction to the answer', async () => {
  const sent: Outgoing[] = [];
  const deliver = () =>
    deliverDue(async (message) => {
      sent.push(message);
      return { outcome: 'accepted', providerId: crypto.randomUUID() };
    });
  await shiftClock('11 minutes');
  await deliver();
  const answer = await db().selectFrom('answers').select('id').executeTakeFirstOrThrow();
  done(await resolveCorrection(cast.ines, id, answer.id, { outcome: 'adopted', line: 'Agreed.' }));
  done(await renewLink(cast.ines, id, mira.id));
  await shiftClock('25 minutes');
  await deliver();
  const letters = sent.filter((message) => message.to.includes('mira@'));
  expect(letters.map((letter) => letter.kind).sort()).toEqual([
    'corrections_answered',
    'corrections_received',
    'fresh_link',
    'introduction',
    'questions_answered',
  ]);
  for (const letter of letters) expect(said(JSON.stringify(letter), PLANTED)).toEqual([]);
  const within = sent.filter((message) => !message.to.includes('mira@'));
  const ours = said(JSON.stringify(within), PLANTED);
  expect(ours).toEqual(
    expect.arrayContaining(['canary-question-to-sales', 'canary-note-on-point', 'canary-talk-line']),
  );
});

test('a line for colleagues with a hand-over is theirs alone; the words of the new host are the customer’s', async () => {
  const line = 'canary-line-with-hand-over';
  const from = cast.ines.id;
  const words = 'From today you have me.';
  done(await handOver(cast.ines, id, { part: 'host', fromId: from, toId: cast.hanne.id, words, note: line }));
  const events = await db()
    .selectFrom('events')
    .select('details')
    .where('kind', '=', 'owner_changed')
    .execute();
  expect(JSON.stringify(events)).toContain(line);
  const html = htmlOf(await pageFor(mira));
  expect(html).toContain(words);
  expect(said(html, [...PLANTED, line])).toEqual([]);
  const owed = await db().selectFrom('notices').select(WHAT_IS_OWED).where('state', '=', 'queued').execute();
  const mailOf = async (kind: string) => {
    const notice = owed.find((one) => one.kind === kind);
    return JSON.stringify(notice && (await composeNotice(db(), notice)));
  };
  const toMira = await mailOf('host_changed');
  expect(toMira).toContain(words);
  expect(said(toMira, [...PLANTED, line])).toEqual([]);
  expect(await mailOf('onboarding_handed_over')).toContain(line);
});

test('what of a path nobody has published is nowhere on the page, in a step or in mail; our preview shows it', async () => {
  const milestone = { is: 'own', on: '2027-06-30' } as const;
  const phase = done(await addPhase(cast.hanne, id, { title: 'First', sentence: '', milestone }));
  const step = done(
    await addStep(
      cast.hanne,
      id,
      phase.id,
      stepWords('Send the rota', { content: 'By mail.', due: { is: 'before_end', days: 5 } }),
    ),
  );
  done(await publishGuide(cast.hanne, id, () => 'Hello.'));
  const drafts = ['canary-draft-title', 'canary-draft-content', 'canary-draft-phase', 'canary-unpublished'];
  const redrafted = stepWords('canary-draft-title', { content: 'canary-draft-content' });
  done(await changeStep(cast.hanne, id, step.id, 1, redrafted));
  done(
    await changePhase(cast.hanne, id, phase.id, 1, { title: 'canary-draft-phase', sentence: '', milestone }),
  );
  const unpublished = done(await addStep(cast.hanne, id, phase.id, stepWords('canary-unpublished')));
  const session = await sessionOf(mira);
  expect(await welcomeStep(session, unpublished.id)).toBeNull();
  const facts = await welcomeStep(session, step.id);
  if (!facts) throw new Error('There is no step.');
  const html = renderToStaticMarkup(<StepPage said={sayStepPage(facts)} back="/welcome" reply={undefined} />);
  const page = await pageFor(mira);
  const all = JSON.stringify([facts, await welcomePage(session), page]) + html + htmlOf(page);
  expect(all).toContain('Send the rota');
  expect(all).toContain('By mail.');
  expect(said(all, [...PLANTED, ...drafts])).toEqual([]);
  const stuck = { kind: 'stuck', words: 'It is on paper.' } as const;
  done(await markTheirStep(mira, step.id, stuck));
  done(await arrangeStep(cast.hanne, id, step.id, { is: 'day', on: '2027-06-01' }));
  const owed = await db().selectFrom('notices').select(WHAT_IS_OWED).where('state', '=', 'queued').execute();
  const letters = await Promise.all(owed.map((one) => composeNotice(db(), one)));
  expect(JSON.stringify(letters)).toContain(stuck.words);
  expect(JSON.stringify(letters)).toContain('One of your steps has another day');
  expect(said(JSON.stringify(letters), drafts)).toEqual([]);
  done(await markStep(cast.hanne, id, step.id, { kind: 'done' }));
  const [any] = owed;
  if (!any) throw new Error('Nothing is owed.');
  const toMira = {
    kind: 'weekly_news',
    recipientKind: 'contact',
    recipientId: mira.id,
    subjectId: id,
  } as const;
  const openedAt = new Date(Date.now() + 7 * 86_400_000);
  const week = JSON.stringify(await composeNotice(db(), { ...any, ...toMira, onboardingId: id, openedAt }));
  expect(week).toContain('Send the rota');
  expect(said(week, [...PLANTED, ...drafts])).toEqual([]);
  const member = { workspaceId: cast.workspaceId } as Member;
  const preview = JSON.stringify(await guidePreview(member, id, mira.id, draftGreeting));
  expect(said(preview, drafts)).toEqual(['canary-draft-title', 'canary-draft-phase', 'canary-unpublished']);
});

test('nothing of it is written to the CRM, nor who they are, nor what lets anybody in', async () => {
  await db().updateTable('onboardings').set({ crm_id: deal() }).where('id', '=', id).execute();
  await connected(cast);
  await looked();
  const asked = JSON.stringify(hubspot.asked);
  const links = await db()
    .selectFrom('welcome_links')
    .selectAll()
    .where('contact_id', '=', mira.id)
    .execute();
  expect(links.length).toBeGreaterThan(0);
  const opens = [...links.map(tokenOf), TOKEN, CLIENT_SECRET];
  expect(said(asked, [...PLANTED, ...WHOSE, 'doubtful', ...opens])).toEqual([]);
  expect(said(asked, ['foyer_summary', 'customer-validated'])).toHaveLength(2);
  const stored = await db().selectFrom('crm_connections').selectAll().execute();
  const page = sayCrm(await crmPageOf(await memberFor(cast.kofi), 'hubspot'));
  expect(said(JSON.stringify([stored, page]), [TOKEN, CLIENT_SECRET])).toEqual([]);
});

const deal = () => hubspot.account.addDeal({ dealname: 'Mail desk' });

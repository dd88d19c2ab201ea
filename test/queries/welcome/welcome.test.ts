/* What each contact reads on their page, answer by answer. */
import { CamelCasePlugin } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { leaveOut, rewordForCustomer } from '~/commands/guide/write-guide.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmSeveral,
  confirmStatement,
  correctStatement,
  setForCall,
  withdrawAnswer,
  withdrawBatch,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { ContactActor, MemberActor } from '~/domain/onboarding/access';
import type { PromiseFields, Words } from '~/domain/statement/statement';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { htmlOf, itemCalled, pageFor, sessionOf } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point, publishedGuide, stageNow } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let ines: MemberActor;
let id: string;
let mira: ContactActor;
let teun: ContactActor;

const onboarding = async () => {
  ({ id, mira, teun } = await introducedOnboarding(cast));
};

beforeAll(async () => {
  cast = await oneWorkspace();
  ines = cast.ines;
});

async function correct(actor: ContactActor, start: string, fields: Partial<PromiseFields>, note = '') {
  const item = await point(cast, id, start);
  const words = { ...item.words, fields: { ...item.words.fields, ...fields } } as Words;
  done(await correctStatement(actor, item, { words, note }));
  const answer = await db()
    .selectFrom('answers')
    .select('id')
    .where('statement_id', '=', item.statementId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return { item, words, answerId: answer.id };
}

describe('a point', () => {
  beforeAll(onboarding);

  test('is open until somebody answers, and says who noted it', async () => {
    const item = itemCalled(await pageFor(mira), 'We move the old mail');
    expect(item).toMatchObject({
      state: 'open',
      status: '',
      mayConfirm: true,
      mayCorrect: true,
      undoes: null,
    });
    expect(item.trail).toEqual([]);
    const page = await pageFor(mira);
    expect(page.sections.map((section) => section.source)).toEqual([
      'Sam noted all of this today',
      null,
      null,
      null,
      null,
    ]);
  });

  test('that is right says so to both, and only who said it may undo it', async () => {
    const item = await point(cast, id, 'We move the old mail');
    done(await confirmStatement(mira, item));
    expect(itemCalled(await pageFor(mira), 'We move')).toMatchObject({
      state: 'yes',
      status: 'You said this is right, just now',
      undoes: item.wordingId,
      mayCorrect: false,
    });
    expect(itemCalled(await pageFor(teun), 'We move')).toMatchObject({
      status: 'Mira Vos said this is right, just now',
      undoes: null,
      mayCorrect: true,
    });
    done(await withdrawAnswer(mira, item));
  });

  test('that was changed waits for us, with an hour and a place, and shows both wordings', async () => {
    const { item, answerId } = await correct(
      mira,
      'Your price stays',
      { text: 'Your price stays for three years' },
      'Sam said so',
    );
    const sent = itemCalled(await pageFor(mira), 'Your price stays');
    expect(sent.state).toBe('sent');
    expect(sent.status).toMatch(/^With Ines\. You’ll have an answer by .+, 17:00, Brussels time\.$/);
    expect(sent.was?.title).toBe('Your price stays for two years');
    expect(sent.shown.title).toBe('Your price stays for three years');
    expect(sent.undoes).toBe(item.wordingId);
    expect(sent.beside).toEqual(['You wrote: “Sam said so”']);
    const html = htmlOf(await pageFor(mira));
    expect(html).toContain('<span class="vh">we had: </span>two</del>');
    expect(html).toContain('<span class="vh">you said: </span>three</ins>');
    done(await resolveCorrection(ines, id, answerId, { outcome: 'adopted', line: 'Of course.' }));
    const agreed = itemCalled(await pageFor(mira), 'Your price stays');
    expect(agreed).toMatchObject({
      state: 'done',
      status: 'You changed this, and Ines agreed just now',
      was: null,
      beside: ['You wrote: “Sam said so”', 'Ines wrote: “Of course.”'],
    });
    const shut = htmlOf(await pageFor(mira)).replace(/<div class="pt__b">.*?<\/details>/gs, '');
    expect(shut).toContain('You wrote: “Sam said so”\nInes wrote: “Of course.”');
    expect(agreed.trail.map((step) => [step.said, step.struck, step.quotes])).toEqual([
      ['Sam noted this just now', 'Your price stays for two years', []],
      ['You changed it just now', null, ['Sam said so']],
      ['Ines agreed just now', null, ['Of course.']],
    ]);
  });

  test('that is right keeps all that is agreed with it in its line', async () => {
    const who = await point(cast, id, 'Teun Bakker');
    done(await confirmStatement(mira, who));
    const { plays, shown } = itemCalled(await pageFor(mira), 'Teun Bakker');
    const shut = htmlOf(await pageFor(mira)).replace(/<div class="pt__b">.*?<\/details>/gs, '');
    expect(shown.more).not.toBe('');
    expect(shut).toContain(`<span class="pt__r" dir="auto">${plays} · ${shown.more}</span>`);
  });

  test('a note beside the same words is told of as that, to a colleague in its writer’s name', async () => {
    const { answerId } = await correct(mira, 'Accounts', {}, 'Until the end of March');
    expect(itemCalled(await pageFor(teun), 'Accounts')).toMatchObject({
      status: expect.stringMatching(/^Mira Vos wrote a note\. With Ines\./),
      beside: ['Mira Vos wrote: “Until the end of March”'],
      saidBy: 'Mira',
    });
    done(await resolveCorrection(ines, id, answerId, { outcome: 'adopted', line: '' }));
    const agreed = itemCalled(await pageFor(mira), 'Accounts');
    expect(agreed.status).toBe('You wrote a note, and Ines agreed just now');
  });

  test('for which we suggest something else comes back, with our reason', async () => {
    const { words, answerId } = await correct(teun, 'We move the old mail', { due: '2027-01-01' });
    const suggestion = { ...words, fields: { ...words.fields, due: '2027-02-01' } } as Words;
    done(
      await resolveCorrection(ines, id, answerId, {
        outcome: 'reworded',
        words: suggestion,
        line: 'January is full.',
      }),
    );
    const page = await pageFor(teun);
    const item = itemCalled(page, 'We move');
    expect(item).toMatchObject({ state: 'back', status: 'Ines answered just now', mayConfirm: true });
    expect(item.shown.day).toBe('1 Feb 2027');
    expect(item.trail.at(-1)).toMatchObject({ quotes: ['January is full.'] });
    expect(page.next).toBe(item.id);
  });

  test('that two see differently is for the call, and names them', async () => {
    const item = await point(cast, id, 'Fewer night shifts');
    done(await confirmStatement(mira, item));
    const words = { ...item.words, fields: { ...item.words.fields, target: '3' } } as Words;
    done(await correctStatement(teun, item, { words, note: '' }));
    const { status, state } = itemCalled(await pageFor(mira), 'Fewer night');
    expect(state).toBe('talk');
    expect(status).toBe('You and Teun Bakker see this differently, so it’s on the list for our next call');
  });

  test('we changed ourselves asks to be looked at again', async () => {
    const item = await point(cast, id, 'Answer every mail');
    done(await confirmStatement(mira, item));
    const words = { ...item.words, fields: { ...item.words.fields, target: '90%' } } as Words;
    done(await rewordForCustomer(ines, id, item.statementId, item.wordingId, words));
    done(await publishGuide(ines, id, () => 'Hello.'));
    const changed = itemCalled(await pageFor(mira), 'Answer every mail');
    expect(changed).toMatchObject({
      state: 'changed',
      status: 'Ines asks you to look again',
      mayConfirm: true,
    });
    expect(changed.was?.target).toBe('95%');
    expect(changed.trail.map((step) => step.said)).toContain('Ines changed it just now');
  });
});

describe('the whole page', () => {
  beforeAll(onboarding);

  test('is read in ten queries at most, however many points it has', async () => {
    let count = 0;
    const counting = new CamelCasePlugin();
    counting.transformQuery = ({ node }) => node;
    counting.transformResult = async ({ result }) => {
      count += 1;
      return result;
    };
    await pageFor(mira, undefined, db().withPlugin(counting));
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThanOrEqual(10);
  });

  test('asks what sales did not know, until somebody says it', async () => {
    expect((await pageFor(mira)).unknown).toEqual(['security']);
    const words: Words = { kind: 'system', fields: { label: 'Security', text: 'Two factors' } };
    const { statementId } = done(await addMissing(mira, { words, area: 'security', note: '' }));
    const page = await pageFor(mira);
    expect(page.unknown).toEqual([]);
    expect(itemCalled(page, 'Security')).toMatchObject({ id: statementId, state: 'sent', mayCorrect: false });
    const { wordingId } = itemCalled(page, 'Security');
    done(await withdrawAnswer(mira, { statementId, wordingId }));
    expect((await pageFor(mira)).unknown).toEqual(['security']);
  });

  test('counts what we ask, and names it at its end as long as nobody has said it', async () => {
    const open = await pageFor(mira);
    const asked = htmlOf(open);
    expect(asked).toContain('10 points and 1 question, about 4 minutes');
    expect(asked).toContain('We’d like to know: what does your security ask of us?');
    expect(asked).toContain('0 of 3 checked · 1 question');
    expect(asked).toMatch(/We’d still like to know: .*#ask-security/);
    const done = { ...open, toDo: 0, next: 'ask-security', closing: { ...open.closing, left: [] } };
    expect(htmlOf(done)).toContain('One question is left, Mira.');
    expect(htmlOf({ ...done, isBack: true })).toContain('Hello Mira, one question is left.');
    const aside = {
      ...open,
      unknown: [],
      aside: { count: 0, unknown: open.unknown, names: 'Teun', askedOf: 'Teun' },
    };
    expect(htmlOf(aside)).toMatch(/For Teun: one question.*what does your security ask of us/s);
    const closing = { ...done.closing, isSettled: true, yours: [], ours: [], toSign: [] };
    const agreed = { ...aside, toDo: 0, next: null, isBack: true, forTheCall: 0, keptOpen: 0, closing };
    expect(htmlOf(agreed)).toContain('Hello Mira, every point is agreed, and one question is with Teun.');
    expect(htmlOf(agreed)).toContain('Every point is agreed, and one question is with Teun.');
    expect(htmlOf(agreed)).not.toMatch(/everything is agreed/i);
    expect(htmlOf({ ...agreed, aside: null })).toContain('Hello Mira, everything is agreed.');
    expect(htmlOf({ ...agreed, aside: null, forTheCall: 1 })).toContain(
      'Everything is agreed or set for our call.',
    );
  });

  test('says since when the host looks after the customer', async () => {
    const { at } = await db()
      .selectFrom('receipts')
      .select('at')
      .where('onboarding_id', '=', id)
      .executeTakeFirstOrThrow();
    const { takenOver } = await pageFor(mira);
    expect(takenOver).toMatch(/^\w{3} \d+ \p{L}+( \d{4})?, \d+:\d\d$/u);
    const row = await db()
      .selectFrom('onboardings')
      .select('accepted_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.accepted_at).toEqual(at);
    expect(htmlOf(await pageFor(mira))).toContain(`Ines took over from Sam on ${takenOver}.`);
  });

  test('keeps what a contact added apart from what was promised, until we agree to it', async () => {
    const fields: PromiseFields = {
      text: 'A person on Sundays',
      promiseKind: 'service',
      side: 'ours',
      due: '',
      detail: '',
    };
    const { statementId } = done(await addMissing(teun, { words: { kind: 'promise', fields }, note: '' }));
    const html = htmlOf(await pageFor(mira));
    expect(html).toMatch(
      /Your price stays.*What was added on your side.*Promised once we agree to it.*A person on Sundays/s,
    );
    expect(html).toContain('Teun Bakker added this. With Ines.');
    const answer = await db()
      .selectFrom('answers')
      .select('id')
      .where('statement_id', '=', statementId)
      .executeTakeFirstOrThrow();
    done(await resolveCorrection(ines, id, answer.id, { outcome: 'adopted', line: '' }));
    const agreed = htmlOf(await pageFor(mira));
    expect(agreed).not.toContain('What you added');
    expect(agreed).toContain('Everything we said yes to.');
  });

  test('puts points set for the call on its list', async () => {
    const item = await point(cast, id, 'Your price stays');
    done(await setForCall(mira, item, 'Devraj knows more'));
    const page = await pageFor(mira);
    expect(page.forTheCall).toBe(1);
    expect(itemCalled(page, 'Your price')).toMatchObject({
      undoes: item.wordingId,
      status: 'On the list for our next call',
    });
  });

  test('takes a yes to all dates, and gives it back', async () => {
    const date = await point(cast, id, 'We start');
    const { batchId } = done(await confirmSeveral(mira, [date]));
    expect((await pageFor(mira)).batch).toEqual({ id: batchId, count: 1, part: 'dates' });
    done(await withdrawBatch(mira, batchId));
    expect((await pageFor(mira)).batch).toBeNull();
  });

  test('is settled by a typed name alone, and opens again point by point', async () => {
    const { left } = (await pageFor(mira)).closing;
    const items = left.map((one) => ({ statementId: one.id, wordingId: one.wordingId }));
    expect((await pageFor(mira)).closing).toMatchObject({ isReady: false, toSign: [] });
    done(await confirmSeveral(mira, items));
    const ready = (await pageFor(mira)).closing;
    expect(ready).toMatchObject({ left: [], isReady: true, signed: null, unsigned: 10, isSettled: false });
    const whole = ready.toSign.map((one) => ({ statementId: one.id, wordingId: one.wordingId }));
    expect(whole).toHaveLength(11);
    const first = done(await signOff(mira, 'M. Vos', whole));
    const own = { name: 'You', when: 'just now', typedName: 'M. Vos', undoes: first.id };
    const signed = (await pageFor(mira)).closing;
    expect(signed).toMatchObject({ signed: own, toSign: [], unsigned: 0, isSettled: true });
    expect(signed.signed?.moment).toMatch(/^\d+ \p{L}+ \d{4}, \d+:\d\d, Brussels time$/u);
    expect((await pageFor(teun)).closing.signed).toMatchObject({ name: 'Mira Vos (“M. Vos”)', undoes: null });

    const mail = await point(cast, id, 'We move');
    done(await withdrawAnswer(mira, mail));
    expect((await pageFor(mira)).closing).toMatchObject({
      isSettled: false,
      isReady: false,
      left: [{ id: mail.statementId }],
      signed: null,
    });
    expect((await stageNow(id)).stage).toBe('checking');
    done(await confirmStatement(mira, mail));
    expect((await stageNow(id)).stage).toBe('checking');
    const { id: signOffId } = done(await signOff(mira, 'M. Vos', whole));
    expect((await stageNow(id)).stage).toBe('settled');

    const words = { ...mail.words, fields: { ...mail.words.fields, text: 'We move all mail over' } } as Words;
    done(await rewordForCustomer(ines, id, mail.statementId, mail.wordingId, words));
    done(await publishGuide(ines, id, () => 'Hello.'));
    done(await confirmStatement(mira, await point(cast, id, 'We move')));
    const again = await pageFor(mira);
    expect(again.closing).toMatchObject({
      isReady: true,
      unsigned: 1,
      signed: { ...own, undoes: signOffId },
    });
    expect(htmlOf(again)).toContain('One point changed since you signed.');

    done(await withdrawBatch(mira, signOffId));
    expect((await pageFor(mira)).closing).toMatchObject({ signed: null, isSettled: false });
  });

  test('tells who came back what we did meanwhile, and a newcomer nothing', async () => {
    await onboarding();
    const { answerId } = await correct(mira, 'Your price stays', { text: 'Your price stays for ever' });
    const before = (await sessionOf(mira)).startedAt;
    await shiftClock('1 hour');
    done(await resolveCorrection(ines, id, answerId, { outcome: 'adopted', line: '' }));
    const news = (await pageFor(mira, before)).news;
    expect(news?.agreed.map((link) => link.name)).toEqual(['Your price stays for ever']);
    await shiftClock('2 hours');
    expect((await pageFor(teun)).news).toBeNull();
    done(await confirmStatement(mira, await point(cast, id, 'We move')));
    expect((await pageFor(mira, before)).news).toBeNull();
    await shiftClock('0');
  });

  test('names no settler whom the guide does not show', async () => {
    await onboarding();
    expect((await pageFor(mira)).closing.settlers).toBe('Teun Bakker');
    const person = await point(cast, id, 'Teun');
    done(await leaveOut(ines, id, person.statementId, true));
    done(await publishGuide(ines, id, () => 'Hello.'));
    expect((await pageFor(mira)).closing.settlers).toBe('');
  });

  test('is not there before it is published, nor for a stranger', async () => {
    const other = await publishedGuide(cast);
    const stranger = { ...mira, onboardingId: other };
    expect(await welcomePage(await sessionOf(stranger))).toBeNull();
    const elsewhere = { ...mira, workspaceId: '0197a1b2-0000-7000-8000-000000000009' };
    expect(await welcomePage(await sessionOf(elsewhere))).toBeNull();
  });
});

describe('an answer that came back', () => {
  beforeAll(onboarding);

  test('to words that have changed keeps what was typed, beside the words as they are now', async () => {
    const page = await pageFor(mira);
    const item = itemCalled(page, 'We move');
    const reply = {
      form: `correct ${item.id}`,
      typed: { kind: 'promise', wording: 'old', text: 'We move it twice', note: 'Just in case' },
      errors: {},
      refusal: { code: 'wording_changed' as const },
    };
    const html = htmlOf(page, reply);
    expect(html).toContain('Ines changed this while you were writing.');
    expect(html).toContain('We move it twice · Just in case');
    expect(html).toMatch(/<textarea[^>]*>We move it twice<\/textarea>/);
    expect(html).toContain(`name="wording" value="${item.wordingId}"`);
    expect(html.match(/<details class="fix" open/g)).toHaveLength(1);
  });

  test('has no button that sends in the preview', async () => {
    const html = htmlOf(await pageFor(mira), undefined, true);
    expect(html).not.toMatch(/type="submit"|method="post"|action="|formaction/i);
    expect(html).toContain('Yes, that’s right: We move the old mail over');
  });
});

/* Question lists from the first question to the last answer: written, published, answered in parts, sent, changed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadReview } from '#db/review/review.server';
import { loadStatements } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { answerQuestions } from '~/commands/question/answer-questions.server';
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  type QuestionWords,
  takeQuestionAway,
} from '~/commands/question/write-questions.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { addStep, takeStepAway } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { stepsOf } from '~/domain/path/path';
import { markOfList, type Question } from '~/domain/question/question';
import type { TypedFields } from '~/domain/question/typed-answers';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;
let list: string;
let marit: ContactActor;
let tomasz: ContactActor;
const asked: Record<string, string> = {};
const sent: Outgoing[] = [];

const deliver = () =>
  deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });

const ask = (label: string, more: Partial<QuestionWords> = {}): QuestionWords => ({
  label,
  help: '',
  isNeeded: true,
  answered: { with: 'short' },
  onlyIf: null,
  ...more,
});

const publish = () => done(publishGuide(home.ines, id, () => 'Hello'));
const published = async () => {
  const found = await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id });
  if (!found) throw new Error('There is no path.');
  return found;
};
const questions = async (): Promise<readonly Question[]> => {
  const step = stepsOf((await published()).path).find((one) => one.id === list);
  return step?.asks?.is === 'answer' ? step.asks.questions : [];
};
const valuesNow = async () =>
  Object.fromEntries(
    [...((await published()).answers.get(list) ?? [])].map(([question, { value }]) => [
      Object.keys(asked).find((name) => asked[name] === question),
      'words' in value ? value.words : 'rows' in value ? value.rows : value.name,
    ]),
  );
const fields = (typed: Record<string, string | string[]>): TypedFields =>
  Object.fromEntries(
    Object.entries(typed).map(([name, words]) => {
      const [own = '', ...rest] = name.split('.');
      return [['a', asked[own], ...rest].join('.'), words];
    }),
  );
const answer = async (
  typed: Record<string, string | string[]>,
  { by = marit, isSent = false }: { by?: ContactActor; isSent?: boolean } = {},
) => answerQuestions(by, list, { list: markOfList(await questions()), typed: fields(typed), isSent });
const rows = async () =>
  Number(
    (
      await db()
        .selectFrom('question_answers')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('step_id', '=', list)
        .executeTakeFirstOrThrow()
    ).count,
  );
const slipsOf = (outcome: Awaited<ReturnType<typeof answer>>) =>
  outcome.ok
    ? Object.fromEntries(
        [...outcome.slips].map(([field, { code }]) => [
          Object.keys(asked).find((name) => field.startsWith(`a.${asked[name]}`)),
          code,
        ]),
      )
    : outcome.code;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home, 'Hallowmere Bakeries');
  path = await publishedPath(home.ines, id, home.sam.id);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  const words = stepWords('Pick the three shops', { kind: 'answer', asks: { is: 'answer' } });
  list = (await done(addStep(home.ines, id, path.figures, words))).id;
});

describe('customer success', () => {
  test('publishes no list without questions, none that asks what is known, and none bound to what nobody reads', async () => {
    const gapsNow = async () => {
      const outcome = await publishGuide(home.ines, id, () => 'Hello');
      return outcome.ok ? 'published' : outcome.gaps?.map(({ code }) => code);
    };
    expect(await gapsNow()).toEqual(['add_questions']);
    const twice = await done(addQuestion(home.ines, id, list, ask('Tills?')));
    expect(await gapsNow()).toEqual(['asked_again']);
    await done(takeQuestionAway(home.ines, id, list, twice.id));
    const person = (await loadStatements(db(), home.workspaceId, id)).find(({ kind }) => kind === 'system');
    const other = '0198c0de-0000-7000-8000-000000000000';
    const bound = await done(
      addQuestion(home.ines, id, list, ask('Old', { answered: { with: 'known', statementId: other } })),
    );
    expect(await gapsNow()).toEqual(['choose_point']);
    await done(takeQuestionAway(home.ines, id, list, bound.id));
    const tills = ask('Which tills do you use?', {
      answered: { with: 'known', statementId: person?.id ?? '' },
    });
    asked.tills = (await done(addQuestion(home.ines, id, list, tills))).id;
  });

  test('writes questions, puts them in order, and never one before what it hangs on', async () => {
    const add = async (name: string, words: QuestionWords) => {
      asked[name] = (await done(addQuestion(home.ines, id, list, words))).id;
    };
    await add(
      'which',
      ask('Which three?', { answered: { with: 'several_of', choices: ['Dunmarket', 'Quayside'] } }),
    );
    await add('export', ask('Do you export figures today?', { answered: { with: 'yes_no' } }));
    await add('how', ask('How?', { onlyIf: { question: asked.export ?? '', is: 'yes' } }));
    await add(
      'kinds',
      ask('How many kinds?', { answered: { with: 'number', unit: 'kinds' }, isNeeded: false }),
    );
    await add(
      'who',
      ask('Who runs them?', { answered: { with: 'table', columns: ['Shop', 'Who'] }, isNeeded: false }),
    );
    const again = await done(
      addQuestion(home.ines, id, list, ask('How?', { onlyIf: { question: asked.export ?? '', is: 'yes' } })),
    );
    expect(again.id).toBe(asked.how);
    const up = await moveQuestion(home.ines, id, list, asked.how ?? '', 'up');
    expect(up.ok ? 'done' : up.code).toBe('question_hangs');
    const away = await takeQuestionAway(home.ines, id, list, asked.export ?? '');
    expect(away.ok ? 'done' : away.code).toBe('question_hangs');
    expect((await addQuestion(nextDoor.olga, id, list, ask('Anything?'))).ok).toBe(false);
    await publish();
    expect((await questions()).map(({ label }) => label)).toEqual([
      'Which tills do you use?',
      'Which three?',
      'Do you export figures today?',
      'How?',
      'How many kinds?',
      'Who runs them?',
    ]);
  });

  test('overwrites nothing that a colleague wrote meanwhile', async () => {
    const [, which] = await questions();
    if (!which) throw new Error('There is no question.');
    const { id: own, ...words } = which;
    const before = markOfList([which]);
    const first = { id: own, before, words: { ...words, help: 'Close to each other is easier.' } };
    await done(changeQuestion(home.ines, id, list, first));
    await done(changeQuestion(home.ines, id, list, first));
    const late = await changeQuestion(home.ines, id, list, {
      id: own,
      before,
      words: { ...words, label: 'Which?' },
    });
    expect(late.ok ? 'done' : late.code).toBe('changed_meanwhile');
    await publish();
  });
});

describe('a contact', () => {
  test('answers in parts: what can be read is kept, and what is asked follows from it', async () => {
    const first = await answer({ which: ['Quayside'], export: 'yes', kinds: 'forty or so' });
    expect(slipsOf(first)).toEqual({ kinds: 'number_unlike' });
    expect(first).toMatchObject({ answered: 2, of: 6, cameUp: asked.how, isDone: false });
    expect(await valuesNow()).toEqual({ which: ['Quayside'], export: 'yes' });
    const before = await rows();
    await answer({ which: ['Quayside'], export: 'yes' });
    expect(await rows()).toBe(before);
  });

  test('says that a point is right, or not quite, and it goes the way of every answer', async () => {
    const system = (await loadReview(db(), home.workspaceId, id)).shown.find(
      ({ statementId }) => statementId === pointOf(),
    );
    const known = { 'tills.wording': system?.wordingId ?? '' };
    expect(slipsOf(await answer({ ...known, tills: 'no', 'tills.words': 'Orderbird in all shops' }))).toEqual(
      {
        tills: 'reads_the_same',
      },
    );
    expect(slipsOf(await answer({ 'tills.wording': list, tills: 'yes' }))).toEqual({
      tills: 'reads_otherwise',
    });
    expect(await answer({ ...known, tills: 'yes' }, { by: tomasz })).toMatchObject({ answered: 3 });
    const { answers } = await loadReview(db(), home.workspaceId, id);
    expect(answers.map(({ kind, statementId, contactId }) => [kind, statementId, contactId])).toEqual([
      ['confirmed', pointOf(), tomasz.id],
    ]);
  });

  const pointOf = () => boundTo;
  let boundTo = '';
  beforeAll(async () => {
    const [tills] = await questions();
    boundTo = tills?.answered.with === 'known' ? tills.answered.statementId : '';
  });

  test('sends nothing with a gap, and hands it in once, by fifty presses at once', async () => {
    expect(slipsOf(await answer({}, { isSent: true }))).toEqual({ how: 'missing' });
    const before = await rows();
    const pressed = await Promise.all(
      Array.from({ length: 50 }, () =>
        answer({ how: 'By hand', 'who.0.0': 'Quayside', 'who.0.1': 'Owen' }, { isSent: true }),
      ),
    );
    expect(pressed.every((one) => one.ok && one.isDone)).toBe(true);
    expect((await published()).marks.get(list)).toMatchObject({ kind: 'done', by: { id: marit.id } });
    const marks = await db().selectFrom('step_marks').select('id').where('step_id', '=', list).execute();
    expect(marks).toHaveLength(1);
    // What was pressed holds two answers: how, and who.
    expect(await rows()).toBe(before + 2);
    expect(await valuesNow()).toEqual({
      which: ['Quayside'],
      export: 'yes',
      how: 'By hand',
      who: [['Quayside', 'Owen']],
    });
  });

  test('changes an answer later: another row, what was said stays on record, and the step stays done', async () => {
    const before = await rows();
    expect(await answer({ export: 'no' }, { by: tomasz, isSent: true })).toMatchObject({
      isDone: true,
      of: 5,
    });
    expect(await rows()).toBe(before + 1);
    expect((await valuesNow()).export).toBe('no');
    // What hung on the other answer is kept, and comes back with it.
    expect((await valuesNow()).how).toBe('By hand');
    expect((await published()).marks.get(list)?.kind).toBe('done');
  });

  test('is open again without an answer that is needed', async () => {
    expect(await answer({ export: '' })).toMatchObject({ ok: true, isDone: false });
    expect((await published()).marks.get(list)?.kind).toBe('undone');
    expect(await answer({ export: 'no' }, { by: tomasz, isSent: true })).toMatchObject({ isDone: true });
    expect((await published()).marks.get(list)?.kind).toBe('done');
  });

  test('is gathered into one mail for whoever looks after them', async () => {
    await shiftClock('40 minutes');
    await deliver();
    await shiftClock('0');
    const own = sent.filter(({ subject }) => subject.includes('answered'));
    expect(own.map(({ subject }) => subject)).toEqual([
      'Hallowmere Bakeries: Marit and Tomasz answered four questions',
    ]);
    expect(own[0]?.text).toContain('Quayside, Owen');
  });

  test('is told calmly where the questions changed, the step is gone, or it was never theirs', async () => {
    const shown = markOfList(await questions());
    await done(addQuestion(home.ines, id, list, ask('Anything else?', { isNeeded: false })));
    await publish();
    const late = await answerQuestions(marit, list, { list: shown, typed: {}, isSent: true });
    expect(late.ok ? 'done' : late.code).toBe('changed_meanwhile');
    const other = await answerQuestions(marit, path.files, { list: shown, typed: {}, isSent: true });
    expect(other.ok ? 'done' : other.code).toBe('not_found');
    // "Done" is said by the list itself.
    const bare = await markTheirStep(marit, list, { kind: 'done' });
    expect(bare.ok ? 'done' : bare.code).toBe('answers_missing');
    await done(takeStepAway(home.ines, id, list));
    await publish();
    const gone = await answerQuestions(marit, list, { list: shown, typed: {}, isSent: true });
    expect(gone.ok ? 'done' : gone.code).toBe('step_gone');
  });
});

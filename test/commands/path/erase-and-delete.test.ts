/* The two lawful doors know the path: a person's name goes from what was written, and a deleted onboarding leaves no row. */

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadDayAsks } from '#db/step/other-days.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { answerQuestions } from '~/commands/question/answer-questions.server';
import { addQuestion } from '~/commands/question/write-questions.server';
import { answerAnotherDay, askAnotherDay } from '~/commands/step/another-day.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { tickTheirItems } from '~/commands/step/tick-items.server';
import { addStep } from '~/commands/step/write-steps.server';
import { stepsOf } from '~/domain/path/path';
import { markOfList } from '~/domain/question/question';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, stepWords } from '../../support/story/paths';

useDatabase();

const TABLES = [
  'phases',
  'steps',
  'step_waits',
  'published_paths',
  'published_phases',
  'published_steps',
  'step_gives',
  'step_marks',
  'question_answers',
  'step_ticks',
  'day_asks',
  'day_answers',
];

let home: Home;
let id: string;

beforeAll(async () => {
  home = await oneWorkspace();
  id = await introduced(home);
  const path = await publishedPath(home.ines, id, home.ines.id);
  const tomasz = await contactOf(home, id, 'Tomasz');
  const words = stepWords('Call Tomasz Kowal', {
    who: { is: 'contact', id: tomasz.id },
    asks: { is: 'checklist', lines: ['Tomasz Kowal is free', 'The line is quiet'] },
  });
  const { id: step } = await done(addStep(home.ines, id, path.shops, words));
  await done(addStep(home.ines, id, path.shops, stepWords('Call once more', { waitsFor: [step] })));
  const asking = stepWords('Who calls', { kind: 'answer', asks: { is: 'answer' } });
  const list = await done(addStep(home.ines, id, path.shops, asking));
  const question = {
    label: 'When does Tomasz Kowal call?',
    help: '',
    isNeeded: true,
    answered: { with: 'short' as const },
    onlyIf: null,
  };
  const { id: asked } = await done(addQuestion(home.ines, id, list.id, question));
  await done(publishGuide(home.ines, id, () => 'Hello'));
  const shown = { list: markOfList([{ ...question, id: asked }]), isSent: false };
  const typed = { [`a.${asked}`]: 'Tomasz Kowal calls on Mondays' };
  await done(answerQuestions(tomasz, list.id, { ...shown, typed }));
  const published = await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id });
  const asks = published && stepsOf(published.path).find((one) => one.id === step)?.asks;
  const [item] = asks?.is === 'checklist' ? asks.items : [];
  await done(tickTheirItems(tomasz, step, { shown: [], ticked: [item?.id ?? ''] }));
  await done(askAnotherDay(tomasz, path.files, { on: '2027-06-01', words: 'Tomasz Kowal is away.' }));
  const ask = (await loadDayAsks(db(), { workspaceId: home.workspaceId, onboardingId: id })).get(path.files);
  await done(
    answerAnotherDay(home.ines, id, path.files, {
      ask: ask?.id ?? '',
      isAgreed: false,
      words: 'Tomasz Kowal said so.',
    }),
  );
  await done(markTheirStep(tomasz, path.files, { kind: 'stuck', words: 'Tomasz Kowal is away.' }));
  const providerId = () => ({ outcome: 'accepted' as const, providerId: 'p' });
  await deliverDue(async () => providerId());
});

const rowsIn = async (table: string) => {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} where onboarding_id = ${id}::uuid`.execute(db());
  return rows;
};

test('somebody who is erased stands on no path by name, and what they marked stays marked', async () => {
  const { id: contactId } = await contactOf(home, id, 'Tomasz');
  const which = { onboardingId: id, contactId };
  await done(erasePerson(home.kofi, which, { typed: 'Tomasz Kowal', alone: true }));
  for (const table of TABLES) expect(JSON.stringify(await rowsIn(table)), table).not.toContain('Tomasz');
  expect(await rowsIn('step_marks')).toMatchObject([{ kind: 'stuck', contact_id: contactId }]);
});

test('an onboarding that is deleted leaves no row of its path', async () => {
  for (const table of TABLES) expect((await rowsIn(table)).length, table).toBeGreaterThan(0);
  await done(deleteOnboarding(home.kofi, id, 'Hallowmere Bakeries'));
  for (const table of TABLES) expect(await rowsIn(table), table).toEqual([]);
});

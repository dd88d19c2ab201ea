/* A step that isn't published yet and whose day is over: whoever publishes reads it, beside the step and before they press. */
import { expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadStatements } from '#db/statement/statements.server';
import { addStep } from '~/commands/step/write-steps.server';
import { pathPage } from '~/queries/path/path.server';
import { sayPath } from '~/speech/en/path/say-path';
import { useDatabase } from '../../support/database/database';
import { oneWorkspace } from '../../support/story/cast';
import { done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, stepWords } from '../../support/story/paths';

useDatabase();

test('a step that would be late as soon as it is published is pointed out before', async () => {
  const home = await oneWorkspace();
  const id = await introduced(home);
  const { figures } = await publishedPath(home.ines, id, home.ines.id);
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const passed = stepWords('Send the old figures', { due: { is: 'day', on: dayIn(-3) } });
  const ahead = stepWords('Send the new figures', { due: { is: 'day', on: dayIn(3) } });
  const { id: late } = await done(addStep(home.ines, id, figures, passed));
  const { id: inTime } = await done(addStep(home.ines, id, figures, ahead));
  const facts = await pathPage(await memberFor(home.ines), id);
  if (!facts) throw new Error('There is no path.');
  const { looks, phases } = sayPath(facts);
  const warned = (stepId: string) =>
    phases.flatMap(({ steps }) => steps).find((one) => one.id === stepId)?.warnings;
  expect(warned(late)).toEqual([
    expect.stringMatching(/^Due on .*, which has passed: late as soon as it is published$/),
  ]);
  expect(warned(inTime)).toEqual([]);
  expect(looks.filter(({ words }) => words.includes('has passed')).map(({ stepId }) => stepId)).toEqual([
    late,
  ]);
});

test('an approval that is due before the day of its goal is pointed out, and on that day no more', async () => {
  const home = await oneWorkspace();
  const id = await introduced(home);
  const { figures } = await publishedPath(home.ines, id, home.ines.id);
  const goals = (await loadStatements(db(), home.workspaceId, id)).flatMap(
    ({ id: goal, wording: { words } }) =>
      words.kind === 'goal' && words.fields.by ? [{ goal, by: words.fields.by }] : [],
  );
  const [{ goal, by } = { goal: '', by: '' }] = goals;
  const asks = { is: 'approve', goal, reached: '' } as const;
  const approvalOn = async (title: string, on: string) => {
    const due = { is: 'day', on } as const;
    const words = stepWords(title, { kind: 'approve', side: 'theirs', who: null, due, asks });
    return (await done(addStep(home.ines, id, figures, words))).id;
  };
  const before = new Date(Date.parse(by) - 86_400_000).toISOString().slice(0, 10);
  const early = await approvalOn('The goal is reached', before);
  const inTime = await approvalOn('The goal is reached again', by);
  const facts = await pathPage(await memberFor(home.ines), id);
  if (!facts) throw new Error('There is no path.');
  expect([...facts.early]).toEqual([[early, by]]);
  const steps = sayPath(facts).phases.flatMap((phase) => phase.steps);
  const warned = (stepId: string) => steps.find((one) => one.id === stepId)?.warnings.join();
  expect(warned(early)).toContain('Due before its goal is to be reached: “');
  expect(warned(inTime)).not.toContain('goal');
});

/* A step that isn't published yet and whose day is over: whoever publishes reads it, beside the step and before they press. */
import { expect, test } from 'vitest';
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

/* A step for whoever plays a part: found among their people as it is written, told before it is published, kept by name after. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { addStep, changeStep } from '~/commands/step/write-steps.server';
import { stepsOf } from '~/domain/path/path';
import type { Part } from '~/domain/statement/statement';
import { pathPage } from '~/queries/path/path.server';
import { sayPath } from '~/speech/en/path/say-path';
import { useDatabase } from '../../support/database/database';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { stepWords, type WrittenPath, writtenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let path: WrittenPath;
let step: string;
const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const drafted = async () => {
  const found = stepsOf(await loadDraftPath(db(), which(), new Map())).find((one) => one.id === step);
  return found && { ...found, part: found.part ?? null };
};
const published = async () =>
  stepsOf((await loadPublishedPath(db(), which()))?.path ?? { phases: [] }).find((one) => one.id === step);
const revision = async () => (await loadDraftPath(db(), which(), new Map())).revisions.get(step) ?? 0;
const looks = async () => {
  const facts = await pathPage(await memberFor(home.ines), id);
  return facts ? sayPath(facts).looks.filter(({ stepId }) => stepId === step) : [];
};
const plays = (contactId: string, parts: Part[]) =>
  db().updateTable('contacts').set({ parts }).where('id', '=', contactId).execute();
const forTechnical = stepWords('Open the firewall', { part: 'technical' });

beforeAll(async () => {
  ({ home } = await twoWorkspaces());
  id = await introduced(home, 'Hallowmere Bakeries');
  path = await writtenPath(home.ines, id, home.sam.id);
  step = (await done(addStep(home.ines, id, path.figures, forTechnical))).id;
});

test('nobody has the part: that is told, and stands in nobody’s way', async () => {
  expect(await drafted()).toMatchObject({ part: 'technical', who: null });
  expect((await done(addStep(home.ines, id, path.figures, forTechnical))).id).toBe(step);
  expect((await looks()).map(({ words }) => words)).toEqual([
    '“Open the firewall” is for whoever knows the systems: nobody has that part yet',
  ]);
  await done(publishGuide(home.ines, id, () => 'Hello'));
  expect(await published()).toMatchObject({ who: null });
});

test('somebody has it by now: the step is theirs in the draft, by name in what is published, and not before', async () => {
  const { id: tomasz } = await contactOf(home, id, 'Tomasz');
  await plays(tomasz, ['day_to_day', 'technical']);
  expect(await drafted()).toMatchObject({ part: 'technical', who: { is: 'contact', id: tomasz } });
  expect(await published()).toMatchObject({ who: null });
  expect((await looks()).map(({ words }) => words)).toEqual([
    '“Open the firewall” is for whoever knows the systems: that is Tomasz',
  ]);
  expect((await pathPage(await memberFor(home.ines), id))?.changes).not.toEqual([]);
  await done(publishGuide(home.ines, id, () => 'Hello'));
  expect(await published()).toMatchObject({ who: { is: 'contact', id: tomasz } });
  expect((await pathPage(await memberFor(home.ines), id))?.isChanged).toBe(false);
});

test('a person in its place takes the part away, and so does nobody; ours have none', async () => {
  const { id: marit } = await contactOf(home, id, 'Marit');
  const who = { is: 'contact', id: marit } as const;
  await done(changeStep(home.ines, id, step, await revision(), { ...forTechnical, part: null, who }));
  expect(await drafted()).toMatchObject({ part: null, who });
  await done(changeStep(home.ines, id, step, await revision(), forTechnical));
  const { id: tomasz } = await contactOf(home, id, 'Tomasz');
  await done(changeStep(home.ines, id, step, await revision(), { ...forTechnical, part: null }));
  expect(await drafted()).toMatchObject({ part: null, who: null });
  await done(changeStep(home.ines, id, step, await revision(), forTechnical));
  await done(publishGuide(home.ines, id, () => 'Hello'));
  await done(arrangeStep(home.ines, id, step, { is: 'who', who }));
  expect([await drafted(), await published()]).toMatchObject([{ part: null, who }, { who }]);
  expect(tomasz).not.toBe(marit);
  const ours = { ...forTechnical, side: 'ours' as const };
  const outcome = await changeStep(home.ines, id, step, await revision(), ours);
  expect(outcome.ok ? 'done' : outcome.code).toBe('other_side');
});

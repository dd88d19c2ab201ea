/*
 * An agreed date that a contact corrects: before it is agreed to, customer success reads what would move; afterwards the
 * customer reads on the path from when it moved, and why.
 */
import { beforeAll, expect, test } from 'vitest';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { markStep } from '~/commands/step/mark-step.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { correctionsPage } from '~/queries/review/corrections-page.server';
import { sayCorrections } from '~/speech/en/review/say-corrections';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let path: WrittenPath;
let marit: ContactActor;

beforeAll(async () => {
  home = await oneWorkspace();
  id = await introduced(home);
  path = await publishedPath(home.ines, id, home.ines.id);
  marit = await contactOf(home, id, 'Marit');
});

const corrections = async () => {
  const page = await correctionsPage(await memberFor(home.ines), id);
  if (!page) throw new Error('There is no such page.');
  return sayCorrections(page);
};
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('is read in each step’s days before it is agreed to, and on the path afterwards, with the reason', async () => {
  const { words, ...point } = await shownPoint(home, id, 'All 23 shops');
  if (words.kind !== 'date') throw new Error('That is no date.');
  const note = 'our export runs on Thursdays';
  const later = { kind: 'date', fields: { ...words.fields, on: '2027-06-18' } } as const;
  await done(correctStatement(marit, point, { words: later, note }));
  const [correction] = (await corrections()).waiting;
  expect(correction?.moves).toMatchObject({
    inShort: 'one moves',
    groups: [{ title: 'One step moves', steps: [{ id: path.train, now: 'Fri 11 June 2027', line: '' }] }],
  });
  expect(correction?.moves?.phases[0]).toMatch(/^“All shops” would end on Fri 18 June 2027 instead of /);
  expect(htmlOf(await pageFor(marit))).not.toContain('Moved from');
  await done(resolveCorrection(home.ines, id, correction?.id ?? '', { outcome: 'adopted', line: '' }));
  expect((await corrections()).answered[0]?.moves).toBeNull();
  const page = textOf(htmlOf(await pageFor(marit)));
  expect(page).toMatch(/Moved from .* to Fri 18 June 2027, because you wrote: our export runs on Thursdays/);
  const tomasz = await contactOf(home, id, 'Tomasz');
  expect(textOf(htmlOf(await pageFor(tomasz)))).toContain(
    'because Marit wrote: our export runs on Thursdays',
  );
  await done(markStep(home.ines, id, path.train, { kind: 'done' }));
  expect(htmlOf(await pageFor(marit))).not.toContain('Moved from');
});

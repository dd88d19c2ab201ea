/* Every contact sees the points of their parts first and open; the rest is folded, and theirs to answer all the same. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { shownFirstTo } from '#db/guide/shown-first.server';
import { loadContacts } from '#db/statement/statements.server';
import { chooseShownFirst } from '~/commands/guide/choose-shown-first.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import { guideOf } from '~/queries/guide/guide.server';
import { guidePreview } from '~/queries/guide/guide-preview.server';
import { draftGreeting } from '~/speech/en/greeting';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, point } from '../../support/story/handoffs';
import { haulierContact, introducedHaulier } from '../../support/story/haulier';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
let id: string;

beforeAll(async () => {
  cast = await oneWorkspace();
  id = await introducedHaulier(cast);
});

const pageOf = async (name: string) => pageFor(await haulierContact(cast, id, name));

test('finance reads one promise and the people, and may open the rest', async () => {
  const page = await pageOf('Maria');
  expect(page).toMatchObject({ of: 5, toDo: 5 });
  expect(page.aside).toEqual({
    count: 15,
    names: 'Katrin, Pieter-Jan and Emre',
    unknown: ['security'],
    askedOf: 'Katrin and Emre',
  });
  const html = htmlOf(page);
  expect(html).toContain('For Katrin, Pieter-Jan and Emre: 15 more points');
  expect(html).toContain('5 points, about 2 minutes');
  // Twenty points, and the question.
  expect(html.match(/data-state="open"/g)).toHaveLength(21);
  expect(page.closing.left).toHaveLength(5);
  expect(html).toContain('href="#promises">See what we noted');
});

test('whoever leads or signs off reads everything, with nothing folded', async () => {
  expect(await pageOf('Katrin')).toMatchObject({ of: 20, aside: null });
});

test('a point that somebody answered is theirs from then on', async () => {
  const maria = await haulierContact(cast, id, 'Maria');
  done(await confirmStatement(maria, await point(cast, id, 'Payroll')));
  expect(await pageOf('Maria')).toMatchObject({ of: 6, toDo: 5 });
});

test('what customer success chose holds for the page, its preview, the pill and the minutes', async () => {
  const emre = await haulierContact(cast, id, 'Emre');
  const member = await memberFor(cast.ines);
  const eye = async () => (await guideOf(member, id))?.eyes.find((one) => one.first === 'Emre');
  expect(await eye()).toMatchObject({ points: 12 });
  done(await chooseShownFirst(cast.ines, id, emre.id, ['systems']));
  expect(await eye()).toMatchObject({ points: 6, topics: ['systems'] });
  expect(await pageOf('Emre')).toMatchObject({ of: 6 });
  expect(await guidePreview(member, id, emre.id, draftGreeting)).toMatchObject({ of: 6 });
  expect((await shownFirstTo(db(), cast.workspaceId, id, emre.id)).size).toBe(6);
  done(await chooseShownFirst(cast.ines, id, emre.id, ['people', 'dates', 'systems']));
  const contacts = await loadContacts(db(), cast.workspaceId, id);
  expect(contacts.find((one) => one.id === emre.id)?.shownFirst).toBeNull();
});

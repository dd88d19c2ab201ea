/* What the host of a customer is asked on Today: to arrange the check-ins of its starting point, and to take a version or not. */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { setStartingVersion } from '#db/onboarding/onboardings.server';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { loadOpenOffers } from '#db/starting-point/version-offers.server';
import { callOff, markHeld, offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import { answerOffer, offerVersion } from '~/commands/starting-point/offer-version.server';
import { makeVersion, writePoint } from '~/commands/starting-point/write-point.server';
import type { CheckIns, Rhythm } from '~/domain/meeting/check-in';
import type { MemberActor } from '~/domain/onboarding/access';
import { meetingsPage } from '~/queries/meeting/meetings.server';
import { hostAsks } from '~/queries/worklist/host-asks.server';
import { sayMeetings } from '~/speech/en/meeting/say-meetings';
import { sayHostAsks } from '~/speech/en/worklist/say-host-asks';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let pointId: string;
const ids: string[] = [];

const asked = async (who: MemberActor) => sayHostAsks(await hostAsks(await memberFor(who)));
const arranging = async (who: MemberActor = home.ines) =>
  (await asked(who)).checkIns.map(({ customer, title, note }) => [customer, title, note]);
const offered = async (who: MemberActor = home.ines) =>
  (await asked(who)).offers.map(({ title, note, to }) => [
    title,
    note,
    ...to.map(({ customer }) => customer),
  ]);

async function calls(id: string) {
  const found = await loadMeetings(db(), { workspaceId: home.workspaceId, onboardingId: id });
  return found.map((one) => one.id);
}

async function set(id: string, everyWeeks: Rhythm | null) {
  const marit = await contactOf(home, id, 'Marit');
  const at = new Date((await databaseNow(db())).getTime() + 3_600_000);
  const offer = { times: [at], link: null, where: { minutes: 30, place: '' }, words: '', base: 0 };
  await done(offerMeeting(home.ines, id, { ...offer, guestIds: [marit.id], everyWeeks }, true));
}

async function nextVersion(checkIns: CheckIns) {
  const point = (await loadStartingPoints(db(), home.workspaceId)).find(({ id }) => id === pointId);
  await done(writePoint(home.hanne, pointId, point?.revision ?? 0, (before) => ({ ...before, checkIns })));
  await done(makeVersion(home.hanne, pointId));
}

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  await transact(db(), async (trx) => bringShipped(trx, home.workspaceId, await databaseNow(trx)));
  const glove = (await loadStartingPoints(db(), home.workspaceId)).find(
    ({ version }) => version.document.name === 'White-glove',
  );
  if (!glove) throw new Error('It comes with Foyer.');
  pointId = glove.id;
  for (const customer of ['Amberley', 'Bakewell']) {
    const id = await introduced(home, customer);
    await transact(db(), (trx) =>
      setStartingVersion(trx, { workspaceId: home.workspaceId, onboardingId: id }, glove.version),
    );
    ids.push(id);
  }
});

test('check-ins are asked for once the first call was held, until one is begun', async () => {
  const [id = ''] = ids;
  await set(id, null);
  expect(await arranging()).toEqual([]);
  await shiftClock('2 hours');
  const [first = ''] = await calls(id);
  await done(markHeld(home.ines, id, first));
  expect(await arranging()).toEqual([
    [
      'Amberley',
      'Arrange your check-ins',
      'White-glove has a check-in every week; your first call was held just now',
    ],
  ]);
  for (const other of [home.sam, home.hanne, nextDoor.olga]) expect(await arranging(other)).toEqual([]);

  const page = await meetingsPage(await memberFor(home.ines), id);
  const said = page && sayMeetings(page);
  expect([said?.every, said?.planned]).toEqual(['1', 'White-glove has a check-in every week.']);

  await set(id, 1);
  expect(await arranging()).toEqual([]);
  const [, second = ''] = await calls(id);
  await done(callOff(home.ines, id, second, { base: 1, words: '' }));
  expect(await arranging()).toEqual([]);
  const after = await meetingsPage(await memberFor(home.ines), id);
  expect(after && sayMeetings(after)).toMatchObject({ every: 'once', planned: '' });
});

test('a version that is offered is one line for all of their customers, gone where it is taken or kept', async () => {
  await nextVersion('two_weekly');
  expect(await offered()).toEqual([]);
  for (const _ of [1, 2])
    await done(offerVersion(home.hanne, pointId, { onboardingIds: [...ids, uuid()], words: '' }));
  const title = 'White-glove has a new version';
  expect(await offered()).toEqual([
    [title, 'Two customers of yours can take it, or keep what they have', 'Amberley', 'Bakewell'],
  ]);
  for (const other of [home.sam, home.hanne, nextDoor.olga]) expect(await offered(other)).toEqual([]);

  const answer = async (id: string, isTaken: boolean) => {
    const offerId = (await loadOpenOffers(db(), home.workspaceId, [id])).get(id)?.id ?? '';
    await done(answerOffer(home.ines, id, { offerId, isTaken, words: '' }));
  };
  const [amberley = '', bakewell = ''] = ids;
  await answer(amberley, false);
  expect(await offered()).toEqual([
    [title, 'One customer of yours can take it, or keep what it has', 'Bakewell'],
  ]);
  await nextVersion('once');
  await done(offerVersion(home.hanne, pointId, { onboardingIds: [bakewell], words: '' }));
  expect(await offered()).toHaveLength(1);
  await answer(bakewell, true);
  expect(await offered()).toEqual([]);
  expect((await asked(home.ines)).needNow).toBe(0);
});

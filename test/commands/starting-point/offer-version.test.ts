/* A new version offered to fourteen customers under way: nine take it, and the others stay as they are. */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadStartingPoints, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { loadOpenOffers } from '#db/starting-point/version-offers.server';
import { loadContacts } from '#db/statement/statements.server';
import { goal, person } from '#demo/recorded';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { answerOffer, offerVersion } from '~/commands/starting-point/offer-version.server';
import { makeVersion, writePoint } from '~/commands/starting-point/write-point.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { changeStep } from '~/commands/step/write-steps.server';
import { circleIn, stepsOf } from '~/domain/path/path';
import { type StartingPoint, stepsIn } from '~/domain/starting-point/starting-point';
import { without, withPhase, withStep } from '~/domain/starting-point/write';
import { writtenAsks } from '~/domain/step/asks';
import { offersOf } from '~/queries/starting-point/offers.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let pointId: string;
const ids: string[] = [];

async function accepted(at: number): Promise<string> {
  const { id } = done(
    await startHandoff(home.sam, {
      id: uuid(),
      customer: `Shop ${at}`,
      dealName: 'Shelves',
      signedAt: new Date(Date.now() - 3600_000),
      dealValue: null,
      dealCurrency: null,
      crmId: null,
      hostId: home.ines.id,
      startingPoint: { is: 'chosen', id: pointId },
    }),
  );
  const plan = { today: '', target: '', by: '', measure: '' };
  done(await addStatement(home.sam, id, goal('Full shelves', plan)));
  const mail = `mira${at}@shop.example`;
  const mira = person('Mira Vos', 'Owner', '', mail, { parts: ['champion', 'decision_maker'] });
  done(await addStatement(home.sam, id, mira));
  done(await submitHandoff(home.sam, id));
  done(await confirmReceipt(home.ines, id, []));
  return id;
}

const which = (onboardingId: string) => ({ workspaceId: home.workspaceId, onboardingId });
const pathOf = (id: string) => loadDraftPath(db(), which(id), new Map());
const titlesOf = async (id: string) => stepsOf(await pathOf(id)).map(({ title }) => title);
const numberOf = async (id: string) => (await versionOfOnboarding(db(), which(id)))?.number;

/** One step comes, one goes, one is called otherwise, they are live a phase earlier, and there is a clock. */
const second = (point: StartingPoint): StartingPoint => {
  const colleague = stepsIn(point).find(({ key }) => key === 'colleague');
  if (!colleague) throw new Error('It is there.');
  const words = { ...colleague, title: 'Show it to two colleagues' };
  const fewer = without(withStep(point, { phase: 'in-use', key: 'colleague' }, words), {
    what: 'step',
    key: 'tips',
  });
  const [setUp] = fewer.path.phases;
  if (!setUp) throw new Error('It has a phase.');
  const earlier = withPhase(fewer, setUp.key, { ...setUp, isLive: true });
  const more = { ...words, title: 'Ask us one question', waitsFor: ['first-week'] };
  return {
    ...withStep(earlier, { phase: 'set-up', key: null }, more),
    clocks: { acceptanceHours: 4, introductionHours: 8 },
  };
};

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  await transact(db(), async (trx) => bringShipped(trx, home.workspaceId, await databaseNow(trx)));
  const self = (await loadStartingPoints(db(), home.workspaceId)).find(
    ({ version }) => version.document.name === 'Self-serve',
  );
  pointId = self?.id ?? '';
  for (let at = 0; at < 14; at += 1) ids.push(await accepted(at));
  done(await writePoint(home.hanne, pointId, self?.revision ?? 0, second));
  done(await makeVersion(home.hanne, pointId));
}, 120_000);

test('is offered to each once, taken by nine, and nothing changes for whoever doesn’t take it', async () => {
  const [own = ''] = ids;
  const written = stepsOf(await pathOf(own)).find(({ title }) => title === 'Show it to a colleague');
  if (!written) throw new Error('It is there.');
  done(await changeStep(home.ines, own, written.id, 1, { ...written, title: 'Show it to Mo', asks: null }));
  const milestone = { is: 'own', on: '2027-03-01' } as const;
  const hosts = { title: 'Everybody else', sentence: '', milestone, isLive: true };
  done(await addPhase(home.ines, ids[2] ?? '', hosts));
  const before = await Promise.all(ids.map(pathOf));

  const asked = await offersOf(await memberFor(home.hanne), pointId);
  expect(asked?.rows).toHaveLength(14);
  expect(asked?.rows[0]?.matters.map(({ is, what }) => `${is} ${what}`)).toEqual([
    'changed phase',
    'changed phase',
    'new step',
    'changed step',
    'gone step',
    'changed clocks',
  ]);
  expect(await offerVersion(home.ines, pointId, { onboardingIds: ids, words: '' })).toMatchObject({
    code: 'not_allowed',
  });
  expect(await offerVersion(nextDoor.olga, pointId, { onboardingIds: ids, words: '' })).toMatchObject({
    code: 'not_found',
  });
  const offer = () =>
    offerVersion(home.hanne, pointId, { onboardingIds: [...ids, uuid()], words: 'Saves a week.' });
  expect([done(await offer()).count, done(await offer()).count]).toEqual([14, 0]);
  expect(await Promise.all(ids.map(pathOf))).toEqual(before);

  const offers = await loadOpenOffers(db(), home.workspaceId, ids);
  const answer = async (id: string, isTaken: boolean, by = home.ines) =>
    answerOffer(by, id, {
      offerId: offers.get(id)?.id ?? '',
      isTaken,
      words: isTaken ? '' : 'Files are in.',
    });
  expect(await answer(own, true, home.sam)).toMatchObject({ code: 'not_allowed' });
  for (const id of ids.slice(0, 9)) {
    done(await answer(id, true));
    done(await answer(id, false));
  }
  for (const id of ids.slice(9, 12)) done(await answer(id, false));

  expect(await Promise.all(ids.map(numberOf))).toEqual([...Array(9).fill(2), ...Array(5).fill(1)]);
  expect((await Promise.all(ids.map(pathOf))).slice(9)).toEqual(before.slice(9));
  const titles = await titlesOf(ids[1] ?? '');
  expect(titles).toEqual([
    'The whole of it in five minutes',
    'Enter your name, address and hours',
    'Bring over what you have',
    'We look whether all is well',
    'Ask us one question',
    'Use it for one week',
    'Show it to two colleagues',
    'We ask how it goes',
  ]);
  const live = async (id = '') => (await pathOf(id)).phases.flatMap((one) => (one.isLive ? [one.title] : []));
  expect(await Promise.all([ids[1], ids[2], ids[13]].map(live))).toEqual([
    ['You set it up'],
    ['Everybody else'],
    ['You use it every day'],
  ]);
  const steps = stepsOf(await pathOf(ids[1] ?? ''));
  expect(steps[4]?.waitsFor).toEqual([steps[5]?.id]);
  expect(await titlesOf(own)).toContain('Show it to Mo');
  const open = await loadOpenOffers(db(), home.workspaceId, ids);
  expect([...open.keys()].sort()).toEqual(ids.slice(12).sort());
  const hours = await db()
    .selectFrom('onboardings')
    .select('introduction_hours as hours')
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  expect(hours.filter((row) => row.hours === 8)).toHaveLength(9);
});

test('never makes steps wait in a circle with what the host wrote, nor leaves somebody with a step of the other side', async () => {
  const [id = ''] = ids;
  const stepCalled = async (title: string) => {
    const step = stepsOf(await pathOf(id)).find((one) => one.title === title);
    if (!step) throw new Error(`No step is called ${title}.`);
    return step;
  };
  const [enter, bring] = [
    await stepCalled('Enter your name, address and hours'),
    await stepCalled('Bring over what you have'),
  ];
  const revision = async (of: string) => (await pathOf(id)).revisions.get(of) ?? 0;
  const [mira] = await loadContacts(db(), home.workspaceId, id);
  if (!mira) throw new Error('Nobody is there.');
  const week = await stepCalled('Use it for one week');
  done(
    await changeStep(home.ines, id, enter.id, await revision(enter.id), {
      ...enter,
      waitsFor: [bring.id],
      asks: writtenAsks(enter.asks),
    }),
  );
  done(
    await changeStep(home.ines, id, week.id, await revision(week.id), {
      ...week,
      who: { is: 'contact', id: mira.id },
      asks: writtenAsks(week.asks),
    }),
  );

  const point = (await loadStartingPoints(db(), home.workspaceId)).find((one) => one.id === pointId);
  const keyOf = (title: string) =>
    stepsIn(point?.version.document as StartingPoint).find((step) => step.title === title);
  const third = (before: StartingPoint): StartingPoint => {
    const [own, other, weekOf] = [keyOf(bring.title), keyOf(enter.title), keyOf(week.title)];
    if (!own || !other || !weekOf) throw new Error('It is there.');
    const waiting = withStep(
      before,
      { phase: 'set-up', key: own.key },
      { ...own, waitsFor: [...own.waitsFor, other.key] },
    );
    return withStep(waiting, { phase: 'in-use', key: weekOf.key }, { ...weekOf, side: 'ours', who: 'host' });
  };
  done(await writePoint(home.hanne, pointId, point?.revision ?? 0, third));
  done(await makeVersion(home.hanne, pointId));
  done(await offerVersion(home.hanne, pointId, { onboardingIds: [id], words: '' }));
  const offerId = (await loadOpenOffers(db(), home.workspaceId, [id])).get(id)?.id ?? '';
  done(await answerOffer(home.ines, id, { offerId, isTaken: true, words: '' }));
  expect(circleIn(stepsOf(await pathOf(id)))).toBeNull();
  expect((await stepCalled(enter.title)).waitsFor).toEqual([bring.id]);
  expect((await stepCalled(week.title)).who).toEqual({ is: 'member', id: home.ines.id });
});

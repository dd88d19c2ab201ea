/* Calls and files by programs: arranged, held, noted and judged by the commands of people, with their refusals. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { handIn } from '~/commands/file/hand-in.server';
import { addToAgenda } from '~/commands/meeting/write-agenda.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { arrived, pathOfFiles, useStore } from '../../support/story/files';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();
const folder = useStore();

let home: Home;
let ines: Program;
let sam: Program;
let marit: ContactActor;
let id: string;
let at: string;

type Call = {
  id: string;
  acts: number;
  state: string;
  agenda: { point_id: string; is: string; came: object | null }[];
};
const callOf = (answer: { body: unknown }) => answer.body as Call;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

beforeAll(async () => {
  home = await oneWorkspace();
  id = await introduced(home, 'Bakery of calls');
  marit = await contactOf(home, id, 'Marit');
  [ines, sam] = [await programOf(home.ines), await programOf(home.sam)];
  at = `/onboardings/${id}`;
});

test('a call is offered, set, moved and held, once each, by whoever looks after them', async () => {
  const offer = { how: 'times', times: [inHours(3), inHours(1)], guest_ids: [marit.id] };
  expect(await sam.ask('POST', `${at}/meetings`, { body: offer })).toMatchObject({ status: 403 });
  const offered = await ines.ask('POST', `${at}/meetings`, { body: offer });
  expect(offered).toMatchObject({
    status: 201,
    body: { kind: 'first_call', state: 'offered', acts: 1, guests: [{ id: marit.id }] },
  });
  expect(callOf(offered)).toMatchObject({ times: [offer.times[1], offer.times[0]] });
  expect(await ines.ask('POST', `${at}/meetings`, { body: offer })).toMatchObject({
    status: 201,
    body: { acts: 1 },
  });
  const call = `${at}/meetings/${callOf(offered).id}`;
  const time = { starts_at: inHours(1), acts: 1, words: 'As you said.' };
  expect(await ines.ask('PUT', `${call}/time`, { body: { ...time, acts: 7 } })).toMatchObject({
    status: 409,
    body: { code: 'changed_meanwhile' },
  });
  expect(await ines.ask('PUT', `${call}/time`, { body: { ...time, minutes: 17 } })).toMatchObject({
    status: 400,
  });
  expect(await ines.ask('PUT', `${call}/time`, { body: time })).toMatchObject({
    status: 200,
    body: { state: 'set', starts_at: time.starts_at },
  });
  expect(
    (await ines.ask('PUT', `${call}/time`, { body: { ...time, starts_at: inHours(-1), acts: 2 } })).body,
  ).toMatchObject({
    code: 'time_passed',
  });
  expect(await ines.ask('POST', `${call}/held`)).toMatchObject({ status: 409, body: { code: 'call_ahead' } });

  await done(addToAgenda(home.ines, id, callOf(offered).id, 'Who decides'));
  await shiftClock('2 hours');
  const { agenda } = callOf(await ines.ask('GET', call));
  const own = agenda.find((one) => one.is === 'own')?.point_id ?? '';
  const outcome = `${call}/agenda/${own}/outcome`;
  expect((await ines.ask('POST', outcome, { body: { outcome: 'left' } })).status).toBe(400);
  const left = { outcome: 'left', line: 'Marit does.' };
  for (const _ of [1, 2]) {
    const noted = callOf(await ines.ask('POST', outcome, { body: left }));
    expect(noted.agenda.find((one) => one.point_id === own)?.came).toMatchObject(left);
  }
  expect((await ines.ask('POST', outcome, { body: { ...left, line: 'We do.' } })).body).toMatchObject({
    code: 'already_resolved',
  });
  for (const _ of [1, 2])
    expect(await ines.ask('POST', `${call}/held`)).toMatchObject({ status: 201, body: { state: 'held' } });
  expect((await ines.ask('POST', `${call}/calling-off`, { body: { acts: 3 } })).body).toMatchObject({
    code: 'meeting_over',
  });
  const next = { how: 'agreed', starts_at: inHours(30), guest_ids: [marit.id], every_weeks: 2 };
  expect((await ines.ask('POST', `${at}/meetings`, { body: next })).body).toMatchObject({
    kind: 'check_in',
    state: 'set',
    every_weeks: 2,
  });
  const { items, next_cursor: cursor } = (await ines.ask('GET', `${at}/meetings?limit=1`))
    .body as unknown as {
    items: Call[];
    next_cursor: string;
  };
  expect(items).toMatchObject([{ state: 'held' }]);
  expect((await ines.ask('GET', `${at}/meetings?limit=1&cursor=${cursor}`)).body).toMatchObject({
    items: [{ state: 'set' }],
    next_cursor: null,
  });
  const keyed = await db()
    .selectFrom('events')
    .select('kind')
    .where('onboarding_id', '=', id)
    .where('kind', 'in', ['meeting_offered', 'meeting_set', 'meeting_held'])
    .where('key_id', 'is', null)
    .execute();
  expect(keyed).toEqual([]);
});

test('files are listed and judged, and read by the customer as a member’s judgement is', async () => {
  const { list } = await pathOfFiles(home.ines, id);
  await done(
    handIn(marit, list, [await arrived(folder(), 'shops.csv'), await arrived(folder(), 'prices.csv')], null),
  );
  const files = (await ines.ask('GET', `${at}/files?limit=1`)).body as unknown as {
    items: { id: string; state: string }[];
    next_cursor: string;
  };
  expect(files.items).toMatchObject([
    { name: 'shops.csv', step_id: list, state: 'with_us', handed_in_by: { id: marit.id } },
  ]);
  expect(
    (await ines.ask('GET', `${at}/files?cursor=${files.next_cursor}&step_id=${list}`)).body,
  ).toMatchObject({
    items: [{ name: 'prices.csv' }],
  });
  const file = `${at}/files/${files.items[0]?.id}`;
  expect((await sam.ask('POST', `${file}/judgement`, { body: { outcome: 'accepted' } })).status).toBe(403);
  expect((await ines.ask('POST', `${file}/judgement`, { body: { outcome: 'sent_back' } })).status).toBe(400);
  const back = { outcome: 'sent_back', words: 'The second page is missing.' };
  for (const _ of [1, 2])
    expect(await ines.ask('POST', `${file}/judgement`, { body: back })).toMatchObject({
      status: 201,
      body: { state: 'sent_back' },
    });
  expect((await ines.ask('POST', `${file}/judgement`, { body: { outcome: 'accepted' } })).body).toMatchObject(
    {
      state: 'accepted',
    },
  );
  expect((await ines.ask('GET', file)).body).toMatchObject({ state: 'accepted' });
});

/* Calls and files by programs: arranged, held, noted and judged by the commands of people, with their refusals. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { handIn } from '~/commands/file/hand-in.server';
import { addToAgenda } from '~/commands/meeting/write-agenda.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { arrived, keysIn, pathOfFiles, useStore } from '../../support/story/files';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { formOf, type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();
const folder = useStore();

let home: Home;
let nextDoor: NextDoor;
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
  ({ home, nextDoor } = await twoWorkspaces());
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

test('a file is taken away as it was sent, and put on a step under the rules of our pages', async () => {
  const { items } = (await ines.ask('GET', `${at}/files`)).body as unknown as {
    items: { id: string; step_id: string }[];
  };
  const [{ id: fileId, step_id: list } = { id: '', step_id: '' }] = items;
  const taken = await ines.ask('GET', `${at}/files/${fileId}/content`);
  expect(taken).toMatchObject({ status: 200, body: { text: 'shops.csv' } });
  expect(taken.headers.get('content-disposition')).toBe('attachment; filename=shops.csv');
  expect(taken.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  const head = await ines.ask('HEAD', `${at}/files/${fileId}/content`);
  expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '9', {}]);
  const olga = await programOf(nextDoor.olga);
  expect((await olga.ask('GET', `${at}/files/${fileId}/content`)).body).toMatchObject({ code: 'not_found' });
  const reader = await programOf(home.ines, ['read']);
  expect((await reader.ask('GET', `${at}/files/${fileId}/content`)).body).toMatchObject({
    code: 'scope_missing',
  });

  const steps = `${at}/steps/${list}/attachments`;
  const put = (program: Program, body: unknown, headers = {}) =>
    program.ask('POST', steps, { body, headers });
  const own = formOf({ 'prices.csv': 'a;b' });
  expect(await put(sam, own)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  expect(await put(olga, own)).toMatchObject({ status: 404 });
  expect(await put(ines, { files: [] })).toMatchObject({ status: 415, body: { code: 'no_form' } });
  expect(await put(ines, formOf({}))).toMatchObject({ status: 422, body: { code: 'files_unfit' } });
  const mixed = formOf({ 'prices.csv': 'a;b', 'run.exe': 'MZ', 'empty.csv': '' });
  expect(await put(ines, mixed)).toMatchObject({
    status: 422,
    body: { code: 'files_unfit', errors: [{ pointer: '/files/run.exe' }, { pointer: '/files/empty.csv' }] },
  });
  const broken = { 'content-type': 'multipart/form-data; boundary=x' };
  expect(await put(ines, '--x\r\nContent-Disp', broken)).toMatchObject({
    status: 400,
    body: { code: 'not_whole' },
  });
  const before = await keysIn();
  const once = { 'idempotency-key': 'prices' };
  const made = await put(ines, own, once);
  expect(made).toMatchObject({
    status: 201,
    body: { step_id: list, items: [{ name: 'prices.csv', bytes: 3, put_there_by: { id: home.ines.id } }] },
  });
  expect(await put(ines, own, once)).toMatchObject({ status: 201, body: made.body });
  expect((await put(ines, formOf({ 'prices.csv': 'b;a' }), once)).body).toMatchObject({
    code: 'request_key_reused',
  });
  expect((await put(ines, own)).body).toEqual(made.body);
  expect(await keysIn()).toHaveLength(before.length + 1);
  const [attached] = made.body.items as unknown as { id: string }[];
  expect((await ines.ask('GET', `${at}/files/${attached?.id}/content`)).body).toEqual({ text: 'a;b' });
  expect((await ines.ask('DELETE', `${steps}/${attached?.id}`)).body).toMatchObject({ items: [] });
  expect(await keysIn()).toEqual(before);
});

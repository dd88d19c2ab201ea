/*
 * A copy of everything: who may take it, that it is recorded, that it counts what the pages count, that nothing of another
 * company and nothing that opens a page is in it, and that every table and column was decided upon.
 */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { setPortrait } from '#db/member/members.server';
import { keepPortrait } from '#db/member/portraits.server';
import { keepLogo } from '#db/workspace/logos.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { inviteMember } from '~/commands/member/invite-member.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import { addWebhook } from '~/commands/webhook/webhooks.server';
import { exportCustomer, exportWorkspace } from '~/commands/workspace/export.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { WEBHOOK_TOPICS } from '~/domain/webhook/topics';
import { exportAnswer } from '~/http/workspace/export-archive.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { peopleAndLinks } from '~/queries/contact/people-and-links.server';
import { loadMailLog } from '~/queries/mail/mail-log.server';
import { membersOf } from '~/queries/member/members.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { reviewProgress } from '~/queries/review/review-progress.server';
import { threadsPage } from '~/queries/thread/member-threads.server';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { exportsOf } from '~/queries/workspace/exports.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET, shownPoint } from '../../support/story/hallowmere';
import { introducedOnboarding, startedHandoff, done as success } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { cellsOf, unzip } from '../../support/unzip';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let hallowmere: string;
let brightwater: string;
let place: string;

const webhook = crypto.randomUUID();
const QUESTION = '=HYPERLINK("http://evil.example","Does it hold?")';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 4, 5, 6]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  const url = 'https://inside.example.com/crm';
  success(await addWebhook(home.kofi, { id: webhook, url, topics: [...WEBHOOK_TOPICS] }));
  hallowmere = await introduced(home);
  ({ id: brightwater } = await introducedOnboarding(home));
  await startedHandoff(home);
  const marit = await contactOf(home, hallowmere, 'Marit');
  ({ statementId: place } = await shownPoint(home, hallowmere, 'stays at'));
  await done(askQuestion(marit, place, QUESTION));
  await done(
    recordRedFlag(home.sam, await startedHandoff(home), {
      concern: 'A concern',
      severity: 'delay',
      advice: '',
    }),
  );
  await done(inviteMember(home.kofi, { name: 'Lena Fox', email: 'lena@example.com', role: 'cs' }));
  await transact(db(), async (trx) => {
    await keepPortrait(trx, home.ines, { jpeg: JPEG, hash: 'a'.repeat(64) }, new Date());
    await keepLogo(trx, home.workspaceId, { png: PNG, hash: 'b'.repeat(64) }, new Date());
    await setPortrait(trx, home.ines, `/portraits/${'a'.repeat(64)}.jpg`);
  });
  await deliverDue(async () => ({ outcome: 'accepted', providerId: crypto.randomUUID() }));
  const { olga: sam, piet: ines, workspaceId, customerId } = nextDoor;
  await introducedOnboarding({ ...home, workspaceId, customerId, sam, ines });
});

type Files = Map<string, Buffer>;

async function filesOf(actor: MemberActor, customerId: string | null, reads = true): Promise<Files> {
  const answer = await exportAnswer(async () => ({
    workspaceId: actor.workspaceId,
    customerId,
    readsMail: reads,
    readsWebhooks: reads,
    fileName: 'copy.zip',
    about: 'Hallowmere',
    madeAt: new Date('2027-05-04T09:30:00Z'),
  }));
  if (!answer) throw new Error('Another one was under way.');
  const archive = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('Content-Length')).toBe(String(archive.length));
  return unzip(archive);
}

const customerOf = async (id: string) =>
  (await db().selectFrom('onboardings').select('customer_id').where('id', '=', id).executeTakeFirstOrThrow())
    .customer_id;

const jsonIn = (files: Files, name: string): Record<string, unknown>[] =>
  JSON.parse(files.get(`json/${name}.json`)?.toString() ?? 'null');
const rowsIn = (files: Files, name: string): Record<string, string>[] => {
  const [columns = [], ...rows] = cellsOf(files.get(`csv/${name}.csv`) ?? Buffer.alloc(0));
  return rows.map((cells) => Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? ''])));
};

describe('who may take it', () => {
  test('everything: admins, and it is recorded before anything is read', async () => {
    for (const actor of [home.sam, home.ines, home.hanne])
      expect(await exportWorkspace(actor)).toEqual({ ok: false, code: 'not_allowed' });
    expect(await recorded()).toEqual([]);
    success(await exportWorkspace(home.kofi));
    expect(await recorded()).toEqual([['workspace_exported', home.kofi.id, {}]]);
  });

  test('a customer: whoever looks after them, leads and admins', async () => {
    expect(await exportCustomer(home.sam, hallowmere)).toEqual({ ok: false, code: 'not_allowed' });
    expect(await exportCustomer(nextDoor.olga, hallowmere)).toEqual({ ok: false, code: 'not_found' });
    for (const actor of [home.ines, home.hanne, home.kofi])
      expect(await exportCustomer(actor, hallowmere)).toMatchObject({
        ok: true,
        customer: 'Hallowmere Bakeries',
      });
    const details = { customer: await customerOf(hallowmere), onboarding: hallowmere };
    expect((await recorded()).slice(-3)).toEqual(
      [home.ines, home.hanne, home.kofi].map(({ id }) => ['customer_exported', id, details]),
    );
  });

  test('the page of an admin says who took what, the latest first', async () => {
    const { latest } = await exportsOf(await memberFor(home.kofi));
    expect(latest.map(({ of, by, isReader }) => [of, by, isReader])).toEqual([
      [{ customer: 'Hallowmere Bakeries' }, 'Kofi Mensah', true],
      [{ customer: 'Hallowmere Bakeries' }, 'Hanne Peeters', false],
      [{ customer: 'Hallowmere Bakeries' }, 'Ines Duarte', false],
      [null, 'Kofi Mensah', true],
    ]);
    expect((await exportsOf(await memberFor(nextDoor.olga))).latest).toEqual([]);
  });

  const recorded = async () =>
    (
      await db()
        .selectFrom('events')
        .select(['kind', 'actor_id', 'details'])
        .where('workspace_id', '=', home.workspaceId)
        .where('kind', 'in', ['workspace_exported', 'customer_exported'])
        .orderBy('id')
        .execute()
    ).map(({ kind, actor_id, details }) => [kind, actor_id, details]);
});

describe('a copy of the workspace', () => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(home.kofi, null);
  });

  test('counts what the pages count', async () => {
    const kofi = await memberFor(home.kofi);
    const { rows: onPage } = await loadCustomers(kofi, { text: '', stage: null, after: null });
    expect(
      rowsIn(files, 'onboardings')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(onPage.map(({ id }) => id).sort());
    const { members, invited } = await membersOf(kofi);
    expect(rowsIn(files, 'members')).toHaveLength(members.length);
    expect(rowsIn(files, 'members-invited')).toHaveLength(invited.length);
    const log = await loadMailLog(kofi, { text: '', state: null, onboarding: null, before: null });
    expect(log.next).toBeNull();
    expect(rowsIn(files, 'mail').filter(({ state }) => state !== 'cancelled')).toHaveLength(log.mails.length);
    for (const id of [hallowmere, brightwater]) {
      const reader = { now: new Date(), timeZone: 'UTC' };
      const of = (name: string) => rowsIn(files, name).filter((row) => row.onboarding_id === id);
      const people = await peopleAndLinks(kofi, id, reader.now);
      expect(of('contacts').filter((row) => row.replaced_at === '')).toHaveLength(people.length);
      const timeline = await timelineOf(kofi, id, reader, { limit: 1000 });
      const told = timeline.days.flatMap(({ entries }) => entries);
      expect(of('events').length).toBeGreaterThanOrEqual(told.length);
      for (const { id: event } of told) expect(of('events').map((row) => row.id)).toContain(event);
      const { of: shown } = await reviewProgress(kofi, id);
      const published = of('publications').map((row) => row.id);
      const points = rowsIn(files, 'points-of-publications');
      expect(points.filter((row) => published.includes(row.publication_id))).toHaveLength(shown);
      const threads = await threadsPage(kofi, id);
      const places = new Set(of('messages').map((row) => row.statement_id));
      expect(places.size).toBe(threads?.threads.length);
    }
  });

  test('says the same in both forms, and how many of each', async () => {
    const { counts, photos } = JSON.parse(files.get('export.json')?.toString() ?? '');
    const names = [...files.keys()].flatMap((name) => /^csv\/(.+)\.csv$/.exec(name)?.[1] ?? []);
    expect(Object.keys(counts)).toEqual(names);
    for (const name of names) {
      expect([name, rowsIn(files, name).length]).toEqual([name, counts[name]]);
      expect([name, jsonIn(files, name).length]).toEqual([name, counts[name]]);
      expect(files.get(`csv/${name}.csv`)?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    }
    expect(photos).toBe(1);
    expect(files.get('logo.png')?.equals(PNG)).toBe(true);
    expect(files.get('read-me.txt')?.toString()).toContain('Your company’s logo is logo.png.');
    expect(files.get(`photos/${home.ines.id}.jpg`)?.equals(JPEG)).toBe(true);
    expect(rowsIn(files, 'members').filter(({ photo }) => photo !== '')).toEqual([
      expect.objectContaining({ name: 'Ines Duarte', photo: `photos/${home.ines.id}.jpg` }),
    ]);
    expect(files.get('read-me.txt')?.toString()).toMatch(
      /Everything that Foyer keeps of Hallowmere[\s\S]*mail/,
    );
  });

  test('names people beside their ids, and makes what they wrote harmless', () => {
    expect(rowsIn(files, 'onboardings').find(({ id }) => id === hallowmere)).toMatchObject({
      customer: 'Hallowmere Bakeries',
      rep: 'Sam Okafor',
      host: 'Ines Duarte',
    });
    const asked = rowsIn(files, 'messages').find(({ statement_id: id }) => id === place);
    expect(asked).toMatchObject({ contact: 'Marit Lindqvist', words: `'${QUESTION}` });
    expect(jsonIn(files, 'messages')).toContainEqual(expect.objectContaining({ words: QUESTION }));
    expect(rowsIn(files, 'events').some(({ actor }) => actor === 'Marit Lindqvist')).toBe(true);
    expect(rowsIn(files, 'points').find(({ id }) => id === place)?.words).toContain('stays at');
    expect(rowsIn(files, 'mail').some(({ text, subject }) => text !== '' && subject !== '')).toBe(true);
  });

  test('holds what is ours alone, and nothing that opens anything', async () => {
    const all = [...files.values()].map((file) => file.toString('latin1')).join('\n');
    expect(all).toContain(SECRET);
    const secrets = [
      ...(await db().selectFrom('welcome_links').select('token_hash as secret').execute()),
      ...(await db().selectFrom('invitations').select('token_hash as secret').execute()),
      ...(await db().selectFrom('accounts').select('password as secret').execute()),
    ].flatMap(({ secret }) => secret ?? []);
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(all).not.toContain(secret);
  });

  test('holds nothing of another company', async () => {
    const all = [...files.values()].map((file) => file.toString('latin1')).join('\n');
    const { rows } = await sql<{ id: string }>`
      select id::text from onboardings where workspace_id = ${nextDoor.workspaceId}
      union all select id::text from statements where workspace_id = ${nextDoor.workspaceId}
      union all select id::text from wordings where workspace_id = ${nextDoor.workspaceId}
      union all select id::text from events where workspace_id = ${nextDoor.workspaceId}
      union all select id::text from members where workspace_id = ${nextDoor.workspaceId}`.execute(db());
    expect(rows.length).toBeGreaterThan(40);
    for (const { id } of rows) expect(all).not.toContain(id);
    expect(all).not.toContain('Olga Smit');
  });
});

describe('a copy of one customer', () => {
  test('holds all of its onboardings and nothing of another one', async () => {
    const files = await filesOf(home.ines, await customerOf(hallowmere));
    expect(rowsIn(files, 'onboardings').map(({ id }) => id)).toEqual([hallowmere]);
    expect(rowsIn(files, 'customers').map(({ name }) => name)).toEqual(['Hallowmere Bakeries']);
    const own = async (table: 'statements' | 'contacts' | 'events' | 'notices' | 'messages') =>
      (await db().selectFrom(table).select('id').where('onboarding_id', '=', hallowmere).execute()).length;
    expect(rowsIn(files, 'points')).toHaveLength(await own('statements'));
    expect(rowsIn(files, 'contacts')).toHaveLength(await own('contacts'));
    expect(rowsIn(files, 'people')).toHaveLength(await own('contacts'));
    expect(rowsIn(files, 'events')).toHaveLength(await own('events'));
    expect(rowsIn(files, 'mail')).toHaveLength(await own('notices'));
    expect(rowsIn(files, 'messages')).toHaveLength(await own('messages'));
    const all = [...files.values()].map((file) => file.toString('latin1')).join('\n');
    expect(all).not.toContain(brightwater);
    expect(all).not.toContain('Brightwater');
    expect(all).not.toContain('lena@example.com');
    expect(
      rowsIn(files, 'members')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Ines Duarte', 'Sam Okafor']);
  });

  test('holds the words of mail for those alone who read the log of it', async () => {
    const customer = await customerOf(hallowmere);
    const texts = async (readsMail: boolean) =>
      rowsIn(await filesOf(home.ines, customer, readsMail), 'mail').filter(({ text }) => text !== '').length;
    expect(await texts(true)).toBeGreaterThan(0);
    expect(await texts(false)).toBe(0);
  });

  test('holds what programs were told, and answered, for those alone who read the log of it', async () => {
    const customer = await customerOf(hallowmere);
    const told = async (reads: boolean) =>
      jsonIn(await filesOf(home.ines, customer, reads), 'webhook-deliveries');
    const [all, cut] = [await told(true), await told(false)];
    expect(all.length).toBeGreaterThan(0);
    expect(cut.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(all.map((row) => row.endpoint_id)).toEqual(all.map(() => webhook));
    for (const row of cut) expect(row).toMatchObject({ endpoint_id: null, data: null, tries: null });
  });

  test('is made one at a time', async () => {
    const customer = await customerOf(hallowmere);
    const both = await Promise.allSettled([filesOf(home.ines, customer), filesOf(home.ines, customer)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await filesOf(home.ines, customer);
  });
});

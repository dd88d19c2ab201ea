/*
 * The ledger: whose promises somebody sees, how they are narrowed and counted, that each stands on one page of it and in
 * the file, and that it costs the same however many there are.
 */
import { CamelCasePlugin } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import type { Member } from '~/auth/member/member.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { notePromise } from '~/commands/promise/note-outcome.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { saveSheets } from '~/commands/workspace/save-settings.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { PromiseState } from '~/domain/promise/promise';
import { ledgerFile } from '~/http/promise/ledger-file.server';
import { type LedgerAsked, loadLedger } from '~/queries/promise/ledger.server';
import { peopleOfLedger } from '~/queries/promise/ledger-people.server';
import { promisePage } from '~/queries/promise/promise.server';
import { sheetsAsked } from '~/queries/workspace/sheets.server';
import { sayLedger, sayPromise } from '~/speech/en/promise/say-ledger';
import { useDatabase } from '../../support/database/database';
import { disagreeing } from '../../support/database/kept-for-lists';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { accepted, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();
afterEach(async () => expect(await disagreeing()).toEqual([]));

let home: Home;
let nextDoor: NextDoor;
let leila: MemberActor;
let first: string;
let second: string;

const FORMULA = '=HYPERLINK("https://evil.example")';

beforeAll(async () => {
  // A Tuesday.
  await turnClockTo(new Date('2027-06-15T10:00:00+02:00'));
  ({ home, nextDoor } = await twoWorkspaces());
  leila = await colleague(home, 'Leila Haddad', 'sales');
  first = await introduced(home, 'Amberley');
  second = await accepted({ sam: leila, ines: home.ines }, FORMULA);
});

const ALL: LedgerAsked = { byId: null, hostId: null, verdict: null, kind: null };
const ledgerOf = async (
  actor: MemberActor,
  more: Partial<LedgerAsked & { state: PromiseState; after: string | null }> = {},
) => loadLedger(await memberFor(actor), { ...ALL, state: 'open', after: null, ...more });
const queriesOf = async (actor: MemberActor): Promise<number> => {
  let queries = 0;
  const counting = new CamelCasePlugin();
  counting.transformQuery = ({ node }) => node;
  counting.transformResult = async ({ result }) => {
    queries += 1;
    return result;
  };
  await loadLedger(await memberFor(actor), { ...ALL, state: 'open', after: null }, db().withPlugin(counting));
  return queries;
};
const customersOf = async (...asked: Parameters<typeof ledgerOf>) =>
  (await ledgerOf(...asked)).rows.map(({ customer }) => customer);

test('leads and whoever looks after customers see all of them, sales what is theirs, next door nothing', async () => {
  for (const actor of [home.hanne, home.ines, home.kofi]) expect(await customersOf(actor)).toHaveLength(4);
  expect(await customersOf(home.sam)).toEqual(['Amberley', 'Amberley']);
  expect(await customersOf(leila)).toEqual([FORMULA, FORMULA]);
  expect((await ledgerOf(nextDoor.olga)).counts.open).toBe(0);
  expect((await peopleOfLedger(await memberFor(home.sam))).by.map(({ name }) => name)).toEqual([
    'Sam Okafor',
  ]);
  expect((await peopleOfLedger(await memberFor(home.hanne))).by).toHaveLength(2);
});

test('they are narrowed by who promised, who looks after, our answer and kind', async () => {
  expect(await customersOf(home.hanne, { byId: leila.id })).toEqual([FORMULA, FORMULA]);
  expect(await customersOf(home.hanne, { hostId: home.sam.id })).toEqual([]);
  expect(await customersOf(home.hanne, { verdict: 'deliverable', kind: 'commercial' })).toHaveLength(2);
  expect(await customersOf(home.hanne, { verdict: 'none' })).toEqual([]);
  expect((await ledgerOf(home.hanne, { kind: 'commercial' })).counts).toMatchObject({ open: 2, noDay: 2 });
});

test('what is late stands first, by the day of the workspace, and the page says so', async () => {
  const said = sayLedger(await ledgerOf(home.hanne), 'open');
  expect(said.groups.map(({ title, count, rows }) => [title, count, rows.length])).toEqual([
    ['Late', 2, 2],
    ['Without a day', 2, 2],
  ]);
  expect(said.groups[0]?.rows[0]).toMatchObject({
    text: 'Two training days in your own kitchen',
    stands: { tone: 'stop', words: 'one day late' },
    due: 'due Mon 14 June',
    verdict: { words: 'We can' },
  });
  expect(said.title).toBe('Four promises to keep.');
  expect(said.lead).toBe('Of four still open, two are late.');
});

test('what was said of one stands on its page and in the file, where no spreadsheet runs it', async () => {
  const { statementId: days, wordingId } = await shownPoint(home, first, 'training days');
  const kept = { outcome: 'kept', words: 'Both were held.', seen: 0, wordingId } as const;
  await done(notePromise(home.ines, first, days, kept));
  const hanne = await memberFor(home.hanne);
  const page = await promisePage(hanne, first, days);
  const said = page && sayPromise(page);
  expect(said).toMatchObject({ state: 'kept', seen: 1, mayNote: true, verdictNote: 'Only we know how' });
  expect(said?.stands).toEqual({ tone: 'ok', words: 'kept one day late, just now' });
  expect(await promisePage(await memberFor(leila), first, days)).toBeNull();
  expect(await promisePage(await memberFor(nextDoor.olga), first, days)).toBeNull();
  expect(await promisePage(hanne, second, days)).toBeNull();
  expect(sayLedger(await ledgerOf(home.hanne), 'open').title).toBe('One promise was kept.');

  const file = async (as: Member, state: PromiseState | null = null, typed = '') => {
    const sheets = await sheetsAsked(as, new URLSearchParams(typed));
    return (await (await ledgerFile(as, { ...ALL, state }, sheets)).text()).trimEnd();
  };
  const text = await file(hanne);
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(5);
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(lines.at(-1)).toBe(
    '"Amberley","Two training days in your own kitchen","Service","Sam Okafor","Ines Duarte","We can","2027-06-14","kept","2027-06-15","Both were held.","Ines Duarte","no",""',
  );
  // Of one state, as the page shows it, and in another way than the workspace's.
  expect((await file(hanne, 'kept')).split('\r\n').slice(1)).toEqual([lines.at(-1)]);
  expect(await file(hanne, 'kept', 'sheets=european')).toContain('"kept";"15.06.2027"');
  expect(await file(hanne, 'kept', 'sheets=chinese')).toBe(await file(hanne, 'kept'));
  await done(saveSheets(home.kofi, 'european'));
  const european = (await file(hanne)).split('\r\n').at(-1);
  expect(european).toContain('"We can";"14.06.2027";"kept";"15.06.2027"');
  await done(saveSheets(home.kofi, 'plain'));
  expect((await file(await memberFor(leila))).split('\r\n')).toHaveLength(3);
});

test('a page goes on where the last one ended, whatever became of that promise meanwhile', async () => {
  const days = (await shownPoint(home, first, 'training days')).statementId;
  const place = { is: `2027-06-15T08:00:00.000Z_${days}`, now: `2027-06-14_${days}` };
  expect((await ledgerOf(home.hanne, { state: 'kept', after: place.is })).rows).toEqual([]);
  expect(
    (await ledgerOf(home.hanne, { state: 'kept', after: `2027-07-01T00:00:00.000Z_${days}` })).rows,
  ).toHaveLength(1);
  const open = (await ledgerOf(home.hanne)).rows;
  expect((await ledgerOf(home.hanne, { after: place.now })).rows).toEqual(open);
  for (const after of [days, `0000-01-01_${days}`, `2027-02-30_${days}`, place.is, '_', `infinity_${days}`])
    expect((await ledgerOf(home.hanne, { after })).rows).toEqual(open);
  for (const after of [place.now, `9999-12-31T00:00:00.000Z_${days}`, `now_${days}`])
    expect((await ledgerOf(home.hanne, { state: 'kept', after })).rows).toHaveLength(1);
});

test('every promise stands on one page of a long ledger, in the same number of queries', async () => {
  const { id } = await done(
    startHandoff(home.sam, {
      id: crypto.randomUUID(),
      customer: 'Calloway',
      dealName: 'Shops',
      signedAt: new Date('2027-06-01T10:00:00+02:00'),
      dealValue: null,
      dealCurrency: null,
      crmId: null,
      hostId: home.ines.id,
    }),
  );
  const few = await queriesOf(home.hanne);
  for (let n = 0; n < 45; n += 1)
    await done(
      addStatement(home.sam, id, {
        words: {
          kind: 'promise',
          fields: {
            text: `Promise ${n}`,
            promiseKind: 'feature',
            side: 'ours',
            due: n % 3 === 0 ? '' : '2027-07-01',
            detail: '',
          },
        },
        commitment: 'promised',
        heardWhere: '',
        note: '',
      }),
    );
  expect(await queriesOf(home.hanne)).toBe(few);
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { rows, next } = await ledgerOf(home.hanne, { after });
    seen.push(...rows.map((row) => row.id));
    if (!next) break;
    after = next;
  }
  expect(seen).toHaveLength(48);
  expect(new Set(seen).size).toBe(48);
});

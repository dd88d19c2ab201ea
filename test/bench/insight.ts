/*
 * `npm run bench:insight -- 1000000`: how long Insight takes in one workspace in which so many onboardings were signed
 * within two years, by 200 who sold and to 100 who look after customers, on a real PostgreSQL. What each of them adds is
 * drawn by lot. Each view is read a few times. On the server that BENCH_POSTGRES names the database (`insight_1000000`)
 * stays for the next time; without that it is gone afterwards.
 */
import { type Insertable, sql } from 'kysely';
import { connectPostgres, db, setDatabase } from '#db/client.server';
import { answeredIn, storedTally } from '#db/insight/insight-sums.server';
import type { InsightPart } from '#db/insight/insight-tables';
import { migrate } from '#db/migrate.server';
import type { Schema } from '#db/schema';
import { epochDayOf, isoDayOf } from '~/domain/clock/clock';
import { RETURN_REASONS } from '~/domain/handoff/handoff';
import { PERIODS, SPANS, type Span, startOf } from '~/domain/insight/period';
import { isInHours, STRETCHES } from '~/domain/insight/stretches';
import { type Name, type Shelf, shelfOf } from '~/domain/insight/tally';
import type { MemberActor, Role } from '~/domain/onboarding/access';
import { STATEMENT_KINDS } from '~/domain/statement/statement';
import { insightChoices, loadInsight } from '~/queries/insight/insight.server';
import type { InsightAsked } from '~/queries/insight/sums.server';
import { sayInsight } from '~/speech/en/insight/say-insight';
import { startPostgres } from '../support/database/postgres';
import { oneWorkspace } from '../support/story/cast';
import { colleague } from '../support/story/colleagues';
import { memberFor } from '../support/story/member';

const TIMES = 7;
const DAYS = 2 * 365;
const SOLD_BY = 200;
const LOOKED_AFTER_BY = 100;

export async function run([count = '1000000']: string[]): Promise<void> {
  const given = process.env.BENCH_POSTGRES;
  const postgres = given ? null : await startPostgres({ isDurable: false });
  const server = given ?? postgres?.url() ?? '';
  const name = `insight_${Number(count)}`;
  const isNew = await makeOnce(server, name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = connectPostgres(url.toString(), 2, { answerTakes: 600_000 });
  setDatabase(database);
  try {
    await migrate(database.db);
    if (isNew) {
      const home = await oneWorkspace();
      const reps = await many(SOLD_BY, (at) => colleague(home, `Rep ${at}`, 'sales'));
      const hosts = await many(LOOKED_AFTER_BY, (at) => colleague(home, `Host ${at}`, 'cs'));
      const begun = performance.now();
      await fill(home.workspaceId, reps, hosts, Number(count));
      console.log(`Filled in ${Math.round((performance.now() - begun) / 1000)} s.`);
    }
    await measure(await someoneAs('lead'), await someoneAs('sales'), await someoneAs('cs'));
  } finally {
    setDatabase(undefined);
    await database.close();
    await postgres?.remove();
  }
}

/** Whether it wasn't there before. */
async function makeOnce(server: string, name: string): Promise<boolean> {
  const admin = connectPostgres(server, 1);
  try {
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(admin.db);
    if (rows.length === 0) await sql`create database ${sql.id(name)}`.execute(admin.db);
    return rows.length === 0;
  } finally {
    await admin.close();
  }
}

const someoneAs = async (role: Role): Promise<MemberActor> => ({
  kind: 'member',
  role,
  ...(await db()
    .selectFrom('members')
    .select(['id', 'workspace_id as workspaceId', 'name'])
    .where('role', '=', role)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()),
});

async function many<T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let at = 1; at <= count; at += 1) made.push(await make(at));
  return made;
}

const below = (most: number): number => Math.floor(Math.random() * most);
const oneOf = <T>(from: readonly T[]): T => from[below(from.length)] as T;

/** As many are written at once. */
const MOST_ROWS = 200;

/** All that is counted has a place in a row of numbers, so that a million of them are added up in seconds. */
async function fill(workspaceId: string, reps: MemberActor[], hosts: MemberActor[], count: number) {
  const sums = new Map<string, { of: SumOf; counts: Uint16Array | Uint32Array }>();
  const today = epochDayOf(new Date().toISOString().slice(0, 10));
  const starts = SPANS.map((span) =>
    Array.from({ length: DAYS }, (_, back) => startOf(span, isoDayOf(today - back))),
  );
  const countsOf = (part: InsightPart, partId: string, span: Span, startsOn: string) => {
    const key = `${part} ${partId} ${span} ${startsOn}`;
    const of = { part, part_id: partId, span, starts_on: startsOn };
    const sum = sums.get(key) ?? {
      of,
      counts: part === 'all' ? new Uint32Array(NAMES.length) : new Uint16Array(NAMES.length),
    };
    sums.set(key, sum);
    return sum.counts;
  };
  for (let at = 0; at < count; at += 1) {
    const [back, rep, host] = [below(DAYS), oneOf(reps).id, oneOf(hosts).id];
    const added = SPANS.flatMap((span, which) => {
      const startsOn = starts[which]?.[back] ?? '';
      return [
        countsOf('all', workspaceId, span, startsOn),
        countsOf('rep', rep, span, startsOn),
        countsOf('host', host, span, startsOn),
      ];
    });
    draw((place) => {
      for (const counts of added) counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  let rows: Insertable<Schema['insight_sums']>[] = [];
  const save = async () => {
    if (rows.length > 0) await db().insertInto('insight_sums').values(rows).execute();
    rows = [];
  };
  for (const { of, counts } of sums.values()) {
    for (const [shelf, tally] of shelvesOf(counts))
      rows.push({
        workspace_id: workspaceId,
        ...of,
        shelf,
        tally: storedTally(tally),
        answered: answeredIn(tally),
      });
    if (rows.length >= MOST_ROWS) await save();
  }
  await save();
  await sql`vacuum analyze`.execute(db());
}

type SumOf = { part: InsightPart; part_id: string; span: Span; starts_on: string };

function shelvesOf(counts: Uint16Array | Uint32Array): Map<Shelf, Map<Name, number>> {
  const shelves = new Map<Shelf, Map<Name, number>>();
  for (const [place, name] of NAMES.entries()) {
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    const shelf = shelfOf(name);
    shelves.set(shelf, (shelves.get(shelf) ?? new Map<Name, number>()).set(name, count));
  }
  return shelves;
}

const NAMES: Name[] = [];
const placeOf = (name: Name): number => NAMES.push(name) - 1;
const placesOf = <T>(all: readonly T[], name: (one: T) => Name): number[] =>
  all.map((one) => placeOf(name(one)));

const ALWAYS = placesOf(
  [
    'onboardings',
    'accepted',
    'promises/open',
    'promises/kept',
    'judged/deliverable',
    'asked_of_repeats',
  ] as const,
  (name) => name,
);
const AT_ONCE = placeOf('accepted_at_once');
const RETURNED_FOR = placesOf(RETURN_REASONS, (reason) => `returned_for/${reason}`);
const ANSWERED = placesOf(STATEMENT_KINDS, (kind) => `answered/${kind}`);
const CORRECTED = placesOf(STATEMENT_KINDS, (kind) => `corrected/${kind}`);
const STRETCHED = STRETCHES.map((stretch) => ({
  took: placesOf([...Array(isInHours(stretch) ? 400 : 120).keys()], (value) => `took/${stretch}/${value}`),
  hasLimit: placeOf(`has_limit/${stretch}`),
  inTime: placeOf(`in_time/${stretch}`),
}));

/** As far as it came, nine in ten times each; hours and days are most often few. */
function draw(add: (place: number) => void): void {
  for (const place of ALWAYS) add(place);
  for (const { took, hasLimit, inTime } of STRETCHED) {
    if (Math.random() > 0.9) break;
    add(took[Math.floor(took.length * Math.random() ** 3)] ?? 0);
    add(hasLimit);
    if (Math.random() < 0.8) add(inTime);
  }
  add(Math.random() < 0.8 ? AT_ONCE : oneOf(RETURNED_FOR));
  for (let point = 0; point < 12; point += 1) {
    const kind = below(STATEMENT_KINDS.length);
    add(ANSWERED[kind] ?? 0);
    if (Math.random() < 0.15) add(CORRECTED[kind] ?? 0);
  }
}

async function measure(lead: MemberActor, rep: MemberActor, host: MemberActor): Promise<void> {
  const reader = await memberFor(lead);
  const all: Omit<InsightAsked, 'weeks'> = {
    repId: null,
    hostId: null,
    startingPointId: null,
    segment: null,
  };
  const asked = {
    'the whole workspace': all,
    'of one who sold': { ...all, repId: rep.id },
    'of one who looks after customers': { ...all, hostId: host.id },
  };
  for (const weeks of PERIODS)
    for (const [name, narrowed] of Object.entries(asked)) {
      const took: number[] = [];
      let [signed, cpu] = [0, 0];
      for (let time = 0; time < TIMES; time++) {
        const [start, began] = [performance.now(), process.cpuUsage()];
        const facts = await loadInsight(reader, { weeks, ...narrowed });
        sayInsight(facts);
        await insightChoices(reader);
        took.push(performance.now() - start);
        const { user, system } = process.cpuUsage(began);
        cpu += (user + system) / 1000 / TIMES;
        signed = facts.figures.onboardings;
      }
      const [best = 0, ...others] = took.sort((one, other) => one - other);
      console.log(
        `${weeks} weeks, ${name}: ${signed} onboardings, ${best.toFixed(1)} ms at best, ${(others.at(-1) ?? best).toFixed(1)} ms at worst, ${cpu.toFixed(1)} ms of the processor`,
      );
    }
}

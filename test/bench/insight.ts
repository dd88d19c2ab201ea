/*
 * `npm run bench:insight -- 1000000`: how long Insight takes in one workspace in which so many onboardings were signed
 * within two years, by 200 who sold and to 100 who look after customers, on a real PostgreSQL. What each of them adds is
 * drawn by lot, and added up by the program itself. Each view is read a few times.
 */
import { sql } from 'kysely';
import { connectPostgres, db, setDatabase, transact } from '#db/client.server';
import { type Place, SumsMoved } from '#db/insight/insight-sums.server';
import { migrate } from '#db/migrate.server';
import { epochDayOf, isoDayOf } from '~/domain/clock/clock';
import { RETURN_REASONS } from '~/domain/handoff/handoff';
import { PERIODS } from '~/domain/insight/period';
import { isInHours, type Name, STRETCHES, type Tally } from '~/domain/insight/tally';
import type { MemberActor } from '~/domain/onboarding/access';
import { STATEMENT_KINDS } from '~/domain/statement/statement';
import { insightChoices, loadInsight } from '~/queries/insight/insight.server';
import type { InsightAsked } from '~/queries/insight/sums.server';
import { sayInsight } from '~/speech/en/insight/say-insight';
import { startPostgres } from '../support/database/postgres';
import { type Home, oneWorkspace } from '../support/story/cast';
import { colleague } from '../support/story/colleagues';
import { memberFor } from '../support/story/member';

const TIMES = 7;
const DAYS = 2 * 365;
const SOLD_BY = 200;
const LOOKED_AFTER_BY = 100;

export async function run([count = '1000000']: string[]): Promise<void> {
  const postgres = await startPostgres({ isDurable: false });
  const database = connectPostgres(postgres.url(), 2);
  setDatabase(database);
  try {
    await migrate(database.db);
    const home = await oneWorkspace();
    const reps = await many(SOLD_BY, (at) => colleague(home, `Rep ${at}`, 'sales'));
    const hosts = await many(LOOKED_AFTER_BY, (at) => colleague(home, `Host ${at}`, 'cs'));
    await fill(home.workspaceId, reps, hosts, Number(count));
    await measure(home, reps[0], hosts[0]);
  } finally {
    setDatabase(undefined);
    await database.close();
    await postgres.remove();
  }
}

async function many<T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let at = 1; at <= count; at += 1) made.push(await make(at));
  return made;
}

const oneOf = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

async function fill(workspaceId: string, reps: MemberActor[], hosts: MemberActor[], count: number) {
  const sums = new SumsMoved();
  const today = epochDayOf(new Date().toISOString().slice(0, 10));
  for (let at = 0; at < count; at += 1) {
    const place: Place = {
      signedOn: isoDayOf(today - Math.floor(Math.random() * DAYS)),
      repId: oneOf(reps).id,
      hostId: oneOf(hosts).id,
      startingPointId: null,
    };
    sums.add(workspaceId, place, drawn(), 1);
  }
  await transact(db(), (trx) => sums.save(trx));
  await sql`vacuum analyze`.execute(db());
}

/** As far as it came, nine in ten times each; hours and days are most often few. */
function drawn(): Tally {
  const tally = new Map<Name, number>([['onboardings', 1]]);
  const add = (name: Name) => tally.set(name, (tally.get(name) ?? 0) + 1);
  for (const stretch of STRETCHES) {
    if (Math.random() > 0.9) break;
    const most = isInHours(stretch) ? 400 : 120;
    add(`took/${stretch}/${Math.floor(most * Math.random() ** 3)}`);
    add(`has_limit/${stretch}`);
    if (Math.random() < 0.8) add(`in_time/${stretch}`);
  }
  add('accepted');
  if (Math.random() < 0.8) add('accepted_at_once');
  else add(`returned_for/${oneOf(RETURN_REASONS)}`);
  for (let point = 0; point < 12; point += 1) {
    const kind = oneOf(STATEMENT_KINDS);
    add(`answered/${kind}`);
    if (Math.random() < 0.15) add(`corrected/${kind}`);
  }
  add('promises/open');
  add('promises/kept');
  add('judged/deliverable');
  add('asked_of_repeats');
  return tally;
}

async function measure({ hanne }: Home, rep?: MemberActor, host?: MemberActor): Promise<void> {
  const reader = await memberFor(hanne);
  const all: Omit<InsightAsked, 'weeks'> = { repId: null, hostId: null, startingPointId: null };
  const asked = {
    'the whole workspace': all,
    'of one who sold': { ...all, repId: rep?.id ?? null },
    'of one who looks after customers': { ...all, hostId: host?.id ?? null },
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

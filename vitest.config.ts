import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ensurePostgres } from './test/support/database/postgres';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Some tests alone, while one works: on the embedded database, which is there in a moment. */
const isEmbeddedOnly = Boolean(process.env.TEST_EMBEDDED_ONLY);
const hasPostgres = !isEmbeddedOnly && (Boolean(process.env.TEST_DATABASE_URL) || ensurePostgres() !== null);
if (!hasPostgres && !isEmbeddedOnly && process.env.CI)
  throw new Error(
    'There is no PostgreSQL here, and half of the tests need it. Set PG_BIN or TEST_DATABASE_URL.',
  );
if (!hasPostgres && !isEmbeddedOnly)
  console.warn(
    '\n!! SKIPPED THE POSTGRES HALF: no PostgreSQL here. Set PG_BIN or TEST_DATABASE_URL to run it.\n',
  );

const filesIn = (rooms: string[]) => rooms.map((room) => `test/${room}/**/*.test.{ts,tsx}`);

/** What asks or writes the database runs on both databases, file for file; so does what a kill may lose. */
const onBoth = [...filesIn(['db', 'commands', 'queries', 'jobs']), 'test/http/kill.test.ts'];
/**
 * Rules of the domain, tried through the commands in every combination: they ask no SQL that other tests don't. And what
 * asks the planner how it reads large tables, which is the same planner on both databases.
 */
const tables = [
  'test/commands/onboarding/stage-by-command.test.ts',
  'test/commands/member/rights.test.ts',
  'test/queries/whole-tables.test.ts',
];
/** What is about requests, doors and looks runs once: on PostgreSQL, or on the embedded database without it. */
const onOne = [...filesIn(['http', 'security', 'drawn']), ...tables];

/** Waits for leases to end, nearly all of its time: begins at once, while the other processes work. */
const WAITS = 'test/jobs/mail/mail-stops.test.ts';
/** What takes longer than a quarter of a minute, the longest first: begun late, it would run on alone. */
const LONG = [
  'test/http/fuzz.test.ts',
  'test/jobs/mail/mail-storm.test.ts',
  'test/http/kill.test.ts',
  'test/http/many-processes.test.ts',
  'test/http/lifecycle.test.ts',
  'test/db/demo-apart.test.ts',
  'test/jobs/mail/quiet-hours.test.ts',
  'test/db/migrations.test.ts',
  'test/queries/whole-tables.test.ts',
  'test/jobs/clock/reminders-end.test.ts',
  'test/http/welcome/welcome.test.ts',
  'test/http/database-crash.test.ts',
  'test/http/embedded.test.ts',
  'test/drawn/welcome.test.tsx',
  'test/domain/statement/sixth-kind.test.ts',
];

const gone = [WAITS, ...LONG].filter((path) => !existsSync(at(`./${path}`)));
if (gone.length > 0) throw new Error(`Listed as long, and not there: ${gone.join(', ')}`);

/** Each kind of database in one go, since its processes are kept for it; in each, what is long first. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const kinds = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ project, moduleId }: TestSpecification): number => {
      if (project.name === 'postgres' && moduleId.endsWith(WAITS)) return -1;
      const long = LONG.findIndex((path) => moduleId.endsWith(path));
      return kinds.indexOf(project.name) * 100 + (long < 0 ? LONG.length : long);
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

const onDatabase = (kind: 'pglite' | 'postgres', include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name: kind, include, exclude, globalSetup: `test/support/database/with-${kind}.ts` },
});

export default defineConfig({
  resolve: {
    alias: { '~': at('./app'), '#db': at('./db'), '#emails': at('./emails'), '#demo': at('./demo') },
  },
  test: {
    // A test that waits for ever fails, one on a busy machine does not.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    // Files share the process and what it has loaded, a third of the time. Whatever lasts is opened and closed by the file.
    isolate: false,
    // One more than the cores of a small machine: storms mostly wait for leases to end.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            'test/{domain,routes,speech,ui,emails,stand-in,import}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
          ],
        },
      },
      hasPostgres ? onDatabase('pglite', onBoth, tables) : onDatabase('pglite', [...onBoth, ...onOne]),
      ...(hasPostgres ? [onDatabase('postgres', [...onBoth, ...onOne])] : []),
    ],
  },
});

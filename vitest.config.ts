import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
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
    pool: 'forks',
    // Files share the process and what it has loaded, a third of the time. Whatever lasts is opened and closed by the file.
    isolate: false,
    // One more than the cores of a small machine: storms mostly wait for leases to end.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/{domain,routes,speech,ui,emails,stand-in}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
        },
      },
      hasPostgres ? onDatabase('pglite', onBoth, tables) : onDatabase('pglite', [...onBoth, ...onOne]),
      ...(hasPostgres ? [onDatabase('postgres', [...onBoth, ...onOne])] : []),
    ],
  },
});

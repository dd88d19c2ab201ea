import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ensurePostgres } from './test/support/postgres';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const hasPostgres = Boolean(process.env.TEST_DATABASE_URL) || ensurePostgres() !== null;
if (!hasPostgres && process.env.CI)
  throw new Error(
    'There is no PostgreSQL here, and half of the tests need it. Set PG_BIN or TEST_DATABASE_URL.',
  );
if (!hasPostgres)
  console.warn(
    '\n!! SKIPPED THE POSTGRES HALF: no PostgreSQL here. Set PG_BIN or TEST_DATABASE_URL to run it.\n',
  );

/** Tests that touch the database run on both databases, file for file. */
const onBoth = ['db', 'commands', 'queries', 'jobs', 'security', 'http'].map(
  (room) => `test/${room}/**/*.test.{ts,tsx}`,
);

const onDatabase = (kind: 'pglite' | 'postgres') => ({
  extends: true as const,
  test: {
    name: kind,
    include: onBoth,
    globalSetup: `test/support/with-${kind}.ts`,
  },
});

export default defineConfig({
  resolve: { alias: { '~': at('./app'), '#db': at('./db'), '#emails': at('./emails') } },
  test: {
    // A test that waits for ever fails, one on a busy machine does not.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // One more than the cores of a small machine: storms mostly wait for leases to end.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/{domain,forms,ui,emails,stand-in}/**/*.test.{ts,tsx}', 'test/architecture.test.ts'],
        },
      },
      onDatabase('pglite'),
      ...(hasPostgres ? [onDatabase('postgres')] : []),
    ],
  },
});

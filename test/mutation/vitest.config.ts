/* The tests of the rules alone, as the mutation tester runs them for each change it makes to a rule. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('../../app', import.meta.url)) } },
  // What the types refuse no mutant can change, and asking them takes longer than all other rules.
  test: {
    include: ['test/domain/**/*.test.ts'],
    exclude: ['test/domain/statement/sixth-kind.test.ts'],
    pool: 'threads',
    testTimeout: 60_000,
  },
});

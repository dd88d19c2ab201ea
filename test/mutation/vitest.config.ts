/* The tests of the rules alone, as the mutation tester runs them for each change it makes to a rule. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('../../app', import.meta.url)) } },
  test: { include: ['test/domain/**/*.test.ts'], pool: 'threads' },
});

// `npm run fuzz:api`: so many generated requests, right and wrong, to every operation of the API. `npm run fuzz:api -- 50` sends fewer.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [each = '500', seed] = process.argv.slice(2);
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const test = 'test/http/api/generated.test.ts';
const { status } = spawnSync(process.execPath, [vitest, 'run', test, '--testTimeout=900000'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, GENERATED: each, ...(seed && { GENERATED_SEED: seed }) },
  stdio: 'inherit',
});
process.exit(status ?? 1);

// Everything that must hold, in order: build, types, style and nothing unused, beside each other; rules and databases;
// then the browser. Stops after a row of steps in which one fails, with its exit code, and says at the end how many tests
// passed and how long each step took. Postgres and Chromium are found, or installed where they may be, by the
// configuration of the steps that need them.
//
// With words behind it, `npm test -- receipt` or `npm test -- test/http/mail`, only what has them in its path, on the
// embedded database alone. What starts a server of its own is left to a path that names it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const RESULTS = '.cache/test';
const VITEST = `${RESULTS}/vitest.json`;
const PLAYWRIGHT = `${RESULTS}/playwright.json`;

const asked = process.argv.slice(2);
const isPath = asked.some((word) => word.includes('/'));

const SOME = [
  [
    [
      'Rules and the embedded database',
      'node_modules/vitest/vitest.mjs',
      ['run', ...asked, '--passWithNoTests=false', ...(isPath ? [] : ['--exclude=test/{http,drawn}/**'])],
    ],
  ],
];

/** Rows, one after the other. What stands in one row runs at once: each alone leaves a core idle. */
const ALL = [
  [
    ['Build', 'scripts/prepare.mjs', ['--build-only']],
    ['Types', 'node_modules/typescript/bin/tsc', []],
    ['Style', 'node_modules/@biomejs/biome/bin/biome', ['check']],
    ['Nothing unused', 'node_modules/knip/bin/knip.js', []],
  ],
  [
    [
      'Rules and databases',
      'node_modules/vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`],
    ],
  ],
  [['Browser', 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json']]],
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const env = {
  ...process.env,
  PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT,
  ...(asked.length > 0 ? { TEST_EMBEDDED_ONLY: '1' } : {}),
};
/** The exit code; with `heard`, what it writes goes there. */
const run = (script, args, heard) =>
  new Promise((resolve, reject) => {
    const output = heard ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', output, output], env });
    for (const stream of heard ? [child.stdout, child.stderr] : [])
      stream.setEncoding('utf8').on('data', (text) => heard.push(text));
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

let code = 0;
const times = [];
const began = Date.now();
const take = async ([name, script, args], isAlone) => {
  const heard = isAlone ? undefined : [];
  if (isAlone) console.log(`\n— ${name}`);
  const since = Date.now();
  const ended = await run(script, args, heard);
  times.push(`${name} ${seconds(since)}`);
  if (heard) console.log(`\n— ${name}\n${heard.join('')}`);
  return { name, ended };
};
for (const row of asked.length > 0 ? SOME : ALL) {
  const steps = await Promise.all(row.map((step) => take(step, row.length === 1)));
  const failed = steps.filter(({ ended }) => ended !== 0);
  for (const { name } of failed) console.error(`\n${name} failed.`);
  code = failed[0]?.ended ?? 0;
  if (code !== 0) break;
}

const vitest = read(VITEST);
const { stats } = read(PLAYWRIGHT) ?? {};
const passed = (vitest?.numPassedTests ?? 0) + (stats ? stats.expected + stats.flaky : 0);
const failed = (vitest?.numFailedTests ?? 0) + (stats?.unexpected ?? 0);
console.log(`\n${times.join(', ')}; ${seconds(began)} in all`);
if (asked.length === 0) console.log(`${passed} passed, ${failed} failed`);
process.exit(code);

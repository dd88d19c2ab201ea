// Brings a fresh clone to the point where it can start: installs when the lock file changed, builds when a source
// did. Has no dependencies, and runs on the Node that happens to be there; what follows runs on the project's own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INSTALLED = 'node_modules/.foyer/installed';
const BUILT = 'build/.sources';
const SOURCES = [
  'app',
  'db',
  'emails',
  'demo',
  'docs',
  'public',
  'server.ts',
  'vite.config.ts',
  'scripts/lighten-client.ts',
  'tsconfig.json',
  'package-lock.json',
];

const digest = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const filesIn = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
};

const stamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const setStamp = (path, value) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, value);
};

const run = (what, command, args) => {
  console.log(what);
  const began = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`  done in ${((Date.now() - began) / 1000).toFixed(0)} s`);
};

const install = digest([readFileSync('package-lock.json')]);
if (!process.argv.includes('--build-only') && stamp(INSTALLED) !== install) {
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run('Installing packages …', 'npm', args);
  setStamp(INSTALLED, install);
}

if (!process.argv.includes('--install-only')) {
  const source = digest(SOURCES.flatMap(filesIn).flatMap((file) => [file, readFileSync(file)]));
  if (stamp(BUILT) !== source || !existsSync('build/server/index.js')) {
    run('Building …', 'node_modules/.bin/remix', ['vite:build', '--logLevel', 'warn']);
    setStamp(BUILT, source);
  }
}

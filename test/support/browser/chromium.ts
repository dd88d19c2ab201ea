/*
 * A Chromium for the tests: the one named, one the system has, one Playwright has, or one we may install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const isRoot = process.getuid?.() === 0;

function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, ...KNOWN, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** The path of a Chromium, installing one where there is none. Throws with the cure when that fails. */
export function ensureChromium(): string {
  let found = findChromium();
  if (!found && isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Installing Chromium for the tests …');
    runs('apt-get', '-q', 'update');
    runs('apt-get', '-q', 'install', '-y', 'chromium');
    found = findChromium();
  }
  if (!found) {
    runs('npx', 'playwright', 'install', 'chromium');
    found = findChromium();
  }
  if (!found)
    throw new Error('There is no Chromium here. Install it, or say where it is with CHROMIUM_PATH.');
  process.env.CHROMIUM_PATH = found;
  return found;
}

/** Quiet flags: the browser of a test talks to our server and to nobody else. */
export const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(isRoot ? ['--no-sandbox'] : []),
];

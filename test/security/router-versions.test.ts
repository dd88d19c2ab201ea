/* The router that Remix pins has an open redirect; package.json overrides it. This is what is really loaded. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const { overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const FIXED = ['@remix-run/router', 'react-router', 'react-router-dom'] as const;

/** The folder of a package as seen from another one. */
function folderOf(name: string, from: string): string {
  let at = dirname(createRequire(from).resolve(name));
  while (!existsSync(join(at, 'package.json')) || nameIn(at) !== name) at = dirname(at);
  return at;
}
const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const nameIn = (folder: string): string => manifest(folder).name;

const ours = join(root, 'package.json');

describe('what Remix loads', () => {
  it.each([
    ['@remix-run/node', '@remix-run/server-runtime', '@remix-run/router'],
    ['@remix-run/react', '@remix-run/react', '@remix-run/router'],
    ['@remix-run/react', '@remix-run/react', 'react-router'],
    ['@remix-run/react', '@remix-run/react', 'react-router-dom'],
  ] as const)('through %s, %s: the fixed %s', (first, second, router) => {
    const entry = join(folderOf(first, ours), 'package.json');
    const last = first === second ? entry : join(folderOf(second, entry), 'package.json');
    expect(manifest(folderOf(router, last)).version).toBe(overrides[router]);
  });

  it('is no older than the versions that were fixed', () => {
    const least = { '@remix-run/router': '1.23.4', 'react-router': '6.30.6', 'react-router-dom': '6.30.6' };
    for (const name of FIXED)
      expect(overrides[name].localeCompare(least[name], undefined, { numeric: true })).toBeGreaterThanOrEqual(
        0,
      );
  });
});

it('no second copy of a router lies anywhere', () => {
  const nested: string[] = [];
  const look = (folder: string, depth: number) => {
    for (const name of FIXED) {
      const path = join(folder, name, 'package.json');
      if (existsSync(path)) nested.push(`${name}@${JSON.parse(readFileSync(path, 'utf8')).version}`);
    }
    if (depth === 0) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      const inside = entry.name.startsWith('@')
        ? readdirSync(join(folder, entry.name)).map((name) => join(entry.name, name))
        : [entry.name];
      for (const name of inside) {
        const own = join(folder, name, 'node_modules');
        if (existsSync(own)) look(own, depth - 1);
      }
    }
  };
  look(join(root, 'node_modules'), 2);
  expect(nested.sort()).toEqual(FIXED.map((name) => `${name}@${overrides[name]}`).sort());
});

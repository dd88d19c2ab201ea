import { describe, expect, test } from 'vitest';
import { safePath } from '~/domain/request/safe-path';
import { seeded } from '../../support/story/seeded';

describe('kept', () => {
  test.each([
    '/',
    '/welcome',
    '/handoffs/0197?part=goals&next=%2Fwelcome#item-3',
    '/a/b:c',
    '/caf%C3%A9',
    '/?at=10:30',
  ])('%s', (path) => {
    expect(safePath(path)).toBe(path);
  });
});

describe('replaced by the start page', () => {
  test.each([
    undefined,
    null,
    42,
    ['/welcome'],
    '',
    'welcome',
    ' /welcome',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\u0000/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    '/%2F%2fevil.example',
    '/%5cevil.example',
    '/javascript:alert(1)',
    '/https%3A/evil.example',
    '/a?next=https://evil.example',
    '/welcome page',
    '/caf\u00e9',
    '/\u2028/evil.example',
    `/${'a'.repeat(2048)}`,
  ])('%j', (path) => {
    expect(safePath(path)).toBe('/');
  });
});

test('ten thousand hostile paths all stay on the origin', () => {
  const pieces =
    '/|//|\\|.|..|%2f|%5C|%2e|:|@|?|#|a|evil.example|https:|javascript:|\t|\n|\r|\u0000| |\u2028|\uff0f|\ud800|[|]|&|;|%00|%';
  const alphabet = pieces.split('|');
  const next = seeded(20270504);
  let kept = 0;
  for (let round = 0; round < 10_000; round += 1) {
    const length = 1 + Math.floor(next() * 8);
    const tail = Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
    const path = safePath(next() < 0.8 ? `/${tail}` : tail);
    const resolved = new URL(path, 'https://a.example');
    const again = new URL(resolved.pathname, 'https://a.example');
    const decoded = new URL(decodeLoosely(resolved.pathname), 'https://a.example');
    expect([path, resolved.origin, again.origin, decoded.origin]).toEqual([
      path,
      'https://a.example',
      'https://a.example',
      'https://a.example',
    ]);
    if (path !== '/') kept += 1;
  }
  expect(kept).toBeGreaterThan(500);
});

function decodeLoosely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/* Every address finds its route in the small group that is searched for it. */
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import { groupOf, groupsOf } from '~/http/route-groups.server';
import addresses from '~/routes';

type Known = Parameters<typeof groupsOf>[0];
type Leaf = { id: string; path: string };

const routes: Record<string, { id: string; parentId?: string; path?: string; index?: boolean }> = {
  root: { id: 'root', path: '' },
};
const leaves: Leaf[] = [];

function add(entries: RouteConfigEntry[], parentId: string, above: string): void {
  for (const { id, file, path, index, children = [] } of entries) {
    const own = id ?? file;
    const whole = `${above}/${path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    routes[own] = { id: own, parentId, path, index };
    if (children.length > 0) add(children, own, whole);
    else leaves.push({ id: own, path: whole });
  }
}
add(addresses, 'root', '');

const groups = groupsOf(routes as unknown as Known);
const ID = '0197a1b2-0000-7000-8000-000000000009';

test('which has it, with everything above it, and few others', () => {
  expect(leaves.length).toBeGreaterThan(90);
  for (const { id, path } of leaves.filter((leaf) => !leaf.path.endsWith('*'))) {
    const asked = path.replace(/:[\w-]+/g, ID);
    for (const spelled of [asked, asked === '/' ? '/' : `${asked}/`, asked.toUpperCase()]) {
      const group = groups.get(groupOf(spelled) ?? 'none');
      expect([spelled, group?.has(id), group?.has('root')]).toEqual([spelled, true, true]);
      for (let above = routes[id]?.parentId; above; above = routes[above]?.parentId)
        expect(group).toContain(above);
    }
  }
  for (const group of groups.values()) {
    expect(group).toContain('routes/not-found.tsx');
    expect(group.size).toBeLessThan(leaves.length / 4);
  }
});

test('an address that is written in an unusual way is searched among all', () => {
  for (const path of ['/%77elcome', '//welcome', '/welcome/../sign-in', '/a/./b', '/welcome\\x', '/ä'])
    expect([path, groupOf(path)]).toEqual([path, null]);
});

/*
 * Remix looks through every route it is given, several times for each request. Two addresses of ours can only be
 * served by the same route if they begin with the same word and have as many parts, so each such group gets a handler
 * that knows its own routes alone: some ten, where all together are over a hundred. An address that is written in an
 * unusual way goes to a handler that knows them all.
 */
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
type Find = (path: string) => RequestHandler;

const USUAL = /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)*\/?$/;
const EVERY = '*';

const found = new WeakMap<object, Find>();

/** Finds the handler for a path, without its query. Handlers are made once for a build. */
export function handlerFinder(build: ServerBuild, mode: string): Find {
  const known = found.get(build.routes);
  if (known) return known;
  const groups = groupsOf(build.routes);
  const handlers = new Map<string, RequestHandler>();
  const find: Find = (path) => {
    const group = groupOf(path);
    const key = group === null ? EVERY : groups.has(group) ? group : '';
    const handler = handlers.get(key) ?? createRequestHandler(onlyWith(build, groups.get(key)), mode);
    handlers.set(key, handler);
    return handler;
  };
  found.set(build.routes, find);
  return find;
}

/** "onboardings 2" for /onboardings/:id; null for an address that says it in an unusual way. */
export function groupOf(path: string): string | null {
  if (!USUAL.test(path)) return null;
  const parts = path.split('/').filter((part) => part !== '');
  return `${(parts[0] ?? '').toLowerCase()} ${parts.length}`;
}

/** The ids of the routes of each group; the one without a name has only what serves an address nobody knows. */
export function groupsOf(routes: Routes): Map<string, Set<string>> {
  const parents = new Set(Object.values(routes).map((route) => route.parentId));
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? `${pathOf(route.parentId)}/${route.path ?? ''}` : '';
  };
  const lineOf = (id: string | undefined): string[] => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [route.id, ...lineOf(route.parentId)] : [];
  };
  const leaves = Object.values(routes).filter((route) => !parents.has(route.id));
  const isSplat = (id: string) => pathOf(id).endsWith('/*');
  const shared = leaves.filter(({ id }) => isSplat(id)).flatMap(({ id }) => lineOf(id));
  const groups = new Map<string, Set<string>>([['', new Set(shared)]]);
  for (const { id } of leaves.filter((leaf) => !isSplat(leaf.id))) {
    const parts = pathOf(id)
      .split('/')
      .filter((part) => part !== '');
    const group = `${(parts[0] ?? '').toLowerCase()} ${parts.length}`;
    groups.set(group, new Set([...(groups.get(group) ?? shared), ...lineOf(id)]));
  }
  return groups;
}

function onlyWith(build: ServerBuild, ids: Set<string> | undefined): ServerBuild {
  if (!ids) return build;
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: only(build.routes as Record<string, Routes[string]>) as Routes,
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

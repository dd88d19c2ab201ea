/*
 * The second level of the house: every room has the same nouns, in the order of the story. A file stands at its noun;
 * at the top of a room stands only what all its nouns share.
 */

/** What each noun is about stands in docs/architecture.md. */
const NOUNS = [
  'workspace',
  'member',
  'worklist',
  'customer',
  'onboarding',
  'handoff',
  'statement',
  'receipt',
  'guide',
  'path',
  'step',
  'starting-point',
  'file',
  'question',
  'meeting',
  'introduction',
  'contact',
  'welcome',
  'review',
  'promise',
  'insight',
  'thread',
  'mail',
  'clock',
  'form',
  'request',
  'api',
  'webhook',
  'import',
  'crm',
];

type Room = {
  /** Files that all nouns of the room share. */
  spine: string[];
  /** Folders that are no nouns. */
  also?: string[];
};

const ROOMS: Record<string, Room> = {
  'app/domain': { spine: [] },
  'app/speech': { spine: ['speech.ts'], also: ['en'] },
  'app/commands': {
    spine: [
      'all-or-nothing.server.ts',
      'perform-in-workspace.server.ts',
      'perform.server.ts',
      'turns.server.ts',
    ],
  },
  'app/queries': { spine: [] },
  'app/paper': { spine: [] },
  'app/outside': { spine: [] },
  'app/letters': { spine: ['index.server.ts', 'letter.server.ts'] },
  'app/routes': { spine: ['staff.tsx', 'not-found.tsx'] },
  'app/ui': { spine: [], also: ['kit', 'frame', 'styles', 'fonts'] },
  'app/auth': { spine: ['access-log.server.ts', 'attempts.server.ts', 'secrets.server.ts'] },
  'app/jobs': { spine: ['worker.server.ts', 'tidy.server.ts'] },
  'app/http': {
    spine: [
      'afterwards.server.ts',
      'app.server.ts',
      'assets.server.ts',
      'ending.server.ts',
      'failure.server.ts',
      'headers.server.ts',
      'health.server.ts',
      'metrics.server.ts',
      'remix-handler.server.ts',
      'route-groups.server.ts',
    ],
  },
  emails: { spine: ['index.ts', 'own-links.ts', 'welcome-link.ts'], also: ['_parts'] },
  db: {
    spine: [
      'alone.server.ts',
      'backup.server.ts',
      'bounded-pool.server.ts',
      'client.server.ts',
      'columns.ts',
      'folder-lock.server.ts',
      'migrate.server.ts',
      'named-statements.server.ts',
      'steady-statements.server.ts',
      'now.server.ts',
      'parsers.server.ts',
      'schema.ts',
    ],
    also: ['migrations'],
  },
};

/** Rooms of tests that mirror the nouns; what spans them stands at the top of its room. */
const TESTS = ['domain', 'commands', 'queries', 'jobs', 'http', 'security', 'routes'].map(
  (room) => `test/${room}`,
);

/** Files of these rooms that stand at no noun. */
export function strays(paths: string[]): string[] {
  return paths.filter((path) => {
    const inTests = TESTS.some((room) => path.startsWith(`${room}/`));
    const name = inTests
      ? path.split('/').slice(0, 2).join('/')
      : Object.keys(ROOMS).find((one) => path.startsWith(`${one}/`));
    if (!name) return false;
    const [folder = '', ...rest] = path.slice(name.length + 1).split('/');
    const room = ROOMS[name];
    if (rest.length === 0) return !(inTests || room?.spine.includes(folder));
    return !NOUNS.includes(folder) && !room?.also?.includes(folder);
  });
}

const MOST = 20;
/** They grow by one with every change, and nobody looks for anything in them. */
const MAY_GROW = ['db/migrations'];

/** Folders that hold more files than one can take in. */
export function crowded(paths: string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > MOST && !MAY_GROW.includes(folder))
    .map(([folder]) => folder);
}

/*
 * The rooms of the house and who may import whom, checked on a map from path to source.
 */
import { posix } from 'node:path';
import ts from 'typescript';

export type Sources = Map<string, string>;
type Import = { from: string; isType: boolean };

/** What each room may import besides itself. Names ending in a file are that file's room. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  speech: ['domain'],
  commands: ['db', 'domain', 'auth'],
  // The mailbox shows a mail as it was frozen, with its link put in for the one who looks.
  queries: ['db', 'domain', 'env', 'auth', 'emails'],
  // The agreement on paper: what is said of it becomes a PDF.
  paper: ['domain', 'speech'],
  routes: ['commands', 'queries', 'letters', 'auth', 'http', 'ui', 'domain', 'env', 'speech', 'outside'],
  outside: ['domain', 'env', 'under-way'],
  ui: ['domain', 'speech'],
  auth: ['db', 'domain', 'env'],
  letters: ['db', 'emails', 'auth', 'domain', 'env', 'speech', 'paper'],
  // What was set to happen later is carried out by the command that a person would use.
  jobs: [
    'db',
    'emails',
    'auth',
    'domain',
    'env',
    'log',
    'tally',
    'commands',
    'letters',
    'outside',
    'under-way',
  ],
  emails: ['domain', 'speech'],
  db: ['domain'],
  demo: ['db', 'domain', 'commands', 'auth', 'speech'],
  http: [
    'commands',
    'queries',
    'paper',
    'auth',
    'ui',
    'domain',
    'env',
    'log',
    'tally',
    'under-way',
    'db',
    'speech',
  ],
  admin: ['commands', 'auth', 'domain', 'env', 'db', 'open', 'speech'],
  env: [],
  log: ['env'],
  tally: [],
  'under-way': [],
  traces: ['env', 'under-way'],
  open: ['db', 'demo', 'auth', 'env', 'jobs', 'log', 'under-way'],
  root: ['ui'],
  entry: [],
  addresses: [],
  server: ['admin', 'env', 'http', 'open', 'traces'],
};

/** Packages that a pure rule may use: they know no files, no network, no clock. */
const PURE_PACKAGES = ['temporal-polyfill', 'zod', 'diff', 'date-holidays', 'markdown-it', 'ipaddr.js'];
const SERVER_PACKAGES = [
  'pg',
  'kysely',
  'better-auth',
  'pg-boss',
  'pino',
  'resend',
  'nodemailer',
  'prom-client',
  'sharp',
  '@electric-sql/pglite',
  '@modelcontextprotocol/sdk',
];

const SINGLE: Record<string, string> = {
  'server.ts': 'server',
  'app/env.server.ts': 'env',
  'app/log.server.ts': 'log',
  'app/tally.server.ts': 'tally',
  'app/under-way.server.ts': 'under-way',
  'app/traces.server.ts': 'traces',
  'app/open.server.ts': 'open',
  'app/root.tsx': 'root',
  'app/entry.server.tsx': 'entry',
  'app/routes.ts': 'addresses',
  'app/remix.d.ts': 'addresses',
};

/** The room a file stands in, or null when nobody has given it one. */
function roomOf(path: string): string | null {
  if (SINGLE[path]) return SINGLE[path];
  const [first = '', second = '', third] = path.split('/');
  if (first === 'db' || first === 'emails' || first === 'demo') return first;
  return first === 'app' && third !== undefined && second in MAY_IMPORT ? second : null;
}

const known = new Map<string, Import[]>();

/** Every import, re-export and dynamic import of a file; a text that was read before is not read again. */
function importsOf(path: string, source: string): Import[] {
  const found = known.get(source) ?? readImports(path, source);
  known.set(source, found);
  return found;
}

function readImports(path: string, source: string): Import[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, node.isTypeOnly ? ts.SyntaxKind.TypeKeyword : undefined);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  const add = (specifier: ts.Node | undefined, modifier?: ts.SyntaxKind) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ from: specifier.text, isType: modifier === ts.SyntaxKind.TypeKeyword });
  };
  visit(file);
  return found;
}

/** The path in this repository that an import means, or null for a package. */
function targetOf(path: string, from: string, sources: Sources): string | null {
  const [bare = ''] = from.split('?');
  const alias = /^(~|#db|#emails|#demo)(\/.*)?$/.exec(bare);
  const roots: Record<string, string> = { '~': 'app', '#db': 'db', '#emails': 'emails', '#demo': 'demo' };
  if (!alias && !bare.startsWith('.')) return null;
  const target = alias ? `${roots[alias[1] ?? '']}${alias[2] ?? ''}` : posix.join(posix.dirname(path), bare);
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => target + ending).find((one) => sources.has(one)) ?? target;
}

/** Whether a file imports more than types from a folder. */
export const takesFrom = (folder: string, path: string, sources: Sources): boolean =>
  importsOf(path, sources.get(path) ?? '').some(
    ({ from, isType }) => !isType && targetOf(path, from, sources)?.startsWith(folder),
  );

/** Every import in a wrong direction, in words. */
export function wrongImports(sources: Sources): string[] {
  const found: string[] = [];
  for (const [path, source] of sources) {
    const room = roomOf(path);
    if (!room) found.push(`${path} stands in no room`);
    else
      for (const one of importsOf(path, source))
        if (!one.isType) found.push(...objections(path, room, one.from, sources));
  }
  return found;
}

function objections(path: string, room: string, from: string, sources: Sources): string[] {
  const target = targetOf(path, from, sources);
  if (target === null) return objectionsToPackage(path, room, from);
  // Guides are words: they are read as text, and run nothing.
  if (room === 'http' && /^docs\/[a-z-]+\.md$/.test(target)) return [];
  const there = roomOf(target);
  if (there === room || (there !== null && MAY_IMPORT[room]?.includes(there))) return [];
  return [`${path} (${room}) may not import ${target} (${there ?? 'no room'})`];
}

function objectionsToPackage(path: string, room: string, from: string): string[] {
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? '');
  if (room === 'domain' && !PURE_PACKAGES.includes(name)) return [`${path} (domain) may not import ${from}`];
  const isServerOnly = from.startsWith('node:') || SERVER_PACKAGES.includes(name);
  const isNamedSo = /\.server\.tsx?$/.test(path) || path === 'server.ts';
  const mayShip = ['app/', 'db/', 'demo/'].some((top) => path.startsWith(top));
  return isServerOnly && mayShip && !isNamedSo ? [`${path} imports ${from} and must end in .server.ts`] : [];
}

/** Files that import each other in a circle, each circle once, in the order of their names. */
export function circles(sources: Sources): string[][] {
  const targets = new Map(
    [...sources].map(([path, source]) => [
      path,
      importsOf(path, source)
        .flatMap(({ from }) => targetOf(path, from, sources) ?? [])
        .filter((target) => sources.has(target)),
    ]),
  );
  const found: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];
  // Tarjan's strongly connected components: whoever reaches an earlier open file belongs to its circle.
  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    open.push(path);
    let low = own;
    for (const target of targets.get(path) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? own);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const path of sources.keys()) if (!order.has(path)) visit(path);
  return found;
}

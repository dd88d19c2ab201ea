/*
 * Holds the sources to the plan of the house: who imports whom, how long a file may be, what nobody may write.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circles, type Sources, takesFrom, wrongImports } from './support/imports';
import { crowded, strays } from './support/nouns';
import { SAID_TO_NOBODY, sentencesIn } from './support/sentences';
import { strayWriters, WRITERS, writersIn } from './support/writers';

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`)
    : [];

const all = ['app', 'db', 'emails', 'demo'].flatMap(filesIn);
const read = (path: string) => readFileSync(path, 'utf8');
const sources: Sources = new Map(
  [...all, 'server.ts'].filter((path) => /\.tsx?$/.test(path)).map((path) => [path, read(path)]),
);
const texts = new Map(all.filter((path) => /\.(tsx?|css|sql)$/.test(path)).map((path) => [path, read(path)]));

const containing = (pattern: RegExp, from: Map<string, string>, except: string[] = []) =>
  [...from].filter(([path, text]) => pattern.test(text) && !except.includes(path)).map(([path]) => path);

const tooLong = (from: Map<string, string>) =>
  [...from]
    .filter(([path]) => /\.(tsx?|css)$/.test(path))
    .filter(([, text]) => text.trimEnd().split('\n').length > 300)
    .map(([path]) => path);

/** The doors in the walls of what is only ever added to: the functions, and what opens them. */
const DOORS = /\b(?:erase_person|delete_onboarding|rewrite_rows)\s*\(|foyer\.erasing/;
const SKIPPING = /\.offset\(|\boffset\s+(\d|\$\{|\$\d)/i;
const BARE_NOW = /\bfoyer_now\s*\(/;
const VAGUE = /^(utils?|helpers?|misc|commons?|services?|managers?)$/i;
const vaguelyNamed = (paths: string[]) =>
  paths.filter((path) => path.split(/[/.\-_]/).some((part) => VAGUE.test(part)));

/** Forms that whoever holds the address may send: a door, a link of its own; and a form sent again, which says what it said. All others are <Form>s. */
const FORMS_FOR_NOBODY = [
  'app/routes/contact/stopping/stop-page.tsx',
  'app/routes/member/invitation.tsx',
  'app/routes/member/password-forgotten.tsx',
  'app/routes/member/password-reset.tsx',
  'app/routes/member/set-up.tsx',
  'app/routes/member/sign-in.tsx',
  'app/ui/contact/code-page.tsx',
  'app/ui/contact/letter.tsx',
  'app/ui/contact/no-way-in.tsx',
  'app/ui/frame/send-again.tsx',
];
const PLAIN_FORM = /<form\b[^>]*method="post"/;

describe('imports', () => {
  test('go in the direction of the plan', () => {
    expect(sources.size).toBeGreaterThan(80);
    expect(wrongImports(sources)).toEqual([]);
  });

  test.each([
    ['app/domain/planted.ts', `import { db } from '#db/client.server';`],
    ['app/domain/planted.ts', `import { readFile } from 'node:fs/promises';`],
    ['app/domain/planted.ts', `import { useState } from 'react';`],
    ['app/ui/planted.tsx', `export { db } from '../../db/client.server';`],
    ['app/ui/planted.tsx', `const later = () => import('../auth/member.server');`],
    ['app/routes/planted.tsx', `import { db } from '#db/client.server';`],
    ['app/routes/planted.tsx', `import { type Db, db } from '#db/client.server';`],
    ['app/commands/planted.server.ts', `import { Door } from '../ui/door';`],
    ['app/queries/planted.server.ts', `import { perform } from '../commands/perform.server';`],
    ['app/http/planted.server.ts', `import Page from '../routes/sign-in';`],
    ['db/planted.server.ts', `import { perform } from '../app/commands/perform.server';`],
    ['emails/planted.tsx', `import { env } from '~/env.server';`],
    ['app/routes/planted.tsx', `import { Pool } from 'pg';`],
    ['db/planted.ts', `import { sql } from 'kysely';`],
    ['app/auth/planted.ts', `import { randomBytes } from 'node:crypto';`],
    ['app/planted.ts', `export const nothing = 1;`],
    ['app/planted/room.ts', `export const nothing = 1;`],
  ])('a planted breach in %s is found: %s', (path, source) => {
    const found = wrongImports(new Map([...sources, [path, source]]));
    expect(found.filter((line) => line.startsWith(path))).toHaveLength(1);
  });

  test('run in no circle, of types neither', () => {
    expect(circles(sources)).toEqual([]);
    const planted: [string, string][] = [
      ['app/ui/kit/one.tsx', `import { two } from './two';`],
      ['app/ui/kit/two.tsx', `import { three } from './three';`],
      ['app/ui/kit/three.tsx', `import type { One } from './one';`],
    ];
    expect(circles(new Map([...sources, ...planted]))).toEqual([planted.map(([path]) => path).sort()]);
  });

  test('types may come from any room', () => {
    const source = `import type { Db } from '#db/client.server';\nexport type { Member } from '../auth/member.server';`;
    expect(wrongImports(new Map([...sources, ['app/domain/planted.ts', source]]))).toEqual([]);
  });
});

describe('rooms', () => {
  const paths = [...all, ...filesIn('test')];

  test('have the same nouns, and every file stands at one', () => {
    expect(strays(paths)).toEqual([]);
  });

  test.each([
    'app/domain/planted.ts',
    'app/domain/deals/planted.ts',
    'app/ui/planted.tsx',
    'app/routes/planted.tsx',
    'app/http/kit/planted.server.ts',
    'db/planted.server.ts',
    'emails/planted.tsx',
    'test/commands/deals/planted.test.ts',
  ])('a file planted at %s is found', (path) => {
    expect(strays([...paths, path])).toEqual([path]);
  });

  test('have folders of twenty files at most', () => {
    expect(crowded(paths)).toEqual([]);
    const many = Array.from({ length: 21 }, (_, n) => `app/ui/kit/planted-${n}.tsx`);
    expect(crowded(many)).toEqual(['app/ui/kit']);
  });
});

describe('tables', () => {
  test('are written in one place each', () => {
    expect(strayWriters(sources)).toEqual([]);
    expect([...writersIn(sources).keys()].sort()).toEqual(Object.keys(WRITERS).sort());
    expect(Object.values(WRITERS).filter((path) => path.startsWith('app/commands/'))).toEqual([]);
  });

  test.each([
    "await trx.updateTable('contacts').set({ parts }).execute();",
    "await trx\n  .deleteFrom('contacts as c')\n  .execute();",
    'sql`insert into contacts (id) values (1)`;',
    "sql`update contacts c set parts = '{}'`;",
  ])('a second writer is found: %s', (source) => {
    const path = 'app/commands/contact/planted.server.ts';
    expect(strayWriters(new Map([...sources, [path, source]]))).toEqual([
      `${path} writes contacts, which is written in db/contact/contacts.server.ts`,
    ]);
  });
});

describe('rules and read models', () => {
  const silent = [...sources].filter(([path]) => /^app\/(domain|queries)\//.test(path));
  const saying = silent.filter(([path, source]) => sentencesIn(path, source).length > 0);

  test('hold no sentence', () => {
    const found = saying.map(([path]) => path).filter((path) => !SAID_TO_NOBODY.includes(path));
    expect(found).toEqual([]);
    expect(saying.map(([path]) => path)).toEqual(expect.arrayContaining(SAID_TO_NOBODY));
  });

  const asksSpeech = (from: Sources) =>
    [...from.keys()].filter(
      (path) => path.startsWith('app/queries/') && takesFrom('app/speech/', path, from),
    );

  test('ask no language for its words: what a query knows is said by whoever shows it', () => {
    expect(asksSpeech(sources).sort()).toEqual([]);
    const planted = (source: string): Sources => new Map([['app/queries/mail/planted.server.ts', source]]);
    expect(asksSpeech(planted("import { sayWhen } from '../../speech/en/say-time';"))).toHaveLength(1);
    expect(asksSpeech(planted("import { type Reader, sayDay } from '~/speech/en/say-time';"))).toHaveLength(
      1,
    );
    expect(asksSpeech(planted("import type { Reader } from '../../speech/en/say-time';"))).toEqual([]);
  });

  test.each([
    ["const status = 'On the list for our next call';", ['On the list for our next call']],
    [`const said = \`\${who} agreed \${on}\`;`, ['… agreed …']],
    [`const said = \`\${name}’s turn\`;`, ['…’s turn']],
    ['const said = who + (isAdded ? " added this" : "");', [' added this']],
    ["const what = 'A promise';", ['A promise']],
    [
      `const rows = { refusal: { says: \`With \${host}. You’ll have an answer.\` } };`,
      ['With …. You’ll have an answer.'],
    ],
  ])('a sentence planted as %s is found', (source, found) => {
    expect(sentencesIn('app/queries/planted.server.ts', source)).toEqual(found);
  });

  test.each([
    "db().selectFrom('onboardings as o').where('o.at', 'is not', null);",
    `sql<Date>\`select max(at) from answers where kind = \${kind} and at is not null\`;`,
    "throw new Error('A point without words can’t be shown.');",
    "const state = 'wording_changed';",
    "import type { Reader } from '../../speech/en/say-time';",
    `const id = \`ask-\${area}\`;`,
    `const whole = \`\${given} \${family}\`;`,
    '/* Who did what about a point. */',
  ])('%s is none', (source) => {
    expect(sentencesIn('app/queries/planted.server.ts', source)).toEqual([]);
  });
});

describe('files', () => {
  test('are no longer than 300 lines', () => {
    expect(tooLong(texts)).toEqual([]);
    expect(tooLong(new Map([['app/planted.ts', 'a\n'.repeat(301)]]))).toEqual(['app/planted.ts']);
  });

  test('have names that say something', () => {
    expect(vaguelyNamed(all)).toEqual([]);
    expect(vaguelyNamed(['app/ui/date-utils.ts', 'app/services/a.ts'])).toHaveLength(2);
  });

  test('page lists by keys, never by counting off', () => {
    expect(containing(SKIPPING, texts)).toEqual([]);
    expect(SKIPPING.test('limit 10 offset $1') && SKIPPING.test('.offset(20)')).toBe(true);
  });

  test('give every migration a number of its own', () => {
    const files = filesIn('db/migrations').filter((path) => !path.endsWith('/README.md'));
    const numbers = files.map((path) => /\/(\d{4})_\w+\.sql$/.exec(path)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
    const latest = Math.max(...numbers.map(Number));
    const all = Array.from({ length: latest }, (_, before) => String(before + 1).padStart(4, '0'));
    const leftOut = read('db/migrations/README.md').match(/\b\d{4}\b/g);
    expect(leftOut).toEqual(all.filter((number) => !numbers.includes(number)));
  });

  test('write SQL with parameters', () => {
    expect(containing(/\bsql\.raw\(/, texts, ['db/migrate.server.ts'])).toEqual([]);
  });

  test('ask the database for its now in one way, which is asked once for a statement', () => {
    expect(containing(BARE_NOW, sources, ['db/now.server.ts'])).toEqual([]);
    expect(BARE_NOW.test('where due_at <= foyer_now()')).toBe(true);
  });

  test('go through the doors to what is only added to in one file', () => {
    expect(containing(DOORS, sources)).toEqual(['db/onboarding/erased.server.ts']);
    expect(DOORS.test(`set_config('foyer.erasing', 'on', true)`)).toBe(true);
  });

  test('never set markup from text', () => {
    expect(containing(/dangerouslySetInnerHTML/, texts)).toEqual([]);
  });

  test('let every form say whose page it was made for, but those that stand at a door', () => {
    const pages = new Map([...texts].filter(([path]) => /^app\/(ui|routes)\//.test(path)));
    expect(containing(PLAIN_FORM, pages, ['app/ui/form/form.tsx']).sort()).toEqual(FORMS_FOR_NOBODY);
    expect(PLAIN_FORM.test('<form\n  className="edit"\n  method="post"\n>')).toBe(true);
  });

  test('have no inline styles, which the policy of our pages would refuse', () => {
    const pages = new Map([...texts].filter(([path]) => path.startsWith('app/')));
    expect(containing(/\sstyle=\{/, pages)).toEqual([]);
  });
});

/*
 * What another kind of statement costs: an entry in kinds.ts and the words for it. One is planted, and the type check
 * names every place that still lacks words.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const KINDS = resolve('app/domain/statement/kinds.ts');
const END_OF_TABLE = '} as const satisfies Record<string, Kind>;';
const RISK = `
  risk: {
    many: 'risks',
    part: 'deal',
    instead: 'none',
    title: 'text',
    fields: {
      text: paragraphs({ needed: 'by all', added: 'needed' }),
      odds: line(),
      weight: choice(['light', 'heavy'], 'light', { isFolded: true }),
    },
  },
`;

/** Whatever speaks of kinds, or of what is named after them. */
const ABOUT_KINDS =
  /\b(KINDS|STATEMENT_KINDS|StatementKind|Words|FieldsOf|FieldName|FieldWords|KindIn|Many|Section|SectionName|Question|Topic|AddForm)\b/;

/** Packages that say nothing about kinds are left out: reading the types of all of them takes most of the time. */
const READ = /^(\.|#|~|react|zod|diff|temporal-polyfill)/;

/** Where something is wrong, as the file and the name of what stands there. */
function wrongWith(planted: string): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const options = { ...parsed.options, types: [] };
  const host = ts.createCompilerHost(options, true);
  const { readFile } = host;
  host.readFile = (path) => {
    const source = readFile(path);
    return resolve(path) === KINDS ? source?.replace(END_OF_TABLE, planted + END_OF_TABLE) : source;
  };
  const cache = ts.createModuleResolutionCache(resolve('.'), (path) => path, options);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      READ.test(text) || from.includes('node_modules')
        ? ts.resolveModuleName(text, from, options, host, cache)
        : { resolvedModule: undefined },
    );
  const asked = parsed.fileNames.filter(
    (path) => isRoom(path) && ABOUT_KINDS.test(readFileSync(path, 'utf8')),
  );
  const program = ts.createProgram(asked, options, host);
  const found = asked.flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .filter((one) => !isUnread(one))
      .map(({ file, start = 0 }) => `${relative('.', path)}: ${file ? nameAt(file, start) : ''}`),
  );
  return [...new Set(found)].sort();
}

/** Where rules, words and looks stand; queries and commands only look up. */
const isRoom = (path: string) => /^app\/(domain|speech|ui|routes)\//.test(relative('.', path));

const CANNOT_FIND_MODULE = 2307;
const isUnread = ({ code }: ts.Diagnostic) => code === CANNOT_FIND_MODULE;

function nameAt(file: ts.SourceFile, start: number): string {
  const at = file.statements.find((one) => one.getStart(file) <= start && start < one.end);
  if (at && ts.isVariableStatement(at)) return at.declarationList.declarations[0]?.name.getText(file) ?? '';
  return at && ts.isFunctionDeclaration(at) ? (at.name?.text ?? '') : (at?.getText(file).slice(0, 40) ?? '');
}

test('it lacks words, and nothing else', () => {
  expect(wrongWith(RISK)).toEqual([
    'app/speech/en/field-words.ts: ADDITION_FIELDS',
    'app/speech/en/field-words.ts: CHOICE_FIELDS',
    'app/speech/en/field-words.ts: CORRECTION_FIELDS',
    'app/speech/en/field-words.ts: STAFF_FIELDS',
    'app/speech/en/introduction-draft.ts: WHAT',
    'app/speech/en/kind-words.ts: KIND_WORDS',
    'app/speech/en/kind-words.ts: MORE_WORDS',
    'app/speech/en/kind-words.ts: QUESTION_WORDS',
    'app/speech/en/kind-words.ts: TOPIC_WORDS',
    'app/speech/en/say-beside.ts: NAMES',
    'app/speech/en/say-statement.ts: sayStatement',
    'app/speech/en/shown-words.ts: showWords',
    'app/speech/en/tell-statement.ts: toldByKind',
    'app/ui/frame/copy.ts: GAP_WORDS',
    'app/ui/handoff/parts.tsx: DEAL',
    'app/ui/receipt/written-parts.tsx: CARDS',
    'app/ui/welcome/sections.tsx: introOf',
    'app/ui/welcome/words.ts: SECTION_WORDS',
  ]);
  // Some seven seconds of one core; as many more as others take of it.
}, 300_000);

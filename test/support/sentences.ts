/*
 * Sentences are made where things are said. Rules and read models hold codes, keys and figures; what they still say
 * themselves is found here by how it is written: two words with a space between them.
 */
import ts from 'typescript';

/** A word, and beside it another one or something filled in. */
const SAYS = /\p{L}[’',;:.!?]* +(\p{L}{2}|\0)|\0[’',;:.!?]?(s|re|ll)? +\p{L}{2}/u;
/** Names and comparisons of the database that have a space in them. */
const OF_THE_DATABASE = /^([\w.]+ as \w+|not in|not like|is not|is( not)? distinct from)$/;

/** Words by which rules tell cases apart, chosen so that the code reads well. */
const CODES = [
  'both changed',
  'by all',
  'by contacts',
  'statement or page',
  'statement or several',
  'takes back',
  'where filled',
];

/** Every text of a source that reads like words to somebody; not SQL, and not what only programmers come to read. */
export function sentencesIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isUnsaid(node, file)) return;
    const text = textOf(node);
    if (text !== null && isSaid(text)) found.push(text.replaceAll('\0', '…'));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isSaid = (text: string): boolean =>
  SAYS.test(text) && !OF_THE_DATABASE.test(text) && !CODES.includes(text);

/** What is filled in stands as one letter that no text holds. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `\0${literal.text}`).join('');
}

function isUnsaid(node: ts.Node, file: ts.SourceFile): boolean {
  if (ts.isTaggedTemplateExpression(node)) return /^sql\b/.test(node.tag.getText(file));
  return ts.isNewExpression(node) && /Error$/.test(node.expression.getText(file));
}

/**
 * Texts with a space that are said to nobody: titles that names are freed from, what earlier events say, a stylesheet, and
 * what is stored in place of somebody who was erased.
 */
export const SAID_TO_NOBODY = [
  'app/domain/contact/contact-events.ts',
  'app/domain/contact/erased-name.ts',
  'app/domain/contact/titles.ts',
  'app/domain/workspace/theme.ts',
];

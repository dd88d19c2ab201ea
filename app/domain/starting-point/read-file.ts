/*
 * A starting point out of a file. What is wrong in it is told by line and field, all of it at once, and nothing of the
 * file is taken then.
 */
import type { z } from 'zod';
import { lineOf, linesIn } from './lines';
import { fileRules, type Mismatch, type StartingPoint } from './starting-point';

export type Wrong =
  | Mismatch
  | { code: 'not_json' }
  | { code: 'unknown_field'; field: string }
  | { code: 'field_missing' }
  | { code: 'other_type'; expected: string }
  | { code: 'not_among'; words: string[] }
  | { code: 'text_too_long'; max: number }
  | { code: 'list_too_long'; max: number }
  | { code: 'text_missing' }
  | { code: 'number_too_large'; max: number }
  | { code: 'number_too_small'; min: number }
  | { code: 'key_unlike' }
  | { code: 'several_lines' }
  | { code: 'unreadable' }
  | { code: 'unlike' };

/** `field` as "path.phases[1].steps[3].due". */
export type FileSlip = { line: number; field: string; text: string; what: Wrong };

/** Nobody reads more at once. */
const MOST_SLIPS = 50;

export function readStartingPoint(
  text: string,
): { ok: true; point: StartingPoint } | { ok: false; slips: FileSlip[] } {
  const parsed = parse(text);
  if ('brokenAt' in parsed)
    return { ok: false, slips: [slipAt(text.split('\n'), parsed.brokenAt, '', { code: 'not_json' })] };
  const read = fileRules.safeParse(parsed.value, { reportInput: true });
  if (read.success) {
    const { $schema: _, ...point } = read.data;
    return { ok: true, point };
  }
  const [places, lines] = [linesIn(text), text.split('\n')];
  const slips = read.error.issues
    .flatMap(wrongIn)
    .map(({ path, what }) => ({ line: lineOf(places, path), path, what }))
    .sort((one, other) => one.line - other.line)
    .slice(0, MOST_SLIPS)
    .map(({ line, path, what }) => slipAt(lines, line, fieldOf(path), what));
  return { ok: false, slips };
}

function parse(text: string): { value: unknown } | { brokenAt: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const before = position === undefined ? text : text.slice(0, Number(position));
    return { brokenAt: before.split('\n').length };
  }
}

/** With the line as it stands in the file, cut where it is long. */
const slipAt = (lines: readonly string[], line: number, field: string, what: Wrong): FileSlip => ({
  line,
  field,
  text: (lines[line - 1] ?? '').trim().slice(0, 120),
  what,
});

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (said, part) =>
      typeof part === 'number' ? `${said}[${part}]` : said ? `${said}.${String(part)}` : String(part),
    '',
  );

type Issue = z.core.$ZodIssue;
type Found = { path: readonly PropertyKey[]; what: Wrong };

function wrongIn(issue: Issue): Found[] {
  const at = (what: Wrong): Found[] => [{ path: issue.path, what }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        what: { code: 'unknown_field', field: key },
      }));
    case 'invalid_type':
      return at(
        issue.input === undefined
          ? { code: 'field_missing' }
          : { code: 'other_type', expected: issue.expected },
      );
    case 'invalid_value':
      return at(
        issue.input === undefined
          ? { code: 'field_missing' }
          : { code: 'not_among', words: issue.values.map(String) },
      );
    case 'invalid_union':
      return at({ code: 'unlike' });
    case 'too_big':
      return at(tooBig(issue.origin, Number(issue.maximum)));
    case 'too_small':
      return at(
        issue.origin === 'string'
          ? { code: 'text_missing' }
          : { code: 'number_too_small', min: Number(issue.minimum) },
      );
    case 'invalid_format':
      return at({ code: 'key_unlike' });
    case 'custom':
      return at(mismatchOf(issue));
    default:
      return at({ code: 'unlike' });
  }
}

function tooBig(origin: string, max: number): Wrong {
  if (origin === 'string') return { code: 'text_too_long', max };
  return origin === 'array' ? { code: 'list_too_long', max } : { code: 'number_too_large', max };
}

function mismatchOf(issue: Extract<Issue, { code: 'custom' }>): Wrong {
  const what = issue.params?.what as Wrong | undefined;
  if (what) return what;
  return { code: issue.message === 'one_line' ? 'several_lines' : 'unreadable' };
}

/* What is wrong with what a program sent, where no rule of ours says it: the place is named beside it, the cure here. */
import type { z } from 'zod';
import { countOf } from '../say-count';

type Issue = z.core.$ZodRawIssue;

const TYPES: Record<string, string> = {
  string: 'a text in quotes, like "58000"',
  number: 'a figure without quotes',
  int: 'a whole figure without quotes',
  boolean: 'true or false, without quotes',
  array: 'a list in brackets, like ["a", "b"]',
  object: 'an object in braces',
  record: 'an object in braces, of texts by their keys',
};

const FORMATS: Record<string, string> = {
  datetime: 'Write an instant like 2026-11-27T07:00:00Z, or with its offset, like 2026-11-27T10:00:00+03:00',
  date: 'Write a day of the calendar as year-month-day, like 2027-05-13',
  email: 'Write one email address, like name@company.com',
  guid: 'Send an id as Foyer gave it, like 01969b1d-1a00-7c11-9a3e-0d2b6c1f4e02',
  url: 'Write a whole address, with https://',
};

function sentAs(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a figure', boolean: 'true or false' }[typeof value as string] ?? 'an object'
  );
}

function ofSize(issue: Issue & { origin: string }, words: string, limit: number): string {
  switch (issue.origin) {
    case 'string':
      return `Send ${words} ${countOf(limit, 'character', 'characters')}`;
    case 'array':
    case 'set':
    case 'map':
      return `Send ${words} ${limit} of them`;
    default:
      return `Send a figure of ${words} ${limit}`;
  }
}

/** In our words; the shape's own words, where it has any, come first. */
export function sayIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = TYPES[issue.expected] ?? `another kind of value (${issue.expected})`;
      return issue.input === undefined
        ? `This is needed: send ${wanted}`
        : `Send ${wanted}; this is ${sentAs(issue.input)}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (values.length === 1) return `Send ${JSON.stringify(issue.values[0])} here`;
      return `Choose one of ${values.join(', ')}`;
    }
    case 'too_big':
      return ofSize(issue, 'at most', Number(issue.maximum));
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Fill this in, or leave it out where it may be left out'
        : ofSize(issue, 'at least', Number(issue.minimum));
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This is written in another way: see its description at /api';
    case 'invalid_union': {
      const values = issue.errors.flat().flatMap((one) => ('values' in one ? one.values.map(String) : []));
      if (values.length > 0) return `Choose one of ${values.join(', ')}`;
      return Array.isArray(issue.options) && issue.options.length > 0
        ? `Choose one of ${issue.options.map(String).join(', ')}`
        : 'This has none of the shapes that it may have: see its description at /api';
    }
    case 'unrecognized_keys':
      return 'There is no field of this name here: leave it out';
    default:
      return 'This can’t be taken as it is: see its description at /api';
  }
}

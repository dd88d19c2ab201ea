/* What is wrong in a starting point, with the cure. */
import type { Wrong } from '../../../domain/starting-point/read-file';
import { countInWords } from '../say-count';

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

const TYPES: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  object: 'fields in curly brackets',
  array: 'a list in square brackets',
  boolean: 'true or false',
};

type Says = { [C in Wrong['code']]: (what: Extract<Wrong, { code: C }>) => string };

const WORDS: Says = {
  not_json: () => 'This isn’t JSON from here on. A comma, a quote or a bracket is missing or too much.',
  unknown_field: ({ field }) =>
    `“${field}” is no field of a starting point. Take it out, or see how it is spelt.`,
  field_missing: () => 'Something has to stand here. Write it, or look at the schema.',
  other_type: ({ expected }) => `Write ${TYPES[expected] ?? expected} here.`,
  not_among: ({ words }) => `One of these: ${listed(words)}.`,
  text_too_long: ({ max }) => `Up to ${max} characters.`,
  list_too_long: ({ max }) => `Up to ${max} of them.`,
  text_missing: () => 'This can’t be empty.',
  number_too_large: ({ max }) => `At most ${max}.`,
  number_too_small: ({ min }) => `At least ${countInWords(Math.max(0, min))}.`,
  key_unlike: () => 'Small letters, figures and hyphens, up to 40 of them.',
  several_lines: () => 'On one line, please.',
  unreadable: () => 'There is a character in it that nobody can see. Type it anew.',
  unlike: () => 'This isn’t what can stand here. The schema says what can.',
  key_twice: ({ key }) => `“${key}” names two of them. Each needs a name of its own.`,
  label_twice: ({ label }) => `“${label}” is asked twice. Each field needs a name of its own.`,
  choices_missing: () => 'A choice needs two at least to choose from.',
  choices_unasked: ({ kind }) =>
    `A field of the kind “${kind}” has nothing to choose from. Leave the list empty.`,
  choice_twice: ({ choice }) => `“${choice}” can be chosen twice. Each needs words of its own.`,
  waits_for_unknown: ({ key, known }) =>
    `It waits for “${key}”, which isn’t in the path. There are: ${listed(known)}.`,
  date_unknown: ({ key, known }) =>
    known.length === 0
      ? `No date is called “${key}”: there are none.`
      : `No date is called “${key}”. There are: ${listed(known)}.`,
  live_twice: ({ title }) => `They go live once, and “${title}” is marked already.`,
  circle: ({ titles }) =>
    `These steps would wait for one another in a circle, and none could begin: ${listed(titles)}.`,
  asks_other_kind: ({ kind }) =>
    `A step of the kind “${kind}” asks for something else. Change its kind, or what it asks.`,
  theirs_alone: ({ kind }) =>
    `A step of the kind “${kind}” is the customer’s to say. Its side is “theirs” or “together”.`,
  line_too_long: ({ line }) => `Line ${line} of its list is too long: up to 200 characters.`,
  line_unreadable: ({ line }) =>
    `Line ${line} of its list is torn in two, or holds a character that nobody can see. Type it anew.`,
  line_twice: ({ line }) => `Line ${line} of its list has the id of another line. Each needs its own.`,
  wrong_side: () => 'Whoever does it isn’t of the side whose step it is.',
  goal_of_somebody: () =>
    'A starting point knows nobody’s goals. Write “to_choose”: the goal is chosen for each customer.',
  too_many_steps: () => 'A path holds up to 200 steps.',
  too_many_phases: () => 'A path holds up to 20 phases.',
  introduced_before_accepted: ({ acceptanceHours }) =>
    `That is before the handoff is due to be accepted, at ${acceptanceHours} hours. Raise this, or lower that.`,
  value_turned_round: () => 'The upper value has to be above the lower one.',
  placeholder_unknown: ({ name, known }) =>
    `{${name}} stands for nothing here. You may use ${known.map((one) => `{${one}}`).join(', ')}.`,
};

/** One sentence or two. */
export const sayWrong = (what: Wrong): string => (WORDS[what.code] as (one: Wrong) => string)(what);

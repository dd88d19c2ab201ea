/*
 * The kinds of statements, each with all there is to know about it: what its words consist of and how long they may be,
 * which field names it, where in the handoff it stands and under which name it is listed. Whoever asks about a kind
 * looks here, so that another kind is one more entry here and the words for it. Why the limits are what they are stands
 * in docs/decisions/0016.
 */
import { choice, day, email, type Field, type Held, line, name, paragraphs, tick } from './fields';

const PROMISE_KINDS = ['feature', 'timeline', 'service', 'commercial'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];
const SIDES = ['ours', 'theirs', 'together'] as const;
export type Side = (typeof SIDES)[number];

/** What nobody said somebody else does is ours to do: a point asks nothing of the customer until somebody says so. */
const whoDoesIt = { offered: 'never', added: 'ours' } as const;
const detail = paragraphs({ offered: 'where filled', added: 'ours', isFolded: true });

type Kind = {
  /** All of them together: in addresses, as a topic, and as the question of the handoff that "none" may answer. */
  many: string;
  /** The part of the handoff that it belongs to. */
  part: 'goals' | 'deal' | 'people' | 'systems';
  /** What sales may answer where there is none: that there is none, that it doesn't apply, or also that nobody knows. */
  instead: 'none' | 'not_applicable' | 'unknown';
  /** The field that names it in lists, subjects and button endings. */
  title: string;
  /** The field that a contact most likely corrects stands first in their form; the title unless told. */
  corrected?: string;
  /** The field that answers a question which somebody would ask; none where it answers nothing. */
  answers?: string;
  /** We said it ourselves, so nobody is asked who did. */
  isOurWord?: true;
  /** There may be none without anybody saying so: a part of the page without any isn't there. */
  isOptional?: true;
  /** Customer success adds none of its own in the guide. */
  isFromSales?: true;
  fields: Record<string, Field>;
};

export const KINDS = {
  goal: {
    many: 'goals',
    part: 'goals',
    instead: 'not_applicable',
    title: 'text',
    answers: 'text',
    fields: {
      text: paragraphs({ needed: 'by all', added: 'needed' }),
      today: line(),
      target: line(),
      by: day(),
      /** "We'll measure it together first", in place of a number. */
      measureFirst: tick({ offered: 'where filled' }),
      measure: paragraphs(),
    },
  },
  promise: {
    many: 'promises',
    part: 'deal',
    instead: 'none',
    title: 'text',
    answers: 'text',
    isOurWord: true,
    fields: {
      text: paragraphs({ needed: 'by all', added: 'needed' }),
      due: day(),
      detail,
      promiseKind: choice(PROMISE_KINDS, 'service', { offered: 'never', added: 'ours' }),
      side: choice(SIDES, 'ours', { ...whoDoesIt, isFolded: true }),
    },
  },
  /** One line of what was bought, as it stands in the order. */
  purchase: {
    many: 'purchases',
    part: 'deal',
    instead: 'none',
    title: 'text',
    isOurWord: true,
    isOptional: true,
    fields: {
      text: line({ needed: 'by all', added: 'needed' }),
      quantity: line({ added: 'asked' }),
      price: line({ added: 'asked' }),
      from: day(),
      until: day({ notBefore: 'from' }),
      renewal: line({ isFolded: true }),
      billing: line({ isFolded: true }),
    },
  },
  date: {
    many: 'dates',
    part: 'deal',
    instead: 'none',
    title: 'text',
    corrected: 'on',
    answers: 'on',
    isOurWord: true,
    fields: {
      text: paragraphs({ needed: 'by all', added: 'needed' }),
      on: day({ added: 'needed' }),
      detail,
      side: choice(SIDES, 'ours', whoDoesIt),
    },
  },
  person: {
    many: 'people',
    part: 'people',
    instead: 'not_applicable',
    title: 'name',
    isFromSales: true,
    fields: {
      name: name({ needed: 'by all', added: 'needed' }),
      title: line({ added: 'asked', isFolded: true }),
      does: line({ added: 'asked', isFolded: true }),
      email: email({ added: 'asked' }),
    },
  },
  system: {
    many: 'systems',
    part: 'systems',
    instead: 'unknown',
    title: 'label',
    answers: 'text',
    fields: {
      label: line({ needed: 'by all', added: 'needed' }),
      text: paragraphs({ needed: 'by contacts', added: 'needed' }),
    },
  },
} as const satisfies Record<string, Kind>;

export type StatementKind = keyof typeof KINDS;
export const STATEMENT_KINDS = Object.keys(KINDS) as StatementKind[];

/** The kinds that belong to a part of the handoff. */
export type KindIn<P extends Kind['part']> = {
  [K in StatementKind]: (typeof KINDS)[K]['part'] extends P ? K : never;
}[StatementKind];
export const kindsIn = <P extends Kind['part']>(part: P) =>
  STATEMENT_KINDS.filter((kind): kind is KindIn<P> => kindOf(kind).part === part);

export type Many = (typeof KINDS)[StatementKind]['many'];

type Fields<K extends StatementKind> = (typeof KINDS)[K]['fields'];

/** The fields of each kind, with what they hold. */
export type FieldsOf = {
  [K in StatementKind]: {
    -readonly [F in keyof Fields<K>]: Fields<K>[F] extends Field ? Held<Fields<K>[F]> : never;
  };
};

/** The name of a field of any kind. */
export type FieldName = { [K in StatementKind]: keyof FieldsOf[K] }[StatementKind];

/** The words of a statement, with the kind that says which fields there are. */
export type WordsOf<K extends StatementKind> = { [Each in K]: { kind: Each; fields: FieldsOf[Each] } }[K];
export type Words = WordsOf<StatementKind>;

/** A kind as any of them; where it matters which one it is, ask KINDS itself. */
export const kindOf = (kind: StatementKind): Kind => KINDS[kind];

/** The fields of a kind by their names, in the order in which forms ask for them. */
export const fieldsIn = (kind: StatementKind): [FieldName, Field][] =>
  Object.entries(KINDS[kind].fields) as [FieldName, Field][];

/** Something for each kind. */
export const forEachKind = <T>(make: (kind: StatementKind) => T) =>
  Object.fromEntries(STATEMENT_KINDS.map((kind) => [kind, make(kind)])) as Record<StatementKind, T>;

/** What customer success adds of its own in the guide. */
export const ADDED_IN_GUIDE = STATEMENT_KINDS.filter((kind) => !kindOf(kind).isFromSales);

/** The kind whose statements are listed under this name; undefined where it names something else. */
export const kindListed = (many: string): StatementKind | undefined =>
  STATEMENT_KINDS.find((kind) => KINDS[kind].many === many);

export const isKind = (name: unknown): name is StatementKind => STATEMENT_KINDS.some((kind) => kind === name);

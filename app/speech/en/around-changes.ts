/*
 * What stands around a statement's words changes what they mean: a promise that becomes one talked about, a person who
 * now signs off. Such a change is told like one of the words. Our own note is told of, and never repeated.
 */

import { atStart } from '../../domain/form/at-start';
import type { Commitment, Part, SaidBy } from '../../domain/statement/statement';
import { sayFrom } from './heard';
import { COMMITMENT_WORDS, PART_WORDS } from './tell-statement';

export type AroundWords = {
  commitment: Commitment | null;
  saidBy: SaidBy | null;
  heardWhere: string;
  parts: Part[];
  noMailReason: string | null;
};

/** From and to, of what changed and nothing else; `note` says only that it did. */
export type AroundChanges = {
  [Name in keyof AroundWords]?: { from: AroundWords[Name]; to: AroundWords[Name] };
} & { note?: true };

type Noted = AroundWords & { note: string };

const NAMES = ['commitment', 'parts', 'heardWhere', 'saidBy', 'noMailReason'] as const;

const keyOf = (value: unknown): string =>
  Array.isArray(value) ? [...value].sort().join() : String(value ?? '');

/** Null where nothing changed. */
export function aroundChanges(before: Noted, after: Noted): AroundChanges | null {
  const changes: Record<string, unknown> = {};
  for (const name of NAMES)
    if (keyOf(before[name]) !== keyOf(after[name])) changes[name] = { from: before[name], to: after[name] };
  if (before.note !== after.note) changes.note = true;
  return Object.keys(changes).length > 0 ? changes : null;
}

/** Several changes, the earliest first, as one; null where they cancel out. */
export function aroundTogether(changes: readonly AroundChanges[]): AroundChanges | null {
  const all: Record<string, { from: unknown; to: unknown } | true> = {};
  for (const one of changes) {
    for (const name of NAMES) {
      const change = one[name];
      const earlier = all[name];
      if (change)
        all[name] = { from: typeof earlier === 'object' ? earlier.from : change.from, to: change.to };
    }
    if (one.note) all.note = true;
  }
  const left = Object.entries(all).filter(([, one]) => one === true || keyOf(one.from) !== keyOf(one.to));
  return left.length > 0 ? (Object.fromEntries(left) as AroundChanges) : null;
}

/** What was changed, as it was and as it is, each on one line. */
export function sayAround(changes: AroundChanges): { before: string; after: string } {
  const side = (which: 'from' | 'to') =>
    NAMES.flatMap((name) => {
      const change = changes[name];
      return change ? atStart(SAYS[name](change[which] as never)) : [];
    }).join(' · ');
  return { before: side('from'), after: side('to') };
}

const SAYS: { [Name in (typeof NAMES)[number]]: (value: AroundWords[Name]) => string } = {
  commitment: (value) => (value ? COMMITMENT_WORDS[value] : ''),
  parts: (value) => value.map((part) => PART_WORDS[part]).join(', ') || 'no part yet',
  heardWhere: (value) => (value ? sayFrom(value) : 'no source'),
  saidBy: (value) => (value === 'assumed' ? 'a guess' : 'not a guess'),
  noMailReason: (value) => (value ? `no mail: ${value}` : 'may be written to'),
};

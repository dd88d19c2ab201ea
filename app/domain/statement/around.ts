/*
 * What stands around a statement's words changes what they mean: a promise that becomes one talked about, a person who
 * now signs off. A change is kept with what was there before; of our own note it is kept only that it changed.
 */
import { z } from 'zod';
import { COMMITMENTS, type Commitment, PARTS, type Part, SAID_BY, type SaidBy } from './statement';

export type AroundWords = {
  commitment: Commitment | null;
  saidBy: SaidBy | null;
  heardWhere: string;
  parts: Part[];
  noMailReason: string | null;
};

const changed = <T extends z.ZodType>(one: T) => z.object({ from: one, to: one }).optional();

/** From and to, of what changed and nothing else; of our note and of what is known of a person, only that it did. */
export const aroundShape = z.object({
  commitment: changed(z.enum(COMMITMENTS).nullable()),
  parts: changed(z.array(z.enum(PARTS))),
  heardWhere: changed(z.string()),
  saidBy: changed(z.enum(SAID_BY).nullable()),
  noMailReason: changed(z.string().nullable()),
  note: z.literal(true).optional(),
  about: z.literal(true).optional(),
});

export type AroundChanges = z.output<typeof aroundShape>;

/** `about` is all that is known of a person beyond who they are, in one text. */
type Noted = AroundWords & { note: string; about?: string };

/** In the order they are told. */
export const AROUND = [
  'commitment',
  'parts',
  'heardWhere',
  'saidBy',
  'noMailReason',
] as const satisfies (keyof AroundWords)[];

const keyOf = (value: unknown): string =>
  Array.isArray(value) ? [...value].sort().join() : String(value ?? '');

/** Null where nothing changed. */
export function aroundChanges(before: Noted, after: Noted): AroundChanges | null {
  const changes: Record<string, unknown> = {};
  for (const name of AROUND)
    if (keyOf(before[name]) !== keyOf(after[name])) changes[name] = { from: before[name], to: after[name] };
  if (before.note !== after.note) changes.note = true;
  if (before.about !== after.about) changes.about = true;
  return Object.keys(changes).length > 0 ? changes : null;
}

/** Several changes, the earliest first, as one; null where they cancel out. */
export function aroundTogether(changes: readonly AroundChanges[]): AroundChanges | null {
  const all: Record<string, { from: unknown; to: unknown } | true> = {};
  for (const one of changes) {
    for (const name of AROUND) {
      const change = one[name];
      const earlier = all[name];
      if (change)
        all[name] = { from: typeof earlier === 'object' ? earlier.from : change.from, to: change.to };
    }
    if (one.note) all.note = true;
    if (one.about) all.about = true;
  }
  const left = Object.entries(all).filter(([, one]) => one === true || keyOf(one.from) !== keyOf(one.to));
  return left.length > 0 ? (Object.fromEntries(left) as AroundChanges) : null;
}

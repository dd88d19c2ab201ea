/*
 * What this process has counted since it began. Plain numbers: who never asks for metrics never loads what prints them.
 */

const counts = { attempts: new Map<string, number>(), reports: new Map<string, number>() };

export type Tally = keyof typeof counts;

/** Counts one more of a kind; `kind` comes from the code, never from a person or a mail. */
export function tally(which: Tally, kind: string): void {
  counts[which].set(kind, (counts[which].get(kind) ?? 0) + 1);
}

export const tallied = (which: Tally): ReadonlyMap<string, number> => counts[which];

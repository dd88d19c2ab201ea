/*
 * What becomes of files that a step asked for. Each stands where its last mark says; where the step stands follows from
 * all of them.
 */
import type { Who } from '../path/path';

/**
 * taken_back: by whoever handed it in · replaced: another came in its place · accepted, sent_back: by us, with a reason ·
 * reopened: takes either of these back
 */
const FILE_MARKS = ['taken_back', 'replaced', 'accepted', 'sent_back', 'reopened'] as const;
export type FileMarkKind = (typeof FILE_MARKS)[number];
export type FileMark = { id: string; kind: FileMarkKind; by: Who; words: string; at: Date };

export type FileStanding = 'with_us' | 'accepted' | 'sent_back' | 'gone';

export function standingOf(last: Pick<FileMark, 'kind'> | null): FileStanding {
  switch (last?.kind) {
    case 'accepted':
    case 'sent_back':
      return last.kind;
    case 'taken_back':
    case 'replaced':
      return 'gone';
    default:
      return 'with_us';
  }
}

export type HandedIn = { id: string; name: string; standing: FileStanding };

const isHere = ({ standing }: Pick<HandedIn, 'standing'>): boolean => standing !== 'gone';

/** Where a step stands by its files alone: null while there are none. Files that nobody looks at are enough as they are. */
export function stepByFiles(
  files: readonly Pick<HandedIn, 'standing'>[],
  { isLookedAt }: { isLookedAt: boolean },
): 'handed_in' | 'sent_back' | 'done' | null {
  const here = files.filter(isHere);
  if (here.length === 0) return null;
  if (here.some(({ standing }) => standing === 'sent_back')) return 'sent_back';
  return isLookedAt && here.some(({ standing }) => standing === 'with_us') ? 'handed_in' : 'done';
}

/** A file that has a place, and which one it takes the place of; or that there is none left. */
export type Placed<F> = { file: F; replaces: string | null } | { file: F; replaces: undefined };

/**
 * Finds a place for each new file, in order: the first takes the place of the one it was sent for; one that is called as
 * one that was sent back takes its place; otherwise it is one more, as long as that many were asked for. Where there is
 * no room, what was sent back makes room.
 */
export function placesFor<F extends { name: string }>(
  arrived: readonly F[],
  handedIn: readonly HandedIn[],
  { most, wanted }: { most: number; wanted: string | null },
): Placed<F>[] {
  const here = handedIn.filter(isHere);
  const toReplace = here.filter(({ standing }) => standing === 'sent_back');
  let count = here.length;
  const taken = new Set<string>();
  const take = (found: HandedIn | undefined): string | null => {
    if (!found) return null;
    taken.add(found.id);
    return found.id;
  };
  return arrived.map((file, position) => {
    const left = toReplace.filter(({ id }) => !taken.has(id));
    const meant =
      (position === 0 ? left.find(({ id }) => id === wanted) : undefined) ??
      left.find(({ name }) => name === file.name);
    if (meant) return { file, replaces: take(meant) };
    if (count < most) {
      count += 1;
      return { file, replaces: null };
    }
    const [first] = left;
    return { file, replaces: first ? take(first) : undefined };
  });
}

/** How many more may come, without those that make room. */
export const placesLeft = (files: readonly Pick<HandedIn, 'standing'>[], most: number): number =>
  Math.max(0, most - files.filter(isHere).length);

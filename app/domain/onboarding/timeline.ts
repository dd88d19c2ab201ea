/*
 * The timeline tells everything that happened. Where one person did the same thing many times in a row, one line
 * tells it, with the span of time it took.
 */
import { comesInRuns } from './event';

/** What a run is told by: the same kind of event, by the same person in the same way, on the same day. */
export type Runnable = {
  kind: string;
  actorId: string | null;
  day: string;
  /** The member by whose copied link, or the key by which it was done; null where it was done in the usual way. */
  copierId: string | null;
};

/** Neighbours that belong to one run, in the order given; everything else stays alone. */
export function runsOf<E extends Runnable>(events: readonly E[]): E[][] {
  const runs: E[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins =
      last !== undefined &&
      comesInRuns(event.kind) &&
      last.kind === event.kind &&
      last.actorId === event.actorId &&
      last.copierId === event.copierId &&
      last.day === event.day;
    if (joins) run?.push(event);
    else runs.push([event]);
  }
  return runs;
}

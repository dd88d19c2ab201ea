/*
 * Acts on one onboarding take turns, and so do acts on a workspace as a whole. They wait for theirs before they take a
 * connection, so however many press at once, one connection of this process is busy with it and all others serve
 * everybody else. People take turns too: whoever presses a hundred times waits behind a colleague who presses once.
 */

type Act = () => void;
type Line = { isBusy: boolean; waiting: Map<string, Act[]> };

const lines = new Map<string, Line>();

/** Does `work` on what has this id when it is this actor's turn. `refused` answers when too many of theirs wait already. */
export async function inTurn<T>(
  id: string,
  { actorId, mostWaiting }: { actorId: string; mostWaiting: number },
  work: () => Promise<T>,
  refused: () => T,
): Promise<T> {
  const line = lines.get(id) ?? { isBusy: false, waiting: new Map() };
  lines.set(id, line);
  if (line.isBusy) {
    const own = line.waiting.get(actorId) ?? [];
    if (own.length >= mostWaiting) return refused();
    line.waiting.set(actorId, own);
    await new Promise<void>((begin) => own.push(begin));
  }
  line.isBusy = true;
  try {
    return await work();
  } finally {
    passOn(id, line);
  }
}

/** The next one's turn; nobody slips in between, the line stays busy. */
function passOn(id: string, line: Line): void {
  for (const [actorId, [next, ...rest]] of line.waiting) {
    line.waiting.delete(actorId);
    if (rest.length > 0) line.waiting.set(actorId, rest);
    if (next) {
      next();
      return;
    }
  }
  lines.delete(id);
}

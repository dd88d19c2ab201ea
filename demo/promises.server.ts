/* What came of promises, said by whoever of the cast looks after the customer. */
import { notePromise } from '../app/commands/promise/note-outcome.server';
import type { PromiseOutcome } from '../app/domain/promise/promise';
import { turnClockTo } from './calendar.server';
import { type Deal, expectDone, shownPoint } from './story.server';

/** `start` is how the promise begins that the customer reads. */
export async function cameOfPromise(
  { host }: Deal,
  id: string,
  when: Date,
  start: string,
  said: { outcome: PromiseOutcome; words: string },
): Promise<void> {
  await turnClockTo(when);
  const { statementId } = await shownPoint(host.workspaceId, id, start);
  expectDone(await notePromise(host, id, statementId, { ...said, seen: 0 }));
}

/*
 * Work that an answer may not wait for, because how long it takes would tell what nobody should learn. It begins when
 * the answer is on its way, and the program doesn't end before it is done.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { log } from '../log.server';

const underWay = new Set<Promise<unknown>>();

export function afterwards(work: () => Promise<unknown>): void {
  const doing = turn()
    .then(work)
    .catch((error) => log().error({ err: error }, 'work after an answer failed'))
    .finally(() => underWay.delete(doing));
  underWay.add(doing);
}

/** Resolves once nothing is under way. */
export async function allAfterwards(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

/*
 * What this process is busy with, known wherever it asks the database or somebody outside: a request by its route, without
 * ids, or a task by its name. Whoever follows it is told when each part begins and ends; mostly nobody does.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export type UnderWay = { what: string; requestId?: string };
export type Part = UnderWay & {
  kind: 'request' | 'task' | 'outside';
  /** What a request says it is a part of. */
  from?: string;
};
export type Ended = { status?: number; error?: unknown };

export type Follower = {
  begin(part: Part, within: unknown): { own: unknown; end(ended: Ended): void };
  statement(text: string, milliseconds: number, within: unknown): void;
};

const current = new AsyncLocalStorage<UnderWay & { own: unknown }>();
let follower: Follower | undefined;

export function follow(next: Follower): void {
  follower = next;
}

export function underWay(): UnderWay | undefined {
  const store = current.getStore();
  return store && { what: store.what, ...(store.requestId ? { requestId: store.requestId } : {}) };
}

/** Begins a part that ends when it is told so. */
export function begin(part: Part): { run<T>(work: () => T): T; end(ended: Ended): void } {
  const above = current.getStore();
  const followed = follower?.begin(part, above?.own);
  // Who is asked outside is asked for the sake of what is under way.
  const about = part.kind === 'outside' && above ? above : part;
  const store = { what: about.what, requestId: about.requestId, own: followed?.own };
  return { run: (work) => current.run(store, work), end: (ended) => followed?.end(ended) };
}

/** A part that ends with its work. */
export async function during<T>(part: Part, work: () => Promise<T>): Promise<T> {
  const { run, end } = begin(part);
  try {
    const done = await run(work);
    end({});
    return done;
  } catch (error) {
    end({ error });
    throw error;
  }
}

/** Tells of a statement that was asked just now, and how long it took. */
export const noteStatement = (text: string, milliseconds: number): void =>
  follower?.statement(text, milliseconds, current.getStore()?.own);

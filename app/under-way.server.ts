/*
 * What this process is busy with, known wherever it asks the database or somebody outside: a request by its route, without
 * ids, or a task by its name.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export type UnderWay = { what: string; requestId?: string };

const current = new AsyncLocalStorage<UnderWay>();

export const during = <T>(about: UnderWay, work: () => T): T => current.run(about, work);

export const underWay = (): UnderWay | undefined => current.getStore();

/*
 * Where the bytes of files lie: a folder of this machine, or any store that speaks S3. A file has one key for good and
 * is never written over; what the database says of it stands in a row of its own. A key begins with the workspace and
 * the onboarding, so that nothing of one is ever asked for by the other's.
 */
import type { Readable } from 'node:stream';

export type Place = { workspaceId: string; onboardingId: string; fileId: string };

export const keyOf = ({ workspaceId, onboardingId, fileId }: Place): string =>
  `${workspaceId}/${onboardingId}/${fileId}`;

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** A store may hold what isn't ours. */
export const isKey = (key: string): boolean => KEY.test(key);

export type Kept = { key: string; keptAt: Date };

export type Store = {
  /** Takes a whole file of this machine in, which is gone from where it was afterwards. */
  keep(key: string, path: string, size: number): Promise<void>;
  /** Its bytes as they are read. @throws FileAway where there are none */
  read(key: string): Promise<Readable>;
  /** What isn't there is gone already. */
  remove(key: string): Promise<void>;
  /** Everything, or what begins so, some at a time. */
  list(beginning?: string): AsyncGenerator<Kept[]>;
};

/** The row is there and its bytes are not. */
export class FileAway extends Error {}

let current: Store | undefined;

export function store(): Store {
  if (!current) throw new Error('No store of files is open.');
  return current;
}

export function setStore(next: Store): void {
  current = next;
}

let arriving = '';

/** The folder of this machine in which files lie until they are whole, on the disk that a store on this machine is on. */
export const arrivingIn = (): string => arriving;

export function setArriving(folder: string): void {
  arriving = folder;
}

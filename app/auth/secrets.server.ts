/*
 * Two keys: one signs members' sessions, one derives welcome links. With DATABASE_URL both are given; embedded,
 * they are made once and kept beside it. The link key has an id, so that it can be replaced one day.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '../env.server';

export type Secrets = { sessionSecret: string; linkKey: string; linkKeyId: string };

type Keys = Pick<Secrets, 'sessionSecret' | 'linkKey'>;

const FILES = { sessionSecret: 'session-secret', linkKey: 'link-key' } as const;

let current: Secrets | undefined;

/** Reads or makes the keys of this installation. */
export async function loadSecrets(env: Env): Promise<Secrets> {
  const sessionSecret = env.SESSION_SECRET ?? (await keptIn(env.folder, FILES.sessionSecret));
  const linkKey = env.LINK_KEY ?? (await keptIn(env.folder, FILES.linkKey));
  const linkKeyId = createHash('sha256').update(`id of ${linkKey}`).digest('hex').slice(0, 8);
  current = { sessionSecret, linkKey, linkKeyId };
  return current;
}

export function secrets(): Secrets {
  if (!current) throw new Error('The keys are not loaded yet.');
  return current;
}

async function keptIn(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept.trim().length >= 32) return kept.trim();
  const made = randomBytes(32).toString('base64url');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

/** The keys that are kept in this folder; null where they aren't both. */
export async function keysKeptIn(folder: string): Promise<Keys | null> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const [sessionSecret, linkKey] = [await read(FILES.sessionSecret), await read(FILES.linkKey)];
  return sessionSecret && linkKey ? { sessionSecret: sessionSecret.trim(), linkKey: linkKey.trim() } : null;
}

/** Keeps these keys in place of those that are there, and goes on with them. */
export async function keepKeys(env: Env, keys: Keys): Promise<void> {
  await mkdir(env.folder, { recursive: true, mode: 0o700 });
  for (const key of ['sessionSecret', 'linkKey'] as const)
    await writeFile(join(env.folder, FILES[key]), `${keys[key]}\n`, { mode: 0o600 });
  await loadSecrets(env);
}

/*
 * Two keys: one signs members' sessions, one derives welcome links. With DATABASE_URL both are given; embedded,
 * they are made once and kept beside it. The link key has an id, so that it can be replaced one day.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '../env.server';

export type Secrets = { sessionSecret: string; linkKey: string; linkKeyId: string };

let current: Secrets | undefined;

/** Reads or makes the keys of this installation. */
export async function loadSecrets(env: Env): Promise<Secrets> {
  const sessionSecret = env.SESSION_SECRET ?? (await keptIn(env.folder, 'session-secret'));
  const linkKey = env.LINK_KEY ?? (await keptIn(env.folder, 'link-key'));
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

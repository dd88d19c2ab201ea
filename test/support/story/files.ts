/* Files for the tests: a store in a folder of its own, a path that asks for files, and files that arrived. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '#db/file/open-store.server';
import { store } from '#db/file/store.server';
import type { NewFile } from '~/commands/file/into-store.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { HandInAsks } from '~/domain/file/asked';
import type { MemberActor } from '~/domain/onboarding/access';
import { done } from './hallowmere';
import { stepWords } from './paths';

/** Opens a store before the tests of this file, and takes it away after them; the folder it is in. */
export function useStore(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foyer-files-'));
    openStore(folder, null);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

export async function arrived(folder: string, name: string, words: string = name): Promise<NewFile> {
  const path = join(folder, randomUUID());
  await writeFile(path, words);
  const sha256 = createHash('sha256').update(words).digest('hex');
  return { name, mime: 'text/csv', path, size: Buffer.byteLength(words), sha256 };
}

/** The keys in the store, in order. */
export async function keysIn(): Promise<string[]> {
  const keys: string[] = [];
  for await (const some of store().list()) keys.push(...some.map(({ key }) => key));
  return keys.sort();
}

export const asksFor = (more: Partial<HandInAsks> = {}): HandInAsks => ({
  is: 'hand_in',
  kinds: ['excel', 'pdf'],
  most: 2,
  isLookedAt: true,
  ...more,
});

/** "Your product list" asks for files, and "We read it" waits for it. */
export async function pathOfFiles(ines: MemberActor, id: string, asks: HandInAsks = asksFor()) {
  const phase = await done(
    addPhase(ines, id, {
      title: 'Your lists reach us',
      sentence: '',
      milestone: { is: 'own', on: '2027-01-15' },
    }),
  );
  const list = await done(
    addStep(ines, id, phase.id, stepWords('Your product list', { kind: 'hand_in', asks })),
  );
  const read = await done(
    addStep(ines, id, phase.id, stepWords('We read it', { side: 'ours', waitsFor: [list.id] })),
  );
  const plain = await done(addStep(ines, id, phase.id, stepWords('Pick the shops')));
  await done(publishGuide(ines, id, () => 'Hello'));
  return { list: list.id, read: read.id, plain: plain.id };
}

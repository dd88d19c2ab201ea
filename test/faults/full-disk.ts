/*
 * A disk that gets full and has room again, under files that arrive: a file system of a few megabytes of its own, so
 * that what is full is really full. Whoever sends hears what is the matter and what to do, nothing half is kept, and
 * everything goes on by itself once there is room.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Foyer, type FoyerOptions, startFoyer } from '../support/browser/server';
import { contactOf, signedIn, type Visitor } from '../support/browser/visitor';
import { bytesOf, formOf, leftAfter, placesOf, sendFile } from './sent-files';

export type FullReport = {
  /** Answered with success, and not there afterwards byte for byte. */
  lost: string[];
  /** Of a full disk: answers without the sentence that says so, files kept all the same, and pieces left lying. */
  faults: string[];
  swept: number;
  orphans: string[];
};

const DISK_MB = 24;
/** What is said to a contact, and to one of us. */
const SAID = {
  theirs: 'we couldn’t keep it just now. That is ours to mend: please send it again in an hour.',
  ours: 'there is no room for it where files are kept. Tell whoever runs Foyer, and try again later.',
};

/** Null where this process may not mount a file system: that takes root. */
export async function fillDisk(options: FoyerOptions & { folder: string }): Promise<FullReport | null> {
  const files = join(options.folder, 'demo', 'files');
  // The demo is made on the large disk, once.
  await (await startFoyer({ ...options, isDemo: true })).stop();
  await mkdir(files, { recursive: true });
  if (!mount(files)) return null;
  const since = Date.now();
  try {
    const foyer = await startFoyer({ ...options, isDemo: true });
    const told = await fillUnder(foyer, files).finally(() => foyer.stop());
    return { ...told, ...(await leftAfter(options, since)) };
  } finally {
    execFileSync('umount', [files]);
  }
}

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function fillUnder({ origin }: Foyer, files: string): Promise<Pick<FullReport, 'lost' | 'faults'>> {
  const aoife = await contactOf(origin, 'Aoife');
  const ines = await signedIn(origin, 'Ines');
  const { handIn, steps } = await placesOf({ aoife, ines });
  const step = handIn.replace(/\/files$/, '');
  const attach = steps[0] ?? '';
  const faults: string[] = [];
  const kept: string[] = [];
  const bytes = '5;rye\n'.repeat(100_000);
  const send = async (who: Visitor, to: string, name: string) =>
    heard(await sendFile(origin, who, to, name, bytes));
  const expectRefused = async (when: string, { status, page }: Heard, said = SAID.theirs) => {
    if (status !== 400 || !page.includes(said))
      faults.push(`${when}: answered ${status}, and not what is so`);
    const pieces = await readdir(join(files, 'arriving'));
    if (pieces.length > 0) faults.push(`${when}: ${pieces.length} pieces lie about`);
  };
  const expectKept = (name: string, { status }: Heard) => {
    if (status === 303) kept.push(name);
    else faults.push(`${name}: answered ${status}`);
  };

  expectKept('before.csv', await send(aoife, handIn, 'before.csv'));
  await fillTo(files, 1);
  await expectRefused('full before it came', await send(aoife, handIn, 'full.csv'));
  await expectRefused('full, of ours', await send(ines, attach, 'full.txt'), SAID.ours);
  await rm(join(files, BALLAST));
  const filling = async () => {
    await until(async () => (await readdir(join(files, 'arriving'))).length > 0);
    await fillTo(files, 0);
  };
  const cut = await sendWhile(
    origin,
    aoife,
    handIn,
    await formOf(origin, aoife, 'under.csv', bytes),
    filling,
  );
  await expectRefused('full while it came', cut);

  // What was kept before is read from a full disk.
  if (String(await bytesOf(aoife, step, 'before.csv')) !== bytes) faults.push('before.csv can’t be read');
  const page = await (await aoife.get(step)).text();
  for (const name of ['full.csv', 'under.csv'])
    if (page.includes(`>${name}<`)) faults.push(`${name} is shown`);

  await rm(join(files, BALLAST));
  for (const name of ['full.csv', 'under.csv']) expectKept(name, await send(aoife, handIn, name));
  expectKept('full.txt', await send(ines, attach, 'full.txt'));
  const lost: string[] = [];
  for (const name of kept) {
    const [who, at] = name.endsWith('.txt') ? [ines, attach] : [aoife, step];
    if (String(await bytesOf(who, at, name)) !== bytes) lost.push(name);
  }
  return { lost, faults };
}

const BALLAST = 'ballast';

/** Fills the disk up to so many free blocks. */
async function fillTo(folder: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(join(folder, BALLAST), Buffer.alloc((bavail - left) * bsize, 'x'));
}

type Heard = { status: number; page: string };

const heard = async (answer: Response): Promise<Heard> => ({
  status: answer.status,
  page: await answer.text(),
});

/** Sends half of a form, does what is told, and sends the rest. */
async function sendWhile(
  origin: string,
  who: Visitor,
  to: string,
  form: FormData,
  meanwhile: () => Promise<void>,
): Promise<Heard> {
  const whole = new Response(form);
  const type = whole.headers.get('content-type') ?? '';
  const body = Buffer.from(await whole.arrayBuffer());
  const headers = { origin, cookie: who.cookie, 'content-type': type, 'content-length': body.length };
  const asked = request(origin + to, { method: 'POST', headers });
  const answer = answerOf(asked);
  asked.write(body.subarray(0, body.length / 2));
  await meanwhile();
  asked.end(body.subarray(body.length / 2));
  return answer;
}

function answerOf(asked: ClientRequest): Promise<Heard> {
  return new Promise((done, fail) => {
    asked.on('error', fail);
    asked.once('response', async (answer: IncomingMessage) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      done({ status: answer.statusCode ?? 0, page: Buffer.concat(parts).toString() });
    });
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 400) throw new Error('It did not come to that.');
    await wait(25);
  }
}

/*
 * Kills the server, as a crash does, while a contact hands in files and a member puts files on steps; then asks whether
 * everything that was answered with success is there byte for byte, and whether, after a sweep, each row has its bytes and
 * all bytes have their row.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, type Database, openEmbedded, setDatabase } from '#db/client.server';
import { openStore } from '#db/file/open-store.server';
import { store } from '#db/file/store.server';
import { sweepFiles } from '~/jobs/file/sweep-files.server';
import { type Foyer, type FoyerOptions, startFoyer } from '../support/browser/server';
import { contactOf, signedIn, type Visitor } from '../support/browser/visitor';
import { asReader } from '../support/story/made-for';

export type UploadReport = {
  uploads: number;
  kills: number;
  acknowledged: number;
  /** Answered with success, and not there afterwards, or not as they were sent. */
  lost: string[];
  /** What a sweep took away, and what it should have and left. */
  swept: number;
  orphans: string[];
};

type Sent = { name: string; at: string; who: 'aoife' | 'ines'; sha256: string };
type Options = FoyerOptions & { folder: string };

const LARGEST = 400_000;
/** The step of the contact takes so many besides those that the demo handed in. */
const OF_CONTACT = 15;
const ON_A_STEP = 18;

export async function killUploads(
  options: Options,
  { uploads, kills }: { uploads: number; kills: number },
  random: () => number,
): Promise<UploadReport> {
  let foyer = await startFoyer({ ...options, isDemo: true });
  const people = {
    aoife: await contactOf(foyer.origin, 'Aoife'),
    ines: await signedIn(foyer.origin, 'Ines'),
  };
  const since = Date.now();
  const acknowledged: Sent[] = [];
  let killed = 0;
  try {
    const at = await placesOf(people);
    for (let sent = 0; sent < uploads; ) {
      const some = Math.min(uploads - sent, Math.max(2, Math.round(uploads / kills)));
      const batch = Array.from({ length: some }, (_, place) => sent + place);
      sent += some;
      const stop = { now: false };
      const sending = sendAll(batch, stop);
      if (killed < kills) {
        const already = acknowledged.length;
        let isThrough = false;
        void sending.finally(() => {
          isThrough = true;
        });
        while (acknowledged.length === already && !isThrough) await wait(5);
        await wait(random() * 40 * some);
        await foyer.kill();
        stop.now = true;
        killed += 1;
        await sending;
        foyer = await startFoyer({ ...options, isDemo: true });
      } else await sending;
    }
    const lost = await lostOf(acknowledged, foyer, people);
    return { uploads, kills: killed, acknowledged: acknowledged.length, lost, ...(await left()) };

    /** Two people at once, one form of each at a time. */
    async function sendAll(batch: number[], stop: { now: boolean }): Promise<void> {
      const byWhom = { aoife: batch.filter((n) => isContacts(n)), ines: batch.filter((n) => !isContacts(n)) };
      await Promise.all(
        (['aoife', 'ines'] as const).map(async (who) => {
          for (const n of byWhom[who]) {
            if (stop.now) return;
            const bytes = `${n} ${randomBytes(1 + Math.floor(random() * LARGEST)).toString('hex')}`;
            const to = who === 'aoife' ? at.handIn : (at.steps[Math.floor(n / ON_A_STEP)] ?? '');
            const sha256 = createHash('sha256').update(bytes).digest('hex');
            const name = `storm ${n}.${who === 'aoife' ? 'csv' : 'txt'}`;
            if (await isKept(foyer.origin, people[who], to, name, bytes))
              acknowledged.push({ name, who, at: who === 'aoife' ? to.replace(/\/files$/, '') : to, sha256 });
          }
        }),
      );
    }
  } finally {
    await foyer.stop();
  }

  /** With the server gone, the database and the store themselves are asked. */
  async function left(): Promise<Pick<UploadReport, 'swept' | 'orphans'>> {
    await foyer.stop();
    const folder = join(options.folder, 'demo');
    const database = options.database ? connectPostgres(options.database) : await openEmbedded(folder);
    setDatabase(database);
    openStore(join(folder, 'files'), null);
    try {
      const swept = await sweepFiles(0);
      const arriving = await readdir(join(folder, 'files', 'arriving')).catch(() => []);
      return { swept, orphans: [...(await unequal(database, since)), ...arriving] };
    } finally {
      await database.close();
    }
  }
}

/** Every tenth is handed in by the contact, as long as their step takes it. */
const isContacts = (n: number): boolean => n % 10 === 0 && n / 10 < OF_CONTACT;

async function placesOf({ aoife, ines }: { aoife: Visitor; ines: Visitor }) {
  const welcome = await (await aoife.get('/welcome')).text();
  const step = /href="(\/welcome\/steps\/[0-9a-f-]{36})[^"]*"[^>]*>One sales file for each shop</.exec(
    welcome,
  );
  const customers = await (await ines.get('/customers')).text();
  const onboarding = /href="(\/onboardings\/[0-9a-f-]{36})[^>]*>(?:(?!<\/a>).)*Hallowmere/s.exec(customers);
  const path = await (await ines.get(`${onboarding?.[1]}/path`)).text();
  const steps = [...path.matchAll(/href="([^"]+\/attachments)"/g)].flatMap(([, address]) => address ?? []);
  if (!step || steps.length === 0) throw new Error('The demo has no step for the storm.');
  return { handIn: `${step[1]}/files`, steps };
}

async function isKept(
  origin: string,
  who: Visitor,
  to: string,
  name: string,
  bytes: string,
): Promise<boolean> {
  try {
    const form = new FormData();
    for (const [field, value] of await asReader(origin, who.cookie, {})) form.append(field, value);
    form.append('files', new Blob([bytes]), name);
    const headers = { origin, cookie: who.cookie };
    const { status } = await fetch(origin + to, { method: 'POST', redirect: 'manual', headers, body: form });
    return status === 303;
  } catch {
    return false;
  }
}

async function lostOf(
  acknowledged: readonly Sent[],
  { origin }: Foyer,
  people: Record<Sent['who'], Visitor>,
): Promise<string[]> {
  const lost: string[] = [];
  for (const { name, at, who, sha256 } of acknowledged) {
    const reader = people[who].at(origin);
    const page = await (await reader.get(at)).text();
    const address = new RegExp(`href="([^"]+)"[^>]*>${name.replace('.', '\\.')}<`).exec(page)?.[1] ?? '/none';
    const answer = await reader.get(address.replace('&amp;', '&'));
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) lost.push(name);
  }
  return lost;
}

/** When an id was made. */
const madeAt = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

/** Rows without bytes, and bytes without a row; the demo's own files lie where the demo was made. */
async function unequal({ db }: Database, since: number): Promise<string[]> {
  const keys = new Set<string>();
  for await (const some of store().list()) for (const { key } of some) keys.add(key);
  const columns = ['workspace_id', 'onboarding_id', 'id'] as const;
  const rows = await db
    .selectFrom('files')
    .select(columns)
    .unionAll(db.selectFrom('attachments').select(columns))
    .execute();
  const keyIn = (row: (typeof rows)[number]) => `${row.workspace_id}/${row.onboarding_id}/${row.id}`;
  const known = new Set(rows.map(keyIn));
  return [
    ...rows
      .filter(({ id }) => madeAt(id) >= since)
      .map((row) => keyIn(row))
      .filter((key) => !keys.has(key))
      .map((key) => `row ${key}`),
    ...[...keys].filter((key) => !known.has(key)).map((key) => `bytes ${key}`),
  ];
}

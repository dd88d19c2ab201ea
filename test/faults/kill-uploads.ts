/*
 * Kills the server, as a crash does, while a contact hands in files and a member puts files on steps; then asks whether
 * everything that was answered with success is there byte for byte, and whether, after a sweep, each row has its bytes and
 * all bytes have their row.
 */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Foyer, type FoyerOptions, startFoyer } from '../support/browser/server';
import { contactOf, signedIn, type Visitor } from '../support/browser/visitor';
import { bytesOf, leftAfter, placesOf, sendFile } from './sent-files';

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
    await foyer.stop();
    const left = await leftAfter(options, since);
    return { uploads, kills: killed, acknowledged: acknowledged.length, lost, ...left };

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
}

/** Every tenth is handed in by the contact, as long as their step takes it. */
const isContacts = (n: number): boolean => n % 10 === 0 && n / 10 < OF_CONTACT;

async function isKept(
  origin: string,
  who: Visitor,
  to: string,
  name: string,
  bytes: string,
): Promise<boolean> {
  const answer = await sendFile(origin, who, to, name, bytes).catch(() => null);
  return answer?.status === 303;
}

async function lostOf(
  acknowledged: readonly Sent[],
  { origin }: Foyer,
  people: Record<Sent['who'], Visitor>,
): Promise<string[]> {
  const lost: string[] = [];
  for (const { name, at, who, sha256 } of acknowledged) {
    const reader = people[who].at(origin);
    const bytes = await bytesOf(reader, at, name);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) lost.push(name);
  }
  return lost;
}

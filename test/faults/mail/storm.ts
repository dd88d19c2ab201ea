/*
 * A storm: workers send a ledger of mails through a stand-in for the provider and are killed, or stopped, all the
 * while. Then the ledger is compared with what the stand-in accepted.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, type Database, openEmbedded } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import { readLog } from '../../stand-in/resend/accept-log';
import type { FaultPlan } from '../../stand-in/resend/options';
import { type StandIn, startResendStandIn } from '../../stand-in/resend/stand-in';
import { Fleet } from './fleet';
import { doubted, owe, setClockAhead, standings } from './ledger';
import { countLinked, type Linked, leaksIn, onboardingWithLinks } from './links';
import type { NamedMoment } from './plan';

export type StormOptions = {
  /** The bundle of the worker that is struck. */
  worker: string;
  /** Where the ledger is: a postgres:// address, or a folder for the embedded database. */
  where: { database: string } | { folder: string };
  mails: number;
  /** Workers are killed, or stopped, until this many blows; then they live and finish. */
  blows: number;
  /** Stops workers for so long instead of killing them. */
  stopMs?: number;
  /** Only at these moments; without it, at every one and at random. */
  moments?: readonly NamedMoment[];
  workers: number;
  /** Most mails under way in a worker. */
  inFlight?: number;
  /** The pace of all workers together; without it, as fast as they can. */
  perSecond?: number;
  seed: number;
  /** As a provider that knows no idempotency keys. */
  ignoreKeys?: boolean;
  /** What Foyer believes of such a provider: whether an attempt nobody saw end may be made again. */
  mayRepeat?: boolean;
  faults?: FaultPlan;
  /** Sets the database's clock ahead in the end instead of waiting for the leases of the dead. */
  skipsLeases?: boolean;
  /** Everything the workers write. */
  logFile: string;
};

export type StormReport = {
  blows: number;
  /** Blows by moment. */
  moments: Record<string, number>;
  accepted: number;
  unsure: number;
  /** Not accepted, and nobody is told. */
  lost: number;
  /** Mails the provider took more than once. */
  doubled: number;
  /** Of those, mails that Foyer doesn't list as tried more than once or unsure. */
  doubledUnlisted: number;
  /** Mails that carried their own link to the provider. */
  linked: number;
  /** Tables, and the log, that hold a link's token or a key after it all. */
  leaks: string[];
  seconds: number;
};

const LEASE_MS = 30_000;
/** In which those who live have sent what is free. */
const CALM_MS = 3_000;

export async function storm(options: StormOptions): Promise<StormReport> {
  const began = Date.now();
  const isEmbedded = 'folder' in options.where;
  const { ids, linked } = await withLedger(options.where, async (ledger) => {
    await migrate(ledger.db);
    const linked = await onboardingWithLinks(ledger, options.mails);
    return { linked, ids: await owe(ledger, options.mails, { linked }) };
  });
  const standIn = await startResendStandIn({
    ignoreKeys: options.ignoreKeys,
    faults: options.faults,
    bodiesKept: options.mails * 2,
  });
  const fleet = new Fleet(options, standIn.url, options.logFile);
  try {
    await fleet.run(isEmbedded ? 1 : options.workers);
    await settled(options, fleet);
    await fleet.stop();
    const judged = await withLedger(options.where, (ledger) => judge(ledger, ids, linked, standIn, options));
    const { blows, moments } = fleet;
    return { blows, moments, ...judged, seconds: Math.round((Date.now() - began) / 1000) };
  } finally {
    await fleet.stop();
    await standIn.stop();
  }
}

async function judge(
  ledger: Database,
  ids: string[],
  linked: Linked,
  standIn: StandIn,
  { mails, logFile }: StormOptions,
) {
  const states = await standings(ledger);
  const listed = new Set((await doubted(ledger)).map((doubt) => doubt.id));
  const { accepted: taken } = readLog(standIn.logFile);
  const times = new Map<string, number>();
  for (const { tags } of taken) {
    const id = tags.notice ?? '';
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  const doubles = ids.filter((id) => (times.get(id) ?? 0) > 1);
  const unsure = states.get('unsure') ?? 0;
  const accepted = states.get('accepted') ?? 0;
  const unseen = ids.filter((id) => !times.has(id)).length;
  const emailIds = taken.map(({ id }) => id);
  return {
    accepted,
    unsure,
    lost: Math.max(mails - accepted - unsure, unseen - unsure),
    doubled: doubles.length,
    doubledUnlisted: doubles.filter((id) => !listed.has(id)).length,
    linked: await countLinked(standIn.url, linked, emailIds),
    leaks: await leaksIn(ledger, linked, logFile),
  };
}

/** Waits until every mail has its end, at most as long as some leases last. */
async function settled({ where, skipsLeases }: StormOptions, fleet: Fleet): Promise<void> {
  const isEmbedded = 'folder' in where;
  const patience = isEmbedded ? LEASE_MS + 2_000 : 500;
  for (const until = Date.now() + 6 * LEASE_MS; Date.now() < until; ) {
    await fleet.ready();
    await wait(skipsLeases ? CALM_MS : patience);
    if (isEmbedded) await fleet.pause();
    const states = await withLedger(where, async (ledger) => {
      if (skipsLeases) await setClockAhead(ledger, LEASE_MS / 1000 + 1);
      return standings(ledger);
    });
    if (!states.has('queued') && !states.has('sending')) return;
    if (isEmbedded) fleet.resume();
  }
}

async function withLedger<T>(
  where: StormOptions['where'],
  look: (ledger: Database) => Promise<T>,
): Promise<T> {
  const ledger = 'database' in where ? connectPostgres(where.database, 2) : await openEmbedded(where.folder);
  try {
    return await look(ledger);
  } finally {
    await ledger.close();
  }
}

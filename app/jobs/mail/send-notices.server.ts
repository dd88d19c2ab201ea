/*
 * From written to sent. A frozen notice is claimed for a lease, sent with its id as idempotency key, and its result is
 * written only by the attempt that got it. All workers keep the provider's pace together.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import {
  type Claim,
  type ClaimedNotice,
  claimDue,
  doubtUnfinished,
  giveBack,
  LEASE_SECONDS,
  loadClaimed,
  type Result,
  writeResult,
} from '#db/mail/claims.server';
import { tellOfRefusal } from '#db/mail/deliveries.server';
import { freeSlots, pauseMail, SLACK_MS, takeSlots } from '#db/mail/mail-pace.server';
import { withOwnLinks } from '#emails/index';
import { linksOf } from '../../auth/contact/own-links.server';
import { withReplyAddress } from '../../auth/contact/reply-address.server';
import type { SendOutcome } from '../../domain/mail/send-outcome';
import { log } from '../../log.server';
import type { Transport } from './outgoing';
import { resultOf } from './result';
import { isStillOwed } from './still-owed.server';
import { transportOf } from './transport.server';

const IN_FLIGHT = 40;
/** Who asks for longer pauses is asked again by the next sweep. */
const LONGEST_WAIT_MS = 2_000;
const WRITE_AGAIN_MS = 500;
const LOOK_AGAIN_MS = 1_000;
/** An attempt takes ten seconds at most; one that can't end within its lease is not begun. */
const BEGIN_WITHIN_MS = (LEASE_SECONDS - 15) * 1000;

/** Nobody could say whether it should leave, so it has not. */
const NOT_ASKED: SendOutcome = {
  outcome: 'later',
  seconds: 60,
  pauses: false,
  reason: 'Foyer could not read what it is about.',
};

/** The moments at which a storm kills a worker. */
export type Moment = 'before claim' | 'after claim' | 'before send' | 'before result' | 'after result';

let reached: (moment: Moment) => void = () => undefined;

/** Only storms listen. */
export function onMoment(listener: (moment: Moment) => void): void {
  reached = listener;
}

export type SendOptions = {
  /** Stops claiming; what is in flight is finished. */
  signal?: AbortSignal;
  /** Most mails under way at once in this process. */
  inFlight?: number;
};

/** Sends everything that is frozen and due until nothing is left. Returns how many were tried. */
export async function sendDue(
  transport: Transport = transportOf(),
  { signal, inFlight: most = IN_FLIGHT }: SendOptions = {},
): Promise<number> {
  const inFlight = new Set<Promise<void>>();
  let tried = 0;
  await doubtUnfinished(db(), transport.mayRepeat);
  for (;;) {
    const room = most - inFlight.size;
    // Claims by the handful: each costs the same, however many mails it takes.
    const isWorthIt = !signal?.aborted && room >= most / 4;
    const { notices, waitMs } = await claim(transport, isWorthIt ? room : 0);
    for (const { notice, delay } of notices) {
      const sending = send(notice, delay, transport).finally(() => inFlight.delete(sending));
      inFlight.add(sending);
    }
    tried += notices.length;
    if (notices.length > 0 && inFlight.size < most) continue;
    // What comes due meanwhile doesn't wait for the slowest answer.
    if (inFlight.size > 0) await oneEnds(inFlight);
    else if (waitMs > 0 && waitMs <= LONGEST_WAIT_MS && !signal?.aborted) await wait(waitMs);
    else return tried;
  }
}

/** Until one of them has ended, for a second at most. */
async function oneEnds(inFlight: Set<Promise<void>>): Promise<void> {
  const look = new AbortController();
  const soon = wait(LOOK_AGAIN_MS, undefined, { signal: look.signal }).catch(() => undefined);
  await Promise.race([...inFlight, soon]).finally(() => look.abort());
}

type Planned = { notices: { notice: ClaimedNotice; delay: number }[]; waitMs: number };

/** Takes as much as may go within the next second, and says when each may. */
async function claim(transport: Transport, limit: number): Promise<Planned> {
  if (limit === 0) return { notices: [], waitMs: 0 };
  reached('before claim');
  const { claims, delays, waitMs } = await transact(db(), (trx) => claimAtPace(trx, transport, limit));
  if (claims.length > 0) reached('after claim');
  const begun = await loadClaimed(db(), claims);
  return { notices: begun.map((notice, at) => ({ notice, delay: delays[at] ?? 0 })), waitMs };
}

async function claimAtPace(trx: Trx, { perSecond, mayRepeat }: Transport, limit: number) {
  if (!perSecond) return { claims: await claimDue(trx, limit, mayRepeat), delays: [], waitMs: 0 };
  const { delays, waitMs } = await freeSlots(trx, perSecond, limit);
  const claims = delays.length > 0 ? await claimDue(trx, delays.length, mayRepeat) : [];
  const last = delays[claims.length - 1];
  if (last !== undefined) await takeSlots(trx, perSecond, last);
  return { claims, delays, waitMs: claims.length === delays.length ? waitMs : 0 };
}

/** One attempt. Whatever goes wrong with the database leaves the notice to the end of its lease. */
async function send(notice: ClaimedNotice, delay: number, transport: Transport): Promise<void> {
  try {
    const claimedAt = performance.now();
    if (delay > 0) await wait(delay);
    const late = performance.now() - claimedAt - delay;
    // A process that was stopped meanwhile has lost its slot, and perhaps its lease.
    if (late > (transport.perSecond ? SLACK_MS / 4 : BEGIN_WITHIN_MS))
      return await giveBack(db(), notice.claim);
    const isOwed = await isStillOwed(notice).catch((error) => {
      log().error({ err: error, notice: notice.id }, 'whether a mail is still owed could not be asked');
      return null;
    });
    if (isOwed === false) return;
    reached('before send');
    const outcome = isOwed ? await attempt(notice, transport) : NOT_ASKED;
    reached('before result');
    await keepWriting(() => write(notice, outcome, transport)).catch(async (error) => {
      if (!isUnstorable(error)) throw error;
      log().error({ err: error, notice: notice.id }, 'what the provider said of a mail could not be kept');
      await write(notice, plainly(outcome), transport);
    });
    reached('after result');
  } catch (error) {
    log().error({ err: error, notice: notice.id }, 'the result of a mail could not be written');
  }
}

async function attempt(notice: ClaimedNotice, transport: Transport): Promise<SendOutcome> {
  try {
    return await transport({
      ...withOwnLinks(notice.message, linksOf(notice)),
      replyTo: withReplyAddress(notice.message.replyTo),
      kind: notice.kind,
      idempotencyKey: notice.id,
    });
  } catch (error) {
    return { outcome: 'rejected', reason: error instanceof Error ? error.message : 'unknown' };
  }
}

/** The database may be away for a moment; what the provider has said is not forgotten for that. */
async function keepWriting(written: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + LEASE_SECONDS * 1000; ; await wait(WRITE_AGAIN_MS))
    try {
      return await written();
    } catch (error) {
      if (isUnstorable(error) || performance.now() > until) throw error;
    }
}

/** Whether the database will never take it, however often it is asked: a bad value, or one that is there already. */
const isUnstorable = (error: unknown): boolean =>
  /^2[23]/.test((error as { code?: unknown } | null)?.code?.toString() ?? '');

/** The same outcome without anything that the provider said. */
function plainly(outcome: SendOutcome): SendOutcome {
  if (outcome.outcome === 'accepted') return { ...outcome, providerId: null };
  const reason = 'What the mail service said could not be kept.';
  return outcome.outcome === 'later' ? { ...outcome, seconds: 60, reason } : { ...outcome, reason };
}

async function write(
  { claim, kind }: ClaimedNotice,
  outcome: SendOutcome,
  { perSecond, isLocal }: Transport,
): Promise<void> {
  // A provider that counts what all of us send has had enough of all of us.
  if (outcome.outcome === 'later' && outcome.pauses !== false && perSecond)
    await pauseMail(db(), outcome.seconds, outcome.reason);
  const result = resultOf(outcome, claim.attempt, 0.8 + Math.random() * 0.4);
  const isWritten =
    result.state === 'failed' ? await writeRefusal(claim, result) : await writeResult(db(), claim, result);
  const level = isLocal ? 'debug' : 'info';
  log()[level]({ notice: claim.id, kind, state: result.state, isWritten }, 'mail tried');
}

function writeRefusal(claim: Claim, result: Result): Promise<boolean> {
  return transact(db(), async (trx) => {
    const isOurs = await writeResult(trx, claim, result);
    if (isOurs) await tellOfRefusal(trx, claim.id, await databaseNow(trx));
    return isOurs;
  });
}

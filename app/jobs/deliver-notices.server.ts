/*
 * From owed to sent. A notice that is due is frozen once, claimed for a lease, sent with its id as idempotency key,
 * and its result is written only by the attempt that got it. An unknown outcome is tried again with the same bytes
 * until 23 hours after the first attempt; then a person decides.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { tellOfRefusal } from '#db/deliveries.server';
import {
  claimDue,
  doubtUnfinished,
  dueUnfrozen,
  freezeMessage,
  isAnyUnfrozen,
  loadClaimed,
  parkNotice,
  type Result,
  writeResult,
} from '#db/notices.server';
import { withOwnLinks } from '#emails/index';
import { linksOf } from '../auth/own-links.server';
import { log } from '../log.server';
import { composeNotice } from './compose/index.server';
import { mayRepeat, type SendOutcome, type Transport, transportOf } from './mail/transport.server';

const BATCH = 20;
const PARK_AFTER = 8;
const UNSURE_AFTER_HOURS = 23;
const BACKOFF_SECONDS = [1, 5, 30, 120, 600, 3600, 3 * 3600, 6 * 3600];

/** Sends everything that is due. Returns how many notices were tried. */
export async function deliverDue(transport: Transport = transportOf()): Promise<number> {
  let tried = 0;
  for (;;) {
    await freezeDue();
    if (!mayRepeat()) await doubtUnfinished(db());
    const claims = await transact(db(), (trx) => claimDue(trx, BATCH, mayRepeat()));
    if (claims.length === 0) return tried;
    for (const claim of claims) await deliver(claim, transport);
    tried += claims.length;
  }
}

/** Composes what is due and not yet composed; what has nothing left to say is cancelled. */
export async function freezeDue(): Promise<void> {
  if (!(await isAnyUnfrozen(db()))) return;
  // Loaded before the first transaction, which would hold its locks meanwhile, and not before it is needed.
  await import('react-email');
  for (;;) {
    try {
      if (!(await freezeNext())) return;
    } catch (error) {
      if (!(error instanceof NotComposed)) throw error;
      log().error({ err: error.cause, notice: error.noticeId }, 'a notice could not be composed');
      await parkNotice(db(), error.noticeId, PARK_AFTER, error.message);
    }
  }
}

function freezeNext(): Promise<boolean> {
  return transact(db(), async (trx) => {
    const notice = await dueUnfrozen(trx);
    if (!notice) return false;
    const message = await composeNotice(trx, notice).catch((error) => {
      throw new NotComposed(notice.id, error);
    });
    await freezeMessage(trx, notice, message);
    return true;
  });
}

/** A notice whose words can't be made; others must not wait for it. */
class NotComposed extends Error {
  constructor(
    readonly noticeId: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : 'unknown', { cause });
  }
}

async function deliver(claim: { id: string; attempt: number }, transport: Transport): Promise<void> {
  const notice = await loadClaimed(db(), claim);
  if (!notice) return;
  const outcome = await Promise.resolve()
    .then(() =>
      transport({
        ...withOwnLinks(notice.message, linksOf(notice)),
        kind: notice.kind,
        idempotencyKey: notice.id,
      }),
    )
    .catch((error: Error): SendOutcome => ({ outcome: 'rejected', reason: error.message }));
  const now = await databaseNow(db());
  const result = resultOf(outcome, { ...notice, attempt: claim.attempt }, now);
  const isWritten = await writeResult(db(), claim, result, now);
  if (isWritten && result.state === 'failed') await tellOfRefusal(db(), claim.id, now);
  log().info({ notice: notice.id, kind: notice.kind, state: result.state, isWritten }, 'mail tried');
}

/** What an outcome makes of a notice. Pure. */
export function resultOf(
  outcome: SendOutcome,
  { attempt, firstAttemptAt }: { attempt: number; firstAttemptAt: Date },
  now: Date,
): Result {
  if (outcome.outcome === 'accepted') return { state: 'accepted', providerId: outcome.providerId };
  if (outcome.outcome === 'rejected') return { state: 'failed', failure: outcome.reason };
  if (outcome.outcome === 'unsure') return { state: 'unsure', failure: outcome.reason };
  const isTooLate = now.getTime() - firstAttemptAt.getTime() > UNSURE_AFTER_HOURS * 3600_000;
  if (outcome.outcome === 'later') {
    return { state: 'queued', dueAt: inSeconds(now, outcome.seconds), failure: outcome.reason };
  }
  if (isTooLate || attempt > PARK_AFTER + BACKOFF_SECONDS.length)
    return { state: 'unsure', failure: outcome.reason };
  const wait = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length) - 1] ?? 1;
  return { state: 'queued', dueAt: inSeconds(now, wait), failure: outcome.reason };
}

const inSeconds = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

/* From owed to written: what is due is composed once, and its words are kept for good. */
import { db, transact } from '#db/client.server';
import { dueUnfrozen, freezeMessage, isAnyUnfrozen, parkNotice } from '#db/mail/notices.server';
import { putOff } from '#db/mail/quiet-hours.server';
import { composeNotice } from '../../letters/index.server';
import { log } from '../../log.server';
import { leaveOf } from './keep-quiet.server';

const PARK_AFTER = 8;

/** Composes what is due and not yet composed, until `signal`; what has nothing left to say is cancelled. */
export async function freezeDue(signal?: AbortSignal): Promise<void> {
  if (!(await isAnyUnfrozen(db()))) return;
  // Loaded before the first transaction, which would hold its locks meanwhile, and not before it is needed.
  await import('react-email');
  while (!signal?.aborted) {
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
    const leave = await leaveOf(trx, notice);
    if (leave?.isLater) {
      await putOff(trx, notice.id, leave.at);
      return true;
    }
    const message = await composeNotice(trx, notice).catch((error) => {
      throw new NotComposed(notice.id, error);
    });
    await freezeMessage(trx, notice, message, leave?.until);
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

/*
 * Mail that comes by itself respects quiet hours when it leaves, not only when it is owed: an outage may lie between.
 * Each is written with the moment until which it may go; what is still here then waits for the next good hour.
 */
import { waitAlone } from '#db/alone.server';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import {
  isAnyInQuiet,
  otherReminders,
  personRemindedBy,
  placeOf,
  triedInQuiet,
  unwriteQuiet,
  waitUntil,
} from '#db/mail/quiet-hours.server';
import { leavesAt, type OtherReminder } from '../../domain/clock/reminder';
import { carries } from '../../domain/mail/notice';
import { nextGoodHour, quietFrom, respectsQuiet, waitsForMorning } from '../../domain/mail/quiet-hours';
import type { DueNotice } from '../../letters/letter.server';

const BATCH = 200;

/** When a notice that is due may leave, and until when. */
export type Leave = { at: Date; until: Date; isLater: boolean };

/** Null for what goes at any hour. Reminders to one person are thought of one after the other. */
export async function leaveOf(trx: Trx, notice: DueNotice): Promise<Leave | null> {
  if (!respectsQuiet(notice.kind)) return null;
  const place = await placeOf(trx, notice);
  const others = carries(notice.kind, 'reminders') ? await remindersBeside(trx, notice) : [];
  const now = await databaseNow(trx);
  const at = waitsForMorning(notice.kind) ? leavesAt(now, others, place) : now;
  return { at, until: quietFrom(at, place.timeZone), isLater: at > now };
}

async function remindersBeside(trx: Trx, notice: DueNotice): Promise<OtherReminder[]> {
  const person = await personRemindedBy(trx, notice);
  await waitAlone(trx, `remind ${notice.workspaceId} ${person}`);
  return otherReminders(trx, notice, person);
}

/**
 * Holds back what has come into quiet hours since it was written. `mayRepeat` as for claims: where nothing may be asked
 * for again, what a gone holder had is left to a person.
 */
export async function keepQuiet(mayRepeat = true): Promise<void> {
  if (!(await isAnyInQuiet(db()))) return;
  await unwriteQuiet(db());
  while ((await transact(db(), (trx) => holdTried(trx, mayRepeat))) === BATCH);
}

async function holdTried(trx: Trx, mayRepeat: boolean): Promise<number> {
  const tried = await triedInQuiet(trx, BATCH, mayRepeat);
  const now = await databaseNow(trx);
  for (const notice of tried) {
    const { timeZone, calendar } = await placeOf(trx, notice);
    const at = nextGoodHour(now, timeZone, calendar);
    await waitUntil(trx, notice.id, at, quietFrom(at, timeZone));
  }
  return tried.length;
}

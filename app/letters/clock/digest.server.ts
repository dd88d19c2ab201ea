/* What waits for whom, what is late, and what was settled last week, as it is when the digest is written. */
import { settledSince, underWay } from '#db/clock/digests.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { NoticeProps } from '#emails/index';
import { isDigestDay } from '../../domain/clock/digest';
import { calledOf } from '../../domain/contact/first-name';
import { env } from '../../env.server';
import { type Reader, sayDeadline } from '../../speech/en/say-time';
import type { ColleagueScene } from '../member/colleagues.server';

const WEEK = 7 * 24 * 3600_000;

/** Null when there is nothing to tell. Customer success hears of its own customers, leads of all. */
export async function weeklyDigest(scene: ColleagueScene): Promise<NoticeProps['weekly_digest'] | null> {
  const { handle, notice, vendor, reader } = scene;
  const { workspaceId, recipientId } = notice;
  const calendar = await calendarOf(handle, workspaceId);
  if (!isDigestDay(reader.now, reader.timeZone, calendar)) return null;
  const own = scene.role === 'cs' ? recipientId : null;
  const rows = await underWay(handle, workspaceId, own);
  const settled = await settledSince(handle, workspaceId, own, new Date(reader.now.getTime() - WEEK));
  if (rows.length === 0 && settled.length === 0) return null;
  const ours = rows.filter((row) => row.turn !== 'customer');
  const isLate = (row: Row) => row.dueAt !== null && row.dueAt < reader.now;
  return {
    vendor,
    late: ours.filter(isLate).map((row) => lineOf(row, recipientId, reader)),
    waiting: ours.filter((row) => !isLate(row)).map((row) => lineOf(row, recipientId, reader)),
    withCustomer: rows.filter((row) => row.turn === 'customer').map((row) => row.customer),
    settled,
    url: `${env().origin}/`,
  };
}

type Row = Awaited<ReturnType<typeof underWay>>[number];

function lineOf(row: Row, readerId: string, reader: Reader) {
  const onTurn =
    row.turn === 'sales'
      ? { id: row.repId, name: row.rep, called: row.repCalled }
      : { id: row.hostId, name: row.host, called: row.hostCalled };
  return {
    customer: row.customer,
    who: onTurn.id === readerId ? 'you' : calledOf(onTurn),
    due: row.dueAt && sayDeadline(row.dueAt, reader),
  };
}

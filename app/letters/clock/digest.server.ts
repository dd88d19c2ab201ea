/*
 * What waits for whom, what is late, what was settled last week, which paths are off course, and the reader's own steps of
 * the week, as it all is when the digest is written.
 */
import { pathsOffCourse, pathsWithStepsOf, settledSince, underWay } from '#db/clock/digests.server';
import { loadPublishedPaths } from '#db/path/published-paths.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { NoticeProps } from '#emails/index';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { isDigestDay } from '../../domain/clock/digest';
import { calledOf } from '../../domain/contact/first-name';
import { viewOf } from '../../domain/path/path-view';
import { lastDayLookedAt, ownStepsIn } from '../../domain/step/own-steps';
import { env } from '../../env.server';
import { type Reader, sayLimit, sayShortDay } from '../../speech/en/say-time';
import { sayNear } from '../../speech/en/step/say-near';
import type { ColleagueScene } from '../letter.server';
import { figuresMoved } from './figures-moved.server';

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
  const on = { today: dayOf(reader.now, calendar.timeZone), calendar };
  const paths = await pathsOffCourse(handle, workspaceId, own, on.today);
  const steps = await stepsOf(scene, on);
  if ([rows, settled, paths, steps].every((list) => list.length === 0)) return null;
  const ours = rows.filter((row) => row.turn !== 'customer');
  const isLate = (row: Row) => row.dueAt !== null && row.dueAt < reader.now;
  return {
    vendor,
    late: ours.filter(isLate).map((row) => lineOf(row, recipientId, reader)),
    waiting: ours.filter((row) => !isLate(row)).map((row) => lineOf(row, recipientId, reader)),
    withCustomer: rows.filter((row) => row.turn === 'customer').map((row) => row.customer),
    settled,
    paths: paths.map(({ customer, lateSince }) => ({
      customer,
      lateSince: lateSince && sayShortDay(lateSince, reader),
    })),
    steps,
    figures: { moved: await figuresMoved(scene, calendar.timeZone), url: `${env().origin}/insight` },
    url: `${env().origin}/`,
  };
}

/** Their own that are late or due this week, and can be done. */
async function stepsOf(
  { handle, notice: { workspaceId, recipientId }, reader }: ColleagueScene,
  on: { today: string; calendar: Calendar },
): Promise<NoticeProps['weekly_digest']['steps']> {
  const which = { workspaceId, memberId: recipientId };
  const rows = await pathsWithStepsOf(handle, which, lastDayLookedAt(on));
  const ids = rows.map(({ id }) => id);
  const published = await loadPublishedPaths(handle, workspaceId, ids, { isInShort: true });
  const all = rows.flatMap(({ id, customer, hostId }) => {
    const found = published.get(id);
    if (!found) return [];
    const who = { id: recipientId, isHost: hostId === recipientId };
    return ownStepsIn(viewOf(found.path, found.marks, on), who, on).flatMap(({ step, when }) =>
      step.dueOn !== null && (when === 'late' || when === 'soon' || when === 'week')
        ? [{ customer, title: step.title, dueOn: step.dueOn }]
        : [],
    );
  });
  return all
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map(({ dueOn, ...same }) => ({ ...same, due: sayNear(dueOn, on.today, reader).due }));
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
    due: row.dueAt && sayLimit(row.dueAt, reader),
  };
}

/* The days on which a workspace is closed, by name; what its calendar reads follows from them in the same transaction. */
import type { ClosedDay } from '../../app/domain/workspace/closed-day';
import type { Handle, Trx } from '../client.server';
import { bringHolidaysUpToDate, setHolidaysUntil } from './workspaces.server';

const closedDays = (handle: Handle, workspaceId: string) =>
  handle
    .selectFrom('closed_days')
    .select(['day', 'name', 'origin', 'is_worked as isWorked'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('day')
    .orderBy('origin');

/** From a day on, in the order of time; at most so many. */
export const closedDaysFrom = (
  handle: Handle,
  workspaceId: string,
  from: string,
  most: number,
): Promise<ClosedDay[]> => closedDays(handle, workspaceId).where('day', '>=', from).limit(most).execute();

/** The company's own days before a day, in the order of time: never more than it may have. */
export const ownDaysBefore = (handle: Handle, workspaceId: string, before: string): Promise<ClosedDay[]> =>
  closedDays(handle, workspaceId).where('origin', '=', 'own').where('day', '<', before).execute();

/** One, none, or both a public holiday and the company's own. */
export const closedDaysOn = (handle: Handle, workspaceId: string, day: string): Promise<ClosedDay[]> =>
  closedDays(handle, workspaceId).where('day', '=', day).execute();

/** What the days from one to another are called on which the workspace is closed; its own name for one comes last. */
export const namedDaysBetween = (
  handle: Handle,
  workspaceId: string,
  from: string,
  to: string,
): Promise<ClosedDay[]> =>
  closedDays(handle, workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('is_worked', '=', false)
    .limit(MOST_NAMED)
    .execute();

/** More than a year of them is not said. */
const MOST_NAMED = 400;

export async function countOwnDays(handle: Handle, workspaceId: string): Promise<number> {
  const { count } = await handle
    .selectFrom('closed_days')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('origin', '=', 'own')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Puts a country's holidays from a day on in the place of those that were there. Days of the company's own stay, and so
 * does what was decided about a holiday that both have.
 */
export async function replaceHolidays(
  trx: Trx,
  workspaceId: string,
  {
    holidays,
    from,
    until,
  }: { holidays: readonly { day: string; name: string }[]; from: string; until: string | null },
): Promise<void> {
  const known = holidays.filter(({ day }) => day >= from);
  const days = known.map(({ day }) => day);
  await trx
    .deleteFrom('closed_days')
    .where('workspace_id', '=', workspaceId)
    .where('origin', '=', 'country')
    .where('day', '>=', from)
    .$if(days.length > 0, (query) => query.where('day', 'not in', days))
    .execute();
  if (known.length > 0)
    await trx
      .insertInto('closed_days')
      .values(known.map((one) => ({ ...one, workspace_id: workspaceId, origin: 'country' as const })))
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'day', 'origin'])
          .doUpdateSet({ name: (eb) => eb.ref('excluded.name') }),
      )
      .execute();
  await setHolidaysUntil(trx, workspaceId, until);
  await bringHolidaysUpToDate(trx, workspaceId);
}

export async function addOwnDay(
  trx: Trx,
  workspaceId: string,
  { day, name }: { day: string; name: string },
): Promise<void> {
  await trx
    .insertInto('closed_days')
    .values({ workspace_id: workspaceId, day, name, origin: 'own' })
    .execute();
  await bringHolidaysUpToDate(trx, workspaceId);
}

/** What the day was called that is gone; null where there was none. */
export async function removeOwnDay(trx: Trx, workspaceId: string, day: string): Promise<string | null> {
  const removed = await trx
    .deleteFrom('closed_days')
    .where('workspace_id', '=', workspaceId)
    .where('day', '=', day)
    .where('origin', '=', 'own')
    .returning('name')
    .executeTakeFirst();
  if (!removed) return null;
  await bringHolidaysUpToDate(trx, workspaceId);
  return removed.name;
}

/** Whether the company works on a public holiday. */
export async function setWorked(
  trx: Trx,
  workspaceId: string,
  day: string,
  isWorked: boolean,
): Promise<void> {
  await trx
    .updateTable('closed_days')
    .set({ is_worked: isWorked })
    .where('workspace_id', '=', workspaceId)
    .where('day', '=', day)
    .where('origin', '=', 'country')
    .execute();
  await bringHolidaysUpToDate(trx, workspaceId);
}

/** Workspaces whose country's holidays are known to an earlier day only. */
export function holidaysRunningOut(handle: Handle, before: string) {
  return handle
    .selectFrom('workspaces')
    .select(['id', 'holiday_country as country', 'holiday_region as region'])
    .where('holiday_country', 'is not', null)
    .where((eb) => eb.or([eb('holidays_until', 'is', null), eb('holidays_until', '<', before)]))
    .orderBy('id')
    .limit(100)
    .execute();
}

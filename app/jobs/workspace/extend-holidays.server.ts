/* Fills in the public holidays of further years, so that a clock that is set today knows those of its end. */
import { databaseNow, db, transact } from '#db/client.server';
import { holidaysRunningOut } from '#db/workspace/closed-days.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { fillHolidays } from '../../commands/workspace/close-days.server';

/** So many years after this one are always known. */
const YEARS_KNOWN = 2;

/** Returns how many workspaces were filled in. */
export async function extendHolidays(): Promise<number> {
  const year = (await databaseNow(db())).getUTCFullYear();
  const workspaces = await holidaysRunningOut(db(), `${year + YEARS_KNOWN}-12-31`);
  for (const { id, country, region } of workspaces)
    await transact(db(), async (trx) => {
      await lockWorkspace(trx, id);
      if (country) await fillHolidays(trx, id, { country, region }, await databaseNow(trx));
    });
  return workspaces.length;
}

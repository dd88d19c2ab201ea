/*
 * The days on which a company is closed: the public holidays of its country, without those on which it works all the
 * same, and days of its own. Clocks stand still on them, also those that are running. A day of its own that is a public
 * holiday as well stays one when the own day goes.
 */
import { databaseNow, db, type Trx } from '#db/client.server';
import {
  addOwnDay,
  closedDaysOn,
  countOwnDays,
  removeOwnDay,
  replaceHolidays,
  setWorked,
} from '#db/workspace/closed-days.server';
import { loadSettings } from '#db/workspace/settings.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { MOST_OWN_DAYS } from '../../domain/workspace/closed-day';
import {
  type Holiday,
  holidayCountries,
  holidayRegions,
  publicHolidays,
} from '../../domain/workspace/public-holidays';
import { performInWorkspace, performSetting, type WorkspaceScene } from '../perform-in-workspace.server';
import { reckonAnew } from './reckon-anew.server';
import { changeSettings, type Setter } from './save-settings.server';

type Region = { country: string; region: string | null };

/** Holidays are filled in for this year and as many after it. */
const YEARS_AHEAD = 3;

/** Takes the holidays of a country, or of a region of it, in the place of those there were; null for no country's. */
export async function chooseHolidays(by: Setter, place: Region | null): Promise<Outcome> {
  // The calendar takes its time to be read: that is before anybody waits for this change of the workspace.
  const chosen = place && (await placeOnRecord(place));
  const filled = chosen === undefined ? null : await holidaysAhead(chosen, await databaseNow(db()));
  return performSetting(by, async (scene) => {
    if (chosen === undefined || !filled) return refuse('place_unknown');
    const { trx, workspaceId } = scene;
    const [holidayCountry, holidayRegion] = [chosen?.country ?? null, chosen?.region ?? null];
    const before = await loadSettings(trx, workspaceId);
    if (before.holidayCountry === holidayCountry && before.holidayRegion === holidayRegion)
      return { ok: true };
    await replaceHolidays(trx, workspaceId, filled);
    return changeSettings(scene, { holidayCountry, holidayRegion }, by);
  });
}

/** Undefined for a country that isn't in the calendar. A region of another country, as a form without script names it, is none. */
async function placeOnRecord({ country, region }: Region): Promise<Region | undefined> {
  if (!(await holidayCountries()).some(({ code }) => code === country)) return undefined;
  const regions = await holidayRegions(country);
  return { country, region: regions.some(({ code }) => code === region) ? region : null };
}

type Filled = { holidays: Holiday[]; from: string; until: string | null };

/** The holidays of this year, which have passed in part, and of the next ones. */
async function holidaysAhead(place: Region | null, now: Date): Promise<Filled> {
  const from = now.getUTCFullYear();
  const to = from + YEARS_AHEAD;
  const holidays = place ? await publicHolidays(place, { from, to }) : [];
  return { holidays, from: `${from}-01-01`, until: place && `${to}-12-31` };
}

/** Fills in the holidays of further years. */
export async function fillHolidays(trx: Trx, workspaceId: string, place: Region, now: Date): Promise<void> {
  await replaceHolidays(trx, workspaceId, await holidaysAhead(place, now));
  await reckonAnew(trx, workspaceId, now);
}

/** A day of the company's own. */
export function closeDay(actor: MemberActor, closed: { day: string; name: string }): Promise<Outcome> {
  return performInWorkspace(actor, 'set_workspace', async (scene) => {
    const { trx, actor: here, record } = scene;
    const [before] = await closedDaysOn(trx, here.workspaceId, closed.day);
    if (before) return refuse('day_closed', { latest: { name: before.name } });
    if ((await countOwnDays(trx, here.workspaceId)) >= MOST_OWN_DAYS) return refuse('too_many_days');
    await addOwnDay(trx, here.workspaceId, closed);
    await record({ kind: 'own_day_closed', details: closed });
    return done(scene);
  });
}

/** Takes a day of the company's own away. Twice is the same. */
export function removeDay(actor: MemberActor, day: string): Promise<Outcome> {
  return performInWorkspace(actor, 'set_workspace', async (scene) => {
    const { trx, actor: here, record } = scene;
    const name = await removeOwnDay(trx, here.workspaceId, day);
    if (name === null) return { ok: true };
    await record({ kind: 'own_day_removed', details: { day, name } });
    return done(scene);
  });
}

/** The company works on a public holiday from here on. */
export const workOn = (actor: MemberActor, day: string): Promise<Outcome> => decide(actor, day, true);

/** A public holiday on which the company worked counts again. */
export const keepFree = (actor: MemberActor, day: string): Promise<Outcome> => decide(actor, day, false);

/** What is decided already stays as it is. */
function decide(actor: MemberActor, day: string, isWorked: boolean): Promise<Outcome> {
  return performInWorkspace(actor, 'set_workspace', async (scene) => {
    const { trx, actor: here, record } = scene;
    const days = await closedDaysOn(trx, here.workspaceId, day);
    const holiday = days.find(({ origin }) => origin === 'country');
    if (!holiday) return refuse('not_found');
    if (holiday.isWorked === isWorked) return { ok: true };
    await setWorked(trx, here.workspaceId, day, isWorked);
    const details = { day, name: holiday.name };
    await record(isWorked ? { kind: 'holiday_worked', details } : { kind: 'holiday_kept', details });
    return done(scene);
  });
}

async function done({ trx, actor, now }: WorkspaceScene): Promise<Outcome> {
  await reckonAnew(trx, actor.workspaceId, now);
  return { ok: true };
}

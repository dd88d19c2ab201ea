/*
 * Leads and admins set how their workspace looks, when it works and how long its steps may take; it holds for what is
 * under way too, and every change stands in the record.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { turnClockTo } from '#demo/calendar.server';
import {
  chooseHolidays,
  closeDay,
  keepFree,
  removeDay,
  workOn,
} from '~/commands/workspace/close-days.server';
import { saveLogo, takeLogoAway } from '~/commands/workspace/save-logo.server';
import { saveClockLimits, saveColour, saveHours, saveName } from '~/commands/workspace/save-settings.server';
import { MOST_OWN_DAYS } from '~/domain/workspace/closed-day';
import { WORKSPACE_SETTING_EVENTS } from '~/domain/workspace/workspace-events';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { extendHolidays } from '~/jobs/workspace/extend-holidays.server';
import { logoCalled } from '~/queries/workspace/logo.server';
import { settingsOf } from '~/queries/workspace/settings.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, submittedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

/** A Tuesday. */
const SIGNED = new Date('2027-05-04T09:00:00+02:00');
const BELGIUM = { country: 'BE', region: null };

let home: Home;
let nextDoor: NextDoor;

const holidays = async (workspaceId = home.workspaceId) => (await calendarOf(db(), workspaceId)).holidays;

const recorded = async () =>
  (
    await db()
      .selectFrom('events')
      .select(['kind', 'details'])
      .where('workspace_id', '=', home.workspaceId)
      .where('onboarding_id', 'is', null)
      .where('kind', 'in', Object.keys(WORKSPACE_SETTING_EVENTS) as (keyof typeof WORKSPACE_SETTING_EVENTS)[])
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ kind, details }) => [kind, details]);

/** When the handoff is to be accepted, once the clocks were looked at. */
async function dueAt(id: string): Promise<string | undefined> {
  await watchClocks();
  const row = await db()
    .selectFrom('onboardings')
    .select('next_due_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.next_due_at?.toISOString();
}

beforeEach(async () => {
  await turnClockTo(SIGNED);
  ({ home, nextDoor } = await twoWorkspaces());
});

async function running(): Promise<string> {
  const id = await submittedHandoff(home);
  await db().updateTable('onboardings').set({ signed_at: SIGNED }).where('id', '=', id).execute();
  return id;
}

describe('name, hours and clocks', () => {
  test('are kept, and recorded with what they were', async () => {
    done(await saveName(home.hanne, 'Brindle & Co'));
    const { settings } = await settingsOf(await memberFor(home.hanne));
    expect(settings).toMatchObject({ name: 'Brindle & Co' });
    const [[kind, details]] = (await recorded()) as [[string, { changes: object }]];
    expect(kind).toBe('workspace_changed');
    expect(details.changes).toMatchObject({ name: { to: 'Brindle & Co' } });
  });

  test('colour and logo are kept, and recorded with what they were', async () => {
    const png = new Uint8Array([1, 2, 3]);
    const hash = 'a'.repeat(64);
    done(await saveColour(home.hanne, '#ffe600'));
    done(await saveLogo(home.kofi, { png, hash }));
    done(await saveLogo(home.kofi, { png, hash }));
    const { settings } = await settingsOf(await memberFor(home.hanne));
    expect(settings).toMatchObject({ colour: '#ffe600', logo: `/logos/${hash}.png` });
    expect([...((await logoCalled(`${hash}.png`)) ?? [])]).toEqual([...png]);
    done(await takeLogoAway(home.hanne));
    done(await takeLogoAway(home.hanne));
    expect(await logoCalled(`${hash}.png`)).toBeUndefined();
    expect(await recorded()).toEqual([
      ['workspace_changed', { changes: { colour: { from: '#0f5b57', to: '#ffe600' } } }],
      ['workspace_changed', { changes: { logo: { from: null, to: `/logos/${hash}.png` } } }],
      ['workspace_changed', { changes: { logo: { from: `/logos/${hash}.png`, to: null } } }],
    ]);
  });

  test('of another workspace, and of members who set nothing, are refused', async () => {
    const logo = { png: new Uint8Array([1]), hash: 'b'.repeat(64) };
    for (const actor of [home.sam, home.ines, { ...nextDoor.piet, workspaceId: home.workspaceId }]) {
      expect(await saveLogo(actor, logo)).toMatchObject({ code: 'not_allowed' });
      expect(await saveColour(actor, '#000000')).toMatchObject({ code: 'not_allowed' });
      expect(await takeLogoAway(actor)).toMatchObject({ code: 'not_allowed' });
    }
    expect(await recorded()).toEqual([]);
  });

  test('that are saved as they were change and record nothing', async () => {
    const { settings } = await settingsOf(await memberFor(home.hanne));
    done(await saveName(home.hanne, settings.name));
    done(await saveClockLimits(home.hanne, settings));
    expect(await recorded()).toEqual([]);
  });

  test('hold for what is under way', async () => {
    const id = await running();
    done(await saveClockLimits(home.hanne, { acceptanceHours: 12, introductionHours: 30 }));
    expect(await dueAt(id)).toBe('2027-05-04T19:00:00.000Z');
    done(
      await saveHours(home.hanne, {
        timeZone: 'Europe/Brussels',
        workingDays: [1, 3, 5],
        officeOpens: '09:00',
        officeCloses: '17:00',
      }),
    );
    // Signed on a day that isn't worked any more: it begins on Wednesday.
    expect(await dueAt(id)).toBe('2027-05-05T10:00:00.000Z');
  });

  test('of one workspace leave those of another alone', async () => {
    done(await saveName(home.hanne, 'Brindle & Co'));
    done(await closeDay(home.hanne, { day: '2027-05-05', name: 'Stock day' }));
    const other = await db()
      .selectFrom('workspaces')
      .select(['name', 'holidays'])
      .where('id', '=', nextDoor.workspaceId)
      .executeTakeFirstOrThrow();
    expect(other.name).not.toBe('Brindle & Co');
    expect(other.holidays).not.toContain('2027-05-05');
  });
});

describe('days that are closed', () => {
  test('are the holidays of the country, and stop a clock that is running', async () => {
    const id = await running();
    done(await closeDay(home.hanne, { day: '2027-05-05', name: 'Stock day' }));
    // The rest of Tuesday counts, then Thursday, which is Ascension Day where that is chosen too.
    expect(await dueAt(id)).toBe('2027-05-06T07:00:00.000Z');
    done(await chooseHolidays(home.hanne, BELGIUM));
    expect(await dueAt(id)).toBe('2027-05-07T07:00:00.000Z');
    done(await workOn(home.hanne, '2027-05-06'));
    expect(await dueAt(id)).toBe('2027-05-06T07:00:00.000Z');
    done(await keepFree(home.hanne, '2027-05-06'));
    expect(await dueAt(id)).toBe('2027-05-07T07:00:00.000Z');
    expect((await recorded()).map(([kind]) => kind)).toEqual([
      'own_day_closed',
      'workspace_changed',
      'holiday_worked',
      'holiday_kept',
    ]);
  });

  test('of another country take the place of the first ones; own days stay', async () => {
    done(await closeDay(home.hanne, { day: '2027-08-02', name: 'Stock day' }));
    done(await chooseHolidays(home.hanne, BELGIUM));
    expect(await holidays()).toEqual(expect.arrayContaining(['2027-07-21', '2027-08-02']));
    done(await chooseHolidays(home.hanne, { country: 'PT', region: null }));
    const now = await holidays();
    expect(now).toEqual(expect.arrayContaining(['2027-06-10', '2027-08-02']));
    expect(now).not.toContain('2027-07-21');
    done(await chooseHolidays(home.hanne, null));
    expect(await holidays()).toEqual(['2027-08-02']);
  });

  test('on which the company works stay so in a region of the same country', async () => {
    done(await chooseHolidays(home.hanne, { country: 'DE', region: null }));
    done(await workOn(home.hanne, '2027-10-03'));
    done(await chooseHolidays(home.hanne, { country: 'DE', region: 'BY' }));
    expect(await holidays()).not.toContain('2027-10-03');
    expect(await holidays()).toContain('2027-11-01');
  });

  test('of our own that are holidays as well stay holidays when our own goes', async () => {
    done(await closeDay(home.hanne, { day: '2027-07-21', name: 'Summer break' }));
    done(await chooseHolidays(home.hanne, BELGIUM));
    done(await workOn(home.hanne, '2027-07-21'));
    expect(await holidays()).toContain('2027-07-21');
    done(await removeDay(home.hanne, '2027-07-21'));
    expect(await holidays()).not.toContain('2027-07-21');
    done(await keepFree(home.hanne, '2027-07-21'));
    done(await removeDay(home.hanne, '2027-07-21'));
    expect(await holidays()).toContain('2027-07-21');
    const { days } = await settingsOf(await memberFor(home.hanne));
    expect(days.filter(({ day }) => day === '2027-07-21')).toMatchObject([{ origin: 'country' }]);
  });

  test('of our own are seen after they have passed, and are two hundred at most', async () => {
    await db()
      .insertInto('closed_days')
      .values(
        Array.from({ length: MOST_OWN_DAYS - 1 }, (_, at) => ({
          workspace_id: home.workspaceId,
          day: new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10),
          name: 'Break',
          origin: 'own' as const,
        })),
      )
      .execute();
    expect(await settingsOf(await memberFor(home.hanne))).toMatchObject({ hasRoom: true });
    done(await closeDay(home.hanne, { day: '2027-08-02', name: 'Stock day' }));
    const page = await settingsOf(await memberFor(home.hanne));
    expect(page.passed).toHaveLength(MOST_OWN_DAYS - 1);
    expect(page.hasRoom).toBe(false);
    const more = { day: '2027-08-03', name: 'Fair' };
    expect(await closeDay(home.hanne, more)).toMatchObject({ code: 'too_many_days' });
    done(await removeDay(home.hanne, '2025-01-01'));
    done(await closeDay(home.hanne, more));
  });

  test('stand in the list once', async () => {
    done(await closeDay(home.hanne, { day: '2027-08-02', name: 'Stock day' }));
    expect(await closeDay(home.kofi, { day: '2027-08-02', name: 'Fair' })).toMatchObject({
      code: 'day_closed',
    });
    done(await removeDay(home.hanne, '2027-08-02'));
    done(await removeDay(home.hanne, '2027-08-02'));
    expect(await holidays()).toEqual([]);
  });

  test('of a country that nobody knows are none', async () => {
    expect(await chooseHolidays(home.hanne, { country: 'XX', region: null })).toMatchObject({
      code: 'place_unknown',
    });
    done(await chooseHolidays(home.hanne, { country: 'BE', region: 'BY' }));
    const { settings } = await settingsOf(await memberFor(home.hanne));
    expect(settings).toMatchObject({ holidayCountry: 'BE', holidayRegion: null });
  });

  test('are known for further years before they are needed', async () => {
    done(await chooseHolidays(home.hanne, BELGIUM));
    await extendHolidays();
    expect((await holidays()).at(-1)).toBe('2030-12-25');
    await turnClockTo(new Date('2029-02-01T10:00:00Z'));
    expect(await extendHolidays()).toBeGreaterThan(0);
    const now = await holidays();
    expect(now).toEqual(expect.arrayContaining(['2027-07-21', '2032-07-21']));
    expect(await extendHolidays()).toBe(0);
  });
});

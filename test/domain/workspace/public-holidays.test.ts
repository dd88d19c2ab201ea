/* Whole public holidays by country and region, each day once. */
import { describe, expect, test } from 'vitest';
import { holidayCountries, holidayRegions, publicHolidays } from '~/domain/workspace/public-holidays';

const in2026 = (country: string, region: string | null = null) =>
  publicHolidays({ country, region }, { from: 2026, to: 2026 });

describe('public holidays', () => {
  test('are those of the country, by their English names, in the order of time', async () => {
    const days = await in2026('BE');
    expect(days).toHaveLength(10);
    expect(days[0]).toEqual({ day: '2026-01-01', name: "New Year's Day" });
    expect(days.at(-1)).toEqual({ day: '2026-12-25', name: 'Christmas Day' });
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
  });

  test('are more in a region that has its own', async () => {
    const [everywhere, bavaria] = [await in2026('DE'), await in2026('DE', 'BY')];
    const own = bavaria.filter(({ day }) => !everywhere.some((one) => one.day === day));
    expect(own.map(({ day }) => day)).toEqual(['2026-01-06', '2026-06-04', '2026-11-01']);
  });

  test('that last for days are so many days, and an afternoon off is none', async () => {
    const turkey = (await in2026('TR')).map(({ day }) => day);
    expect(turkey).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']));
    expect(turkey).not.toContain('2026-03-23');
    expect((await in2026('CN')).map(({ day }) => day)).not.toContain('2026-03-08');
  });

  test('of several years stand one after the other', async () => {
    const days = await publicHolidays({ country: 'PT', region: null }, { from: 2026, to: 2028 });
    expect(new Set(days.map(({ day }) => day.slice(0, 4)))).toEqual(new Set(['2026', '2027', '2028']));
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  });
});

test('countries and regions are offered by name', async () => {
  const countries = await holidayCountries();
  expect(countries.length).toBeGreaterThan(150);
  expect(countries).toContainEqual({ code: 'PT', name: 'Portugal' });
  expect((await holidayRegions('DE')).map(({ code }) => code)).toContain('BY');
  expect(await holidayRegions('XX')).toEqual([]);
});

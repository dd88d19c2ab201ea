/*
 * Public holidays by country and region, from a calendar that others keep up to date. Only whole days count: an
 * afternoon off stops no clock. The calendar is large, so it is read when somebody chooses from it, and not before.
 */

/** A day, 'YYYY-MM-DD', and what it is called, in English where it has an English name. */
export type Holiday = { day: string; name: string };
/** A country or a region of one, by its code. */
export type Place = { code: string; name: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The public holidays of these years, both included, each day once, in the order of time. */
export async function publicHolidays(
  { country, region }: { country: string; region: string | null },
  { from, to }: { from: number; to: number },
): Promise<Holiday[]> {
  const calendar = new (await library())(region ? `${country}-${region}` : country);
  const named = new Map<string, string>();
  for (let year = from; year <= to; year += 1)
    for (const { type, date, start, end, name } of calendar.getHolidays(year, 'en')) {
      if (type !== 'public') continue;
      const days = Math.floor((end.getTime() - start.getTime() + HOUR) / DAY);
      for (let after = 0; after < days; after += 1) {
        const day = dayAfter(date.slice(0, 10), after);
        if (!named.has(day)) named.set(day, name);
      }
    }
  return [...named]
    .map(([day, name]) => ({ day, name }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Every country whose holidays are known, by the name that people know it by. */
export async function holidayCountries(): Promise<Place[]> {
  const named = new (await library())().getCountries('en');
  return Object.keys(named)
    .map((code) => ({ code, name: COUNTRY_NAMES.of(code) ?? code }))
    .sort(byName);
}

/** The regions of a country that have holidays of their own, by name; none where it is one for all. */
export async function holidayRegions(country: string): Promise<Place[]> {
  return placesIn(new (await library())().getStates(country, 'en'));
}

const placesIn = (named: Record<string, string> | undefined): Place[] =>
  Object.entries(named ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort(byName);

const byName = (one: Place, other: Place): number => one.name.localeCompare(other.name, 'en');
const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const library = async () => (await import('date-holidays')).default;

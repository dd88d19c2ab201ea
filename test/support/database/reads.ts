/* What both databases must read alike, whatever the time zone of the process. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { useDatabase } from './database';

const ID = '0197a1b2-0000-7000-8000-000000000001';

/** Declares the tests of reading, run in a time zone such as `Asia/Tokyo`, whose hour at the epoch is given. */
export function testReadsIn(timeZone: string, hourAtEpoch: number): void {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = timeZone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  useDatabase();

  test('the process is in that time zone', () => {
    expect(new Date(0).getHours()).toBe(hourAtEpoch);
  });

  test.each<[string, string, unknown]>([
    ['int8', `select 9007199254740991::int8 as it`, 9007199254740991],
    ['count', `select count(*) as it from users`, 0],
    ['int8[]', `select array[1, 2]::int8[] as it`, [1, 2]],
    ['int4[]', `select array[1, 2]::int4[] as it`, [1, 2]],
    ['date', `select '2026-03-29'::date as it`, '2026-03-29'],
    ['date[]', `select '{2026-03-29,2026-12-31}'::date[] as it`, ['2026-03-29', '2026-12-31']],
    ['empty date[]', `select '{}'::date[] as it`, []],
    [
      'timestamptz',
      `select '2026-03-29T00:30:00.123Z'::timestamptz as it`,
      new Date('2026-03-29T00:30:00.123Z'),
    ],
    ['timestamp', `select '2026-03-29 00:30:00'::timestamp as it`, new Date('2026-03-29T00:30:00Z')],
    ['numeric', `select 12345678901.10::numeric(14, 2) as it`, '12345678901.10'],
    ['interval', `select '3 days 04:05:06'::interval as it`, '3 days 04:05:06'],
    ['text[]', `select array['a', 'b,"c"', 'NULL', '']::text[] as it`, ['a', 'b,"c"', 'NULL', '']],
    ['empty text[]', `select '{}'::text[] as it`, []],
    ['uuid', `select '${ID}'::uuid as it`, ID],
    ['uuid[]', `select array['${ID}']::uuid[] as it`, [ID]],
    [
      'jsonb',
      `select '{"a":[1,null,"é"],"on":"2026-03-29"}'::jsonb as it`,
      { a: [1, null, 'é'], on: '2026-03-29' },
    ],
    ['jsonb text', `select '"words"'::jsonb as it`, 'words'],
    ['boolean', `select true as it`, true],
    ['null', `select null::date as it`, null],
  ])('%s', async (_, query, expected) => {
    const { rows } = await sql.raw<{ it: unknown }>(query).execute(db());
    expect(rows[0]?.it).toEqual(expected);
  });

  test('an instant, a day and lists come back as they were written', async () => {
    const at = new Date('2026-10-25T00:59:59.999Z');
    const { rows } = await sql<{ at: Date; day: string; days: string[]; ids: string[]; words: string[] }>`
      select ${at}::timestamptz as at, ${'2026-10-25'}::date as day, ${['2026-10-25']}::date[] as days,
        ${[ID]}::uuid[] as ids, ${['a b', 'c"d']}::text[] as words
    `.execute(db());
    expect(rows[0]).toEqual({
      at,
      day: '2026-10-25',
      days: ['2026-10-25'],
      ids: [ID],
      words: ['a b', 'c"d'],
    });
  });
}

/* What is asked: every list of the workspace, at its beginning, in its middle and at its end, by whoever reads it. */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/client.server';

export type Reader = 'lead' | 'rep' | 'host' | 'contact';
export type Page = { name: string; by: Reader; path: string };

export async function pagesOf(db: Db): Promise<Page[]> {
  const at = (from: RawBuilder<unknown>, by: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
    placesIn(db, from, by, id);
  const o = sql`o.id`;
  const named = await at(sql`onboardings o`, sql`o.listed_name, o.id`, o);
  const walked = sql`onboardings o where path_steps_left > 0 and closed_at is null`;
  const board = await at(walked, sql`coalesce(path_due_on, '9999-12-31'::date), id`, o);
  const mails = await at(sql`notices n`, sql`created_at desc, id desc`, sql`n.id`);
  const open = sql`promises p where state = 'open'`;
  const promises = await at(
    open,
    sql`coalesce(due_on, '9999-12-31'::date), statement_id`,
    sql`p.statement_id`,
  );
  const waiting = sql`onboardings o where closed_at is null and (stage <> 'settled' or turn <> 'nobody')`;
  const due = sql`coalesce(next_due_at, '9999-01-01T00:00:00Z')`;
  const place = sql`to_char(${due} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || id`;
  const worklist = await at(waiting, sql`${due}, id`, place);
  const long = sql`(select onboarding_id from events group by 1 order by count(*) desc limit 1)`;
  const events = await at(sql`events e where onboarding_id = ${long}`, sql`id desc`, sql`e.id`);
  const { rows } = await sql<{ long: string; name: string; person: string }>`
    select ${long} as long, (select name from customers order by id limit 1 offset 50) as name,
      (select name from contacts order by id limit 1 offset 50) as person`.execute(db);
  const { long: longest = '', name = '', person = '' } = rows[0] ?? {};
  const word = encodeURIComponent(name);
  const who = encodeURIComponent(person);
  const deep = (what: string, of: Places, path: (id: string) => string): Page[] => [
    { name: `${what}, middle`, by: 'lead', path: path(of.middle) },
    { name: `${what}, end`, by: 'lead', path: path(of.end) },
  ];
  const lead = (what: string, path: string): Page => ({ name: what, by: 'lead', path });
  return [
    lead('Today', '/'),
    ...deep('Today', worklist, (id) => `/?after=${encodeURIComponent(id)}`),
    { name: 'Today of a rep', by: 'rep', path: '/' },
    { name: 'Today of a host', by: 'host', path: '/' },
    lead('customers', '/customers'),
    ...deep('customers', named, (id) => `/customers?after=${id}`),
    lead('customers, live', '/customers?stage=live'),
    lead('customers, late', '/customers?late=1'),
    lead('customers, one by name', `/customers?q=${word}`),
    lead('customers, many by name', '/customers?q=al'),
    lead('search, a customer', `/search?q=${word}`),
    lead('search, a person', `/search?q=${who}`),
    lead('search, a common word', '/search?q=orders'),
    lead('search, nowhere', '/search?q=qqzzqq'),
    lead('corrections', '/corrections'),
    { name: 'corrections of a host', by: 'host', path: '/corrections' },
    lead('promises', '/promises'),
    ...deep('promises', promises, (id) => `/promises?after=${id}`),
    lead('promises, kept', '/promises?state=kept'),
    lead('board', '/paths'),
    lead('board, late', '/paths?state=late'),
    ...deep('board, late', board, (id) => `/paths?state=late&after=${id}`),
    lead('board, by customer', '/paths?by=customer'),
    { name: 'board of a host', by: 'host', path: '/paths' },
    lead('mail', '/mail'),
    ...deep('mail', mails, (id) => `/mail?before=${id}`),
    lead('mail, not delivered', '/mail?state=bounced'),
    lead('mail, to one', `/mail?q=${who}`),
    lead('mail, to nobody', '/mail?q=qqzzqq'),
    lead('long onboarding', `/onboardings/${longest}`),
    lead('its timeline', `/onboardings/${longest}/timeline`),
    ...deep('its timeline', events, (id) => `/onboardings/${longest}/timeline?before=${id}`),
    lead('Insight, 13 weeks', '/insight'),
    lead('Insight, a year', '/insight?weeks=52'),
  ];
}

type Places = { middle: string; end: string };

/** Where a page of the middle begins, and one of the end. */
async function placesIn(
  db: Db,
  from: RawBuilder<unknown>,
  by: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): Promise<Places> {
  const nth = async (share: number) => {
    const { rows } = await sql<{ id: string }>`select ${id}::text as id from ${from} order by ${by} limit 1
      offset (select floor(greatest(0, count(*) - 21) * ${share}::float8) from ${from})`.execute(db);
    return rows[0]?.id ?? '';
  };
  return { middle: await nth(0.5), end: await nth(1) };
}

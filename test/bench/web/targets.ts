/*
 * What is measured: the customer's page as it is kept and as it is drawn anew, an answer with the page after it, the
 * heaviest pages of members, a style sheet. Sixteen copies of the demo's onboarding stand side by side, each with a
 * contact of its own, so that nobody waits for anybody else's answer.
 */
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Foyer } from '../../support/browser/server';
import { contactOf, signedIn } from '../../support/browser/visitor';
import { multiply } from '../../support/database/many';
import { lengthenPath } from './long-path';
import type { Target } from './measure';

const CONTACTS = 16;
const SIGNED = { customer: 'Quince', contact: 'Amara' };

type Ask = Target['requests'][number][number];
export type Scene = {
  /** Twenty-one points that are asked. */
  pages: Ask[][];
  /** A signed agreement, and forty steps. */
  pagesWithPath: Ask[][];
  answers: Ask[][];
  html: string;
  htmlWithPath: string;
  paths: Record<string, Ask>;
};

export async function setScene(database: string, foyer: Foyer): Promise<Scene> {
  const marit = await contactOf(foyer.origin, 'Marit');
  // Before there are copies of her, who have no sign-in of their own.
  const ines = await signedIn(foyer.origin, 'Ines');
  await lengthenPath(ines, SIGNED.customer);
  const amara = await contactOf(foyer.origin, SIGNED.contact);
  const db = new Kysely<never>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: database }) }),
  });
  await multiply(db, CONTACTS);
  const cookies = await copiesOfSession(db, marit.cookie);
  const signed = await copiesOfSession(db, amara.cookie);
  const points = await openPoints(db);
  await db.destroy();
  const pagesOf = (whose: string[]) => whose.map((cookie) => [{ path: '/welcome', headers: { cookie } }]);
  const answers = await Promise.all(
    cookies.map(async (cookie, n) => answersOf(foyer, cookie, points[n] ?? { statement: '', wording: '' })),
  );
  const path = /href="(\/onboardings\/[0-9a-f-]{36})/.exec(await (await ines.get('/customers')).text())?.[1];
  const html = await (await marit.get('/welcome')).text();
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const of = (address: string): Ask => ({ path: address, headers: { cookie: ines.cookie } });
  return {
    pages: pagesOf(cookies),
    pagesWithPath: pagesOf(signed),
    answers,
    html,
    htmlWithPath: await (await amara.get('/welcome')).text(),
    paths: {
      'staff: worklist': of('/'),
      'staff: guide': of(`${path}/guide`),
      'staff: receipt': of(`${path}/receipt`),
      'style sheet': { path: style, headers: { 'accept-encoding': 'br' } },
    },
  };
}

/** Yes to a point, the page, the yes taken back, the page. */
function answersOf(
  foyer: Foyer,
  cookie: string,
  point: { statement: string; wording: string; contact?: string },
): Ask[] {
  const post = (verb: string): Ask => ({
    method: 'POST',
    path: `/welcome/statements/${point.statement}/${verb}`,
    headers: { cookie, origin: foyer.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ wording: point.wording, madeFor: point.contact ?? '' }).toString(),
  });
  const page: Ask = { path: '/welcome', headers: { cookie } };
  return [post('confirm'), page, post('undo'), page];
}

/** A session on each copy of the page that this cookie opens. */
async function copiesOfSession(db: Kysely<never>, cookie: string): Promise<string[]> {
  const [name = '', value = ''] = cookie.split('=', 2);
  const secret: string = JSON.parse(Buffer.from(decodeURIComponent(value), 'base64').toString('utf8'));
  const hash = (of: string) => createHash('sha256').update(of).digest('hex');
  const cookies: string[] = [];
  for (let n = 1; n <= CONTACTS; n++) {
    const own = `${secret}${n}`;
    await sql`update customer_sessions set secret_hash = ${hash(own)}
      where secret_hash = ${`${hash(secret)}/${n}`}`.execute(db);
    cookies.push(`${name}=${encodeURIComponent(Buffer.from(JSON.stringify(own)).toString('base64'))}`);
  }
  return cookies;
}

/** A point of each copied page that its contact hasn't answered, in the order of the copies. */
async function openPoints(db: Kysely<never>) {
  const { rows } = await sql<{ statement: string; wording: string; contact: string; n: number }>`
    select distinct on (n) md5(i.statement_id::text || '/' || n::text)::uuid::text as statement,
      md5(i.wording_id::text || '/' || n::text)::uuid::text as wording,
      md5(c.id::text || '/' || n::text)::uuid::text as contact, n
    from contacts c
    join publications p on p.onboarding_id = c.onboarding_id
    join publication_items i on i.publication_id = p.id
    join statements s on s.id = i.statement_id and s.kind = 'goal'
    cross join generate_series(1, ${CONTACTS}::int) n
    where c.name like 'Marit%' and not exists (select from answers a where a.statement_id = i.statement_id)
      and not exists (select from publications newer where newer.onboarding_id = p.onboarding_id and newer.version > p.version)
      and exists (select from customer_sessions e where e.contact_id = c.id)
    order by n, i.position`.execute(db);
  return rows;
}

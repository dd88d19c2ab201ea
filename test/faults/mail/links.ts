/*
 * The links that the mails of a storm carry, and whether anything but those mails has kept one. They belong to a
 * contact of a real onboarding; each mail has a link of its own.
 */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { type Database, setDatabase, transact } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { issueLink, tokenOf } from '~/auth/contact/welcome-link.server';
import { loadSecrets } from '~/auth/secrets.server';
import { readEnv, setEnv } from '~/env.server';
import { API_KEY } from '../../stand-in/resend/stand-in';
import { oneWorkspace } from '../../support/story/cast';
import { publishedGuide } from '../../support/story/handoffs';

/** The keys of a storm's installation. */
export const SECRETS = {
  SESSION_SECRET: 'a session secret that only storms know',
  LINK_KEY: 'a link key that only storms know, 32+',
};

export type Linked = {
  workspaceId: string;
  onboardingId: string;
  contactId: string;
  links: { id: string; token: string }[];
};

/** An onboarding with one contact and `count` links to their page. Nobody is owed mail by it. */
export async function onboardingWithLinks(database: Database, count: number): Promise<Linked> {
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...SECRETS });
  setEnv(env);
  await loadSecrets(env);
  setDatabase(database);
  try {
    const home = await oneWorkspace();
    const onboardingId = await publishedGuide(home);
    const [contact] = await loadContacts(database.db, home.workspaceId, onboardingId);
    if (!contact) throw new Error('The onboarding has no contact.');
    await database.db.deleteFrom('notices').execute();
    const owner = { id: onboardingId, workspaceId: home.workspaceId };
    const links = await transact(database.db, async (trx) => {
      const issued = [];
      for (let generation = 1; generation <= count; generation++) {
        const id = await issueLink(trx, owner, contact.id, new Date());
        issued.push({ id, token: tokenOf({ id, generation }) });
      }
      return issued;
    });
    return { workspaceId: home.workspaceId, onboardingId, contactId: contact.id, links };
  } finally {
    setDatabase(undefined);
  }
}

/** Where a token or a key is kept that should not be: tables, by name, and the log. */
export async function leaksIn(database: Database, { links }: Linked, logFile: string): Promise<string[]> {
  const hidden = [...links.map((link) => link.token), API_KEY, ...Object.values(SECRETS)];
  const holds = (text: string) => hidden.some((secret) => text.includes(secret));
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(database.db);
  const leaking: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(
      database.db,
    );
    if (holds(rows.map((row) => row.text).join('\n'))) leaking.push(name);
  }
  if (holds(readFileSync(logFile, 'utf8'))) leaking.push('the log');
  return leaking;
}

/** How many of these accepted mails carry a link of the onboarding, as the provider got them. */
export async function countLinked(provider: string, { links }: Linked, emailIds: string[]): Promise<number> {
  const tokens = new Set(links.map((link) => link.token));
  let linked = 0;
  for (const id of emailIds) {
    const answer = await fetch(`${provider}/emails/${id}`, {
      headers: { authorization: `Bearer ${API_KEY}` },
    });
    const { text = '' } = (await answer.json()) as { text?: string };
    if (text.split(/[\s/]/).some((word) => tokens.has(word))) linked += 1;
  }
  return linked;
}

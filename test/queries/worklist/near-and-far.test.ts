/*
 * A search that looks near before it looks far finds what reading everything finds, whatever is looked for: said by many or
 * by few, of late, long ago or nowhere, and where much of what says it may not be shown.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadMailLog } from '~/queries/mail/mail-log.server';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { searchFor } from '~/queries/worklist/search.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { memberFor } from '../../support/story/member';
import { seeded } from '../../support/story/seeded';

useDatabase();

const random = seeded(12);
const MAILS = 9_000;
const CUSTOMERS = 1_500;
const FEW = 6;
const MANY = 40;
/** Each half as often as the one before. */
const WORDS = 'amber birch cobalt damson ember fennel garnet hazel indigo jasper kelp linden maple'.split(
  ' ',
);

type Mail = { id: string; subject: string; to: string; isCancelled: boolean };
const mails: Mail[] = [];
const customers: string[] = [];
let home: Home;
let reader: Awaited<ReturnType<typeof memberFor>>;

const anyOf = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)] as T;
const someWords = (): string[] => WORDS.filter((_, rank) => random() < 0.5 ** (rank + 1));

/** The words of a mail, the newest being the last. */
function wordsAt(at: number): string {
  const said = someWords();
  if (at >= MAILS - 200) said.push('lately');
  if (at < 300) said.push('longago');
  if (at % 900 === 0) said.push('yearly');
  if (at < 60 || at > MAILS - 5) said.push('seldom');
  if (at % 2 === 0 && at > MAILS - 600) said.push('hidden');
  return ['mail', ...said].join(' ');
}

beforeAll(async () => {
  home = await oneWorkspace();
  reader = await memberFor(home.hanne);
  for (let at = 0; at < MAILS; at++) {
    const subject = wordsAt(at);
    const isCancelled = subject.includes('hidden') || random() < 0.2;
    mails.unshift({ id: uuid(), subject, to: `"To ${wordsAt(at)}" <one@northlight.example>`, isCancelled });
  }
  await sql`insert into notices (id, workspace_id, kind, subject_id, recipient_kind, recipient_id, state, due_at, opened_at, message, created_at)
    select m.id, ${home.workspaceId}::uuid, 'weekly_digest', m.id, 'member', ${home.hanne.id}::uuid,
      case when m."isCancelled" then 'cancelled' else 'accepted' end, now(), now(),
      jsonb_build_object('subject', m.subject, 'to', m."to"), now()
    from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as m (id uuid, subject text, "to" text, "isCancelled" boolean)`.execute(
    db(),
  );
  for (let at = 0; at < CUSTOMERS; at++) {
    const place = String(at).padStart(4, '0');
    customers.push([place, ...someWords(), ...(at > CUSTOMERS - 60 ? ['zinc'] : [])].join(' '));
  }
  const named = customers.map((name) => ({ id: uuid(), name }));
  const from = sql`jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as m (id uuid, name text)`;
  await sql`insert into customers (id, workspace_id, name) select m.id, ${home.workspaceId}::uuid, m.name from ${from}`.execute(
    db(),
  );
  await sql`insert into onboardings (id, workspace_id, customer_id, deal_name, signed_at, rep_member_id, host_member_id, stage, turn)
    select gen_random_uuid(), ${home.workspaceId}::uuid, m.id, 'Deal', now(), ${home.sam.id}::uuid, ${home.ines.id}::uuid,
      'recording', 'sales' from ${from}`.execute(db());
}, 60_000);

const SOUGHT = ['mail', 'lately', 'longago', 'yearly', 'seldom', 'hidden', 'nowhere', ...WORDS];
const asked = [
  ...SOUGHT,
  ...Array.from({ length: 12 }, () => `${anyOf(SOUGHT)} ${anyOf(SOUGHT)}`),
  ...Array.from({ length: 5 }, () => anyOf(SOUGHT).slice(1, 4)),
];

/** What reading all mail finds, the newest first, after the last one seen. */
const plain = (text: string, saying: (mail: Mail) => string, after: string | null = null): string[] =>
  mails
    .filter(({ id, isCancelled }) => !isCancelled && (after === null || id < after))
    .filter((mail) => text.split(' ').every((word) => saying(mail).includes(word)))
    .map(({ id }) => id);

async function found(text: string, only: 'mail' | null, after: string | null): Promise<string[]> {
  const { groups } = await searchFor(reader, { text, only, after, mayReadMail: true });
  return groups.filter(({ kind }) => kind === 'mail').flatMap(({ found: all }) => all.map(({ id }) => id));
}

test('a search finds few of all kinds and many of one, from anywhere on', async () => {
  const said = ({ subject, to }: Mail) => `${subject} ${to}`;
  for (const text of asked) {
    expect([text, await found(text, null, null)]).toEqual([text, plain(text, said).slice(0, FEW)]);
    for (const after of [null, anyOf(mails).id])
      expect([text, await found(text, 'mail', after)]).toEqual([
        text,
        plain(text, said, after).slice(0, MANY),
      ]);
  }
}, 60_000);

test('the mail log finds whom it went to, from anywhere on', async () => {
  for (const text of asked)
    for (const before of [null, anyOf(mails).id]) {
      const log = await loadMailLog(reader, { text, state: null, onboarding: null, before });
      const all = plain(text, ({ to }) => to, before);
      expect([text, log.mails.map(({ id }) => id)]).toEqual([text, all.slice(0, 50)]);
    }
}, 60_000);

test('the list of customers finds names, in their order', async () => {
  for (const text of [...WORDS, 'amber birch', 'zinc', 'cobalt zinc', '00', '1499', 'nowhere']) {
    const { rows } = await loadCustomers(reader, { text, stage: null, after: null });
    const all = customers.filter((name) => name.includes(text));
    expect([text, rows.map(({ customer }) => customer)]).toEqual([text, all.slice(0, MANY)]);
  }
}, 60_000);

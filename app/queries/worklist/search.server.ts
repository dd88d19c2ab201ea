/*
 * Where in the workspace something is said: customers, people, deals, points as they read now, and mail for those who
 * read the mail log. Red flags and notes of ours are searched nowhere. Each kind is looked up by itself, the newest
 * first, and walks on from the last one seen.
 */
import { type SqlBool, sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { IS_HELD } from '#db/review/review.server';
import type { Member } from '../../auth/member/member.server';
import { shownAddress } from '../../domain/contact/email-address';
import { findsNamesOnly, soughtWords } from '../../domain/form/search-text';
import type { ListedStage } from '../../domain/onboarding/stages-to-value';
import { type Words, wordsFrom } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { readable } from '../mail/mail-log.server';
import { type Candidates, type Finder, newestFound } from './candidates.server';

export const FOUND_KINDS = ['customers', 'people', 'deals', 'points', 'mail'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Whether the onboarding goes no further, however far it was. */
type Ended = 'closed' | 'archived' | null;

/** One thing that was found, and the onboarding it stands in; mail may be of none. */
export type Found = {
  id: string;
  onboardingId: string | null;
  customer: string;
  stage: ListedStage | null;
} & (
  | { kind: 'customers'; ended: Ended; deals: number }
  | { kind: 'people'; name: string; email: string | null }
  | { kind: 'deals'; ended: Ended; deal: string; crmId: string | null }
  | { kind: 'points'; statementId: string; words: Words; isProposed: boolean }
  | { kind: 'mail'; subject: string; to: string; at: Date }
);

export type FoundGroup = { kind: FoundKind; found: Found[]; next: string | null };
export type SearchFacts = { groups: FoundGroup[]; reader: Reader };

/** How many of each kind stand on a page of all kinds, and on one of its own. */
const FEW = 6;
const MANY = 40;

export type Search = {
  text: string;
  /** One kind alone, from the last one seen on. */
  only: FoundKind | null;
  after: string | null;
  mayReadMail: boolean;
};

export async function searchFor(member: Member, search: Search): Promise<SearchFacts> {
  const { text, only, after, mayReadMail } = search;
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  const kinds = FOUND_KINDS.filter(
    (kind) =>
      (only === null || kind === only) &&
      (kind !== 'mail' || mayReadMail) &&
      !(NEED_WORDS.includes(kind) && findsNamesOnly(text)),
  );
  const limit = only ? MANY : FEW;
  const asked = { words: soughtWords(text), after, limit: limit + 1 };
  const groups: FoundGroup[] = [];
  for (const kind of text === '' ? [] : kinds) {
    const rows = await newestFound(FINDERS[kind], member.workspaceId, asked);
    const found = rows.slice(0, limit);
    groups.push({ kind, found, next: rows.length > limit ? (found.at(-1)?.id ?? null) : null });
  }
  return { groups: groups.filter(({ found }) => found.length > 0), reader };
}

/** What is no name is looked through for whole words alone. */
const NEED_WORDS: FoundKind[] = ['points', 'mail'];

const FINDERS: Record<FoundKind, Finder<Found>> = { customers, people, deals, points, mail };

/** Of an onboarding `o`. */
const ENDED = sql<Ended>`case when o.archived_at is not null then 'archived' when o.closed_at is not null then 'closed' end`;

async function customers(workspaceId: string, candidates: Candidates, limit: number): Promise<Found[]> {
  const rows = await db()
    .selectFrom(candidates('customers').as('hits'))
    .innerJoin('customers as c', 'c.id', 'hits.id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('onboardings as o')
          .select([
            'o.id',
            'o.listed_stage as stage',
            ENDED.as('ended'),
            sql<number>`count(*) over ()`.as('deals'),
          ])
          .whereRef('o.workspace_id', '=', 'c.workspace_id')
          .whereRef('o.customer_id', '=', 'c.id')
          .orderBy('o.created_at', 'desc')
          .limit(1)
          .as('o'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'c.name as customer', 'o.id as onboardingId', 'o.stage', 'o.ended', 'o.deals'])
    .where('c.workspace_id', '=', workspaceId)
    .orderBy('hits.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ kind: 'customers', ...row, deals: Number(row.deals) }));
}

async function people(workspaceId: string, candidates: Candidates, limit: number): Promise<Found[]> {
  const rows = await db()
    .selectFrom(candidates('contacts').as('hits'))
    .innerJoin('contacts as p', 'p.id', 'hits.id')
    .innerJoin('statements as s', 's.id', 'p.statement_id')
    .innerJoin('onboardings as o', 'o.id', 'p.onboarding_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'o.id as onboardingId',
      'o.listed_stage as stage',
      'c.name as customer',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.replaced_at', 'is', null)
    .where('s.removed_at', 'is', null)
    .orderBy('hits.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'people',
    ...row,
    email: row.email === null ? null : shownAddress(row.email),
  }));
}

async function deals(workspaceId: string, candidates: Candidates, limit: number): Promise<Found[]> {
  const rows = await db()
    .selectFrom(candidates('onboardings').as('hits'))
    .innerJoin('onboardings as o', 'o.id', 'hits.id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select([
      'o.id',
      'o.id as onboardingId',
      'o.listed_stage as stage',
      'o.deal_name as deal',
      'o.crm_id as crmId',
    ])
    .select(['c.name as customer', ENDED.as('ended')])
    .where('o.workspace_id', '=', workspaceId)
    .orderBy('hits.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ kind: 'deals', ...row }));
}

/** Of a wording `w`: a contact would have it so, and nobody has answered them. */
const IS_ASKED_FOR = sql<boolean>`exists (
  select from answers a
  where a.proposed_wording_id = w.id and a.withdrawn_at is null and not ${IS_HELD}
    and not exists (select from resolutions r where r.answer_id = a.id))`;

/** Of a wording: a contact would have it so, and we agreed. */
const isAdopted = (wording: 'w' | 'later') => sql<boolean>`exists (
  select from answers a join resolutions r on r.answer_id = a.id
  where a.proposed_wording_id = ${sql.ref(`${wording}.id`)} and r.wording_id = a.proposed_wording_id)`;
const IS_ADOPTED = isAdopted('w');

/** As they read now, and as a customer would have them while that waits for an answer. */
async function points(workspaceId: string, candidates: Candidates, limit: number): Promise<Found[]> {
  const rows = await db()
    .selectFrom(candidates('wordings').as('hits'))
    .innerJoin('wordings as w', 'w.id', 'hits.id')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .innerJoin('onboardings as o', 'o.id', 's.onboarding_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select([
      'w.id',
      'w.fields',
      's.kind',
      's.id as statementId',
      'o.id as onboardingId',
      'o.listed_stage as stage',
    ])
    .select('c.name as customer')
    .select(sql<boolean>`w.purpose = 'proposed' and not ${IS_ADOPTED}`.as('isProposed'))
    .where('w.workspace_id', '=', workspaceId)
    .where('s.removed_at', 'is', null)
    .where(sql<SqlBool>`(w.purpose <> 'proposed' or ${IS_ASKED_FOR} or ${IS_ADOPTED})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('wordings as later')
            .select('later.id')
            .whereRef('later.statement_id', '=', 'w.statement_id')
            .whereRef('later.number', '>', 'w.number')
            .where(({ or, eb: later }) => or([later('later.purpose', '!=', 'proposed'), isAdopted('later')])),
        ),
      ),
    )
    .orderBy('hits.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ fields, kind, ...row }) => ({
    ...row,
    kind: 'points',
    words: wordsFrom({ kind, fields }),
  }));
}

async function mail(workspaceId: string, candidates: Candidates, limit: number): Promise<Found[]> {
  const subject = sql<string | null>`n.message->>'subject'`;
  const to = sql<string | null>`n.message->>'to'`;
  const rows = await db()
    .selectFrom(candidates('notices').as('hits'))
    .innerJoin('notices as n', 'n.id', 'hits.id')
    .leftJoin('onboardings as o', 'o.id', 'n.onboarding_id')
    .leftJoin('customers as c', 'c.id', 'o.customer_id')
    .select([
      'n.id',
      'o.id as onboardingId',
      'o.listed_stage as stage',
      'c.name as customer',
      'n.created_at as at',
    ])
    .select([subject.as('subject'), to.as('to')])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.state', '!=', 'cancelled')
    .orderBy('hits.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ subject: said, to: whom, customer, ...row }) => ({
    kind: 'mail',
    ...row,
    customer: customer ?? '',
    subject: said ?? '',
    to: readable(whom ?? ''),
  }));
}

/* Statements and their wordings. Wordings are only added to; the latest one is what a statement says now. */
import { v7 as uuid } from 'uuid';
import type { AboutThem } from '../../app/domain/contact/about-them';
import { calledOf } from '../../app/domain/contact/first-name';
import type { Topic } from '../../app/domain/guide/shown-first';
import type { Actor } from '../../app/domain/onboarding/access';
import {
  type Commitment,
  type Origin,
  type Part,
  type SaidBy,
  type StatementKind,
  type SystemArea,
  type Words,
  wordsFrom,
} from '../../app/domain/statement/statement';
import type { Handle, Trx } from '../client.server';
import type { WordingPurpose } from './statement-tables';
import { addWording, recordedLast } from './wordings.server';

export type Wording = {
  id: string;
  number: number;
  words: Words;
  purpose: WordingPurpose;
  judged: 'with_changes' | 'not_deliverable' | null;
  authorKind: 'member' | 'contact';
  authorId: string;
  at: Date;
};

export type Statement = {
  id: string;
  kind: StatementKind;
  commitment: Commitment | null;
  area: SystemArea | null;
  saidBy: SaidBy | null;
  heardWhere: string;
  origin: Origin;
  authorId: string;
  position: number;
  createdAt: Date;
};

export type StatementWithWording = Statement & { wording: Wording };

/**
 * The statements of an onboarding that were not removed, in the order of the template, each with the wording that
 * was recorded: before the guide or an answer put it differently.
 */
export async function loadStatements(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<StatementWithWording[]> {
  const rows = await handle
    .selectFrom('statements as s')
    .innerJoinLateral(recordedLast, (join) => join.onTrue())
    .select(['s.id', 's.kind', 's.commitment', 's.area', 's.said_by', 's.heard_where'])
    .select(['s.origin', 's.author_id', 's.position', 's.created_at'])
    .select([
      'w.id as wording_id',
      'w.number',
      'w.fields',
      'w.purpose',
      'w.judged',
      'w.author_kind',
      'w.author_id as wording_author_id',
      'w.at',
    ])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.removed_at', 'is', null)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    commitment: row.commitment,
    area: row.area,
    saidBy: row.said_by,
    heardWhere: row.heard_where,
    origin: row.origin,
    authorId: row.author_id,
    position: row.position,
    createdAt: row.created_at,
    wording: {
      id: row.wording_id,
      number: row.number,
      words: wordsFrom(row),
      purpose: row.purpose,
      judged: row.judged,
      authorKind: row.author_kind,
      authorId: row.wording_author_id,
      at: row.at,
    },
  }));
}

/** Wordings by their ids. */
export async function loadWordings(
  handle: Handle,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, Wording>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['w.id', 'w.number', 'w.fields', 'w.purpose', 'w.judged', 'w.at', 's.kind'])
    .select(['w.author_kind', 'w.author_id'])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        number: row.number,
        words: wordsFrom(row),
        purpose: row.purpose,
        judged: row.judged,
        authorKind: row.author_kind,
        authorId: row.author_id,
        at: row.at,
      },
    ]),
  );
}

export type NewStatement = {
  /** A fresh one unless told. */
  id?: string;
  words: Words;
  commitment?: Commitment;
  /** Of a system; null where it answers none of the questions about them. */
  area?: SystemArea | null;
  saidBy?: SaidBy;
  heardWhere?: string;
  origin: Origin;
};

/** Adds a statement with its first wording, at the end of its kind. */
export async function insertStatement(
  trx: Trx,
  onboarding: { id: string; workspaceId: string },
  actor: Actor,
  statement: NewStatement,
  now: Date,
) {
  const { id = uuid() } = statement;
  const { kind } = statement.words;
  const last = await trx
    .selectFrom('statements')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('workspace_id', '=', onboarding.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  await trx
    .insertInto('statements')
    .values({
      id,
      workspace_id: onboarding.workspaceId,
      onboarding_id: onboarding.id,
      kind,
      commitment: kind === 'promise' ? (statement.commitment ?? 'promised') : null,
      area: kind === 'system' && statement.area !== null ? (statement.area ?? 'today') : null,
      said_by: statement.saidBy ?? null,
      heard_where: statement.heardWhere ?? '',
      origin: statement.origin,
      author_id: actor.id,
      position: (last?.position ?? 0) + 1,
      created_at: now,
    })
    .execute();
  const recorded = { statementId: id, words: statement.words, purpose: 'recorded' } as const;
  const wording = await addWording({ trx, actor, now }, recorded);
  return { id, wordingId: wording.id };
}

/** Takes statements out, or with null puts them back. Their wordings stay. */
export async function markRemoved(
  trx: Trx,
  { workspaceId, ids }: { workspaceId: string; ids: string[] },
  at: Date | null,
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('statements')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** What stands around the words of a statement. */
export async function setAround(
  trx: Trx,
  { workspaceId, id }: { workspaceId: string; id: string },
  around: { commitment: Commitment | null; saidBy: SaidBy | null; heardWhere: string },
): Promise<void> {
  await trx
    .updateTable('statements')
    .set({ commitment: around.commitment, said_by: around.saidBy, heard_where: around.heardWhere })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export type Contact = {
  id: string;
  statementId: string;
  /** Who they are, in whatever onboarding. */
  personId: string;
  name: string;
  email: string | null;
  parts: Part[];
  language: string;
  timeZone: string | null;
  noMailReason: string | null;
  shownFirst: Topic[] | null;
  /** How they are spoken to: as a rep or they themselves said, or their given name. */
  called: string;
  about: AboutThem;
};

/** The people of an onboarding who were neither removed nor replaced, in the order of the template. */
export const loadContacts = (handle: Handle, workspaceId: string, onboardingId: string): Promise<Contact[]> =>
  loadContactsOf(handle, workspaceId, [onboardingId]);

/** The same for several onboardings at once; each contact says whose they are. */
export async function loadContactsOf(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<(Contact & { onboardingId: string })[]> {
  if (onboardingIds.length === 0) return [];
  const rows = await handle
    .selectFrom('contacts as c')
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .select(['c.id', 'c.onboarding_id', 'c.statement_id', 'c.person_id', 'c.name', 'c.email', 'c.parts'])
    .select(['c.language', 'c.time_zone', 'c.no_mail_reason', 'c.shown_first'])
    .select(['c.called', 'c.phone', 'c.reached_by', 'c.own_part'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.onboarding_id', 'in', onboardingIds)
    .where('c.replaced_at', 'is', null)
    .where('s.removed_at', 'is', null)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    onboardingId: row.onboarding_id,
    id: row.id,
    statementId: row.statement_id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    parts: row.parts,
    language: row.language,
    timeZone: row.time_zone,
    noMailReason: row.no_mail_reason,
    called: calledOf(row),
    about: { called: row.called, phone: row.phone, reachedBy: row.reached_by, ownPart: row.own_part },
    shownFirst: row.shown_first,
  }));
}

/** Whether a person may be written to. */
export const isReachable = (contact: Pick<Contact, 'email' | 'noMailReason'>): boolean =>
  Boolean(contact.email) && !contact.noMailReason;

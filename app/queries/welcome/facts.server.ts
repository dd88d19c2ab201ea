/*
 * What is read for the customer's page, in few queries however long the page is. Only tables that may be shown to a
 * customer stand here: no red flags, source notes, verdicts, receipts or questions to sales, and of wordings only
 * those that were published or written by a contact.
 */
import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Handle } from '#db/client.server';
import { WAS_SHOWN } from '#db/guide/was-shown.server';
import { wasIntroduced } from '#db/introduction/was-introduced.server';
import { meetingFrom, meetingsIn } from '#db/meeting/meetings.server';
import { HOST_AWAY_UNTIL, STAND_IN_OF_HOST } from '#db/member/absences.server';
import { NOW } from '#db/now.server';
import { promisedBy } from '#db/review/promised.server';
import type { Schema } from '#db/schema';
import { CALENDAR_COLUMNS } from '#db/workspace/workspaces.server';
import type { LeftOpen } from '../../domain/review/left-open';
import type { AnswerFact, ShownItem } from '../../domain/review/review';
import type {
  Commitment,
  Origin,
  Part,
  StatementKind,
  SystemArea,
  Words,
} from '../../domain/statement/statement';
import { wordsFrom } from '../../domain/statement/statement';

/** Whose page, and since when they have it open; no session in the preview. */
export type Visit = {
  workspaceId: string;
  onboardingId: string;
  contactId: string;
  session: { id: string; startedAt: Date } | null;
};

export type ShownStatement = {
  id: string;
  kind: StatementKind;
  commitment: Commitment | null;
  area: SystemArea | null;
  heardWhere: string;
  origin: Origin;
  authorId: string;
  createdAt: Date;
};

export type PublicWording = {
  id: string;
  statementId: string;
  words: Words;
  /** When customers first saw it, and who published it; null for a contact's own words that were not published. */
  shownFirst: { at: Date; memberId: string } | null;
  /** Words of the guide's own stand in the place of those that sales recorded. */
  isOfGuide: boolean;
  authorId: string;
  /** What we noted after talking about the point; null where the wording came otherwise. */
  noted: { line: string; memberId: string; at: Date } | null;
  /** How we had judged the recorded words that these stand for; null where we can keep them. */
  judged: 'with_changes' | 'not_deliverable' | null;
};

export type Answer = Omit<AnswerFact, 'resolution'> & {
  /** By when we promised to answer it; null for what needs no answer. */
  answerBy: Date | null;
  note: string;
  /** The parts of a person, where the correction says others. */
  parts: Part[] | null;
  /** It came faster than people read. */
  isFast: boolean;
  batchId: string | null;
  resolution: (NonNullable<AnswerFact['resolution']> & { line: string; memberId: string }) | null;
};

/** What stays open after a call: until which ISO day of ours, and why. */
export type LeftOpenFact = LeftOpen & { line: string; memberId: string; at: Date };
export type SignOff = { id: string; contactId: string; typedName: string; at: Date; items: ShownItem[] };

export async function loadSetting(handle: Handle, visit: Visit) {
  const { session } = visit;
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .select((eb) => [
      NOW.as('now'),
      'w.name as vendor',
      'w.colour',
      'w.logo',
      ...CALENDAR_COLUMNS,
      'c.name as customer',
      'o.rep_member_id',
      'o.host_member_id',
      'o.accepted_at',
      'o.closed_at',
      STAND_IN_OF_HOST.as('stand_in_id'),
      HOST_AWAY_UNTIL.as('away_until'),
      'i.at as introduced_at',
      'i.member_id as introduced_by',
      wasIntroduced(visit.contactId).as('was_introduced'),
      unknownAreas(eb).as('unknown_areas'),
      leftOpenIn(eb).as('left_open'),
      meetingsIn(eb).as('meetings'),
      eb
        .selectFrom('customer_sessions as s')
        .select((inner) => inner.fn.max('s.seen_at').as('at'))
        .where('s.contact_id', '=', visit.contactId)
        .where('s.created_at', '<', session?.startedAt ?? new Date(0))
        .as('previous_visit_at'),
    ])
    .where('o.workspace_id', '=', visit.workspaceId)
    .where('o.id', '=', visit.onboardingId)
    .executeTakeFirst();
  if (!row) return;
  const { left_open, ...rest } = row;
  const leftOpen = left_open.map(({ at, ...one }): LeftOpenFact => ({ ...one, at: new Date(at) }));
  return { ...rest, leftOpen, meetings: rest.meetings.map(meetingFrom) };
}

export type Setting = NonNullable<Awaited<ReturnType<typeof loadSetting>>>;
/** Every time a point was left open, oldest first. */
const leftOpenIn = (eb: ExpressionBuilder<{ o: Schema['onboardings'] } & Schema, 'o'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('points_left_open as l')
      .select(['l.statement_id as statementId', 'l.wording_id as wordingId'])
      .select(['l.open_until as on', 'l.line', 'l.member_id as memberId', 'l.at'])
      .whereRef('l.workspace_id', '=', 'o.workspace_id')
      .whereRef('l.onboarding_id', '=', 'o.id')
      .orderBy('l.at')
      .orderBy('l.id'),
  );

function unknownAreas(eb: ExpressionBuilder<{ o: Schema['onboardings'] } & Schema, 'o'>) {
  const known = eb
    .selectFrom('handoff_answers as h')
    .select('h.question')
    .whereRef('h.onboarding_id', '=', 'o.id')
    .where('h.answer', '=', 'unknown')
    .where('h.question', 'in', ['today', 'connects', 'data', 'security']);
  return sql<SystemArea[]>`array(${known})`;
}

/** Every wording that was ever published, or written by a contact who stands by it, with its statement. */
export async function loadPublicWordings(handle: Handle, visit: Visit) {
  const rows = await handle
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('publication_items as i')
          .innerJoin('publications as p', 'p.id', 'i.publication_id')
          .select(['p.at', 'p.member_id'])
          .whereRef('i.wording_id', '=', 'w.id')
          .whereRef('i.statement_id', '=', 's.id')
          .where(WAS_SHOWN)
          .orderBy('p.version')
          .limit(1)
          .as('f'),
      (join) => join.onTrue(),
    )
    .leftJoin('call_outcomes as c', 'c.wording_id', 'w.id')
    .select(['w.purpose', 'w.judged', 'w.author_id as wording_author_id'])
    .select(['c.line', 'c.member_id as noted_by', 'c.at as noted_at'])
    .select(['w.id', 'w.fields', 'w.number', 's.id as statement_id', 's.kind', 's.commitment', 's.area'])
    .select(['s.heard_where', 's.origin', 's.author_id', 's.created_at', 'f.at', 'f.member_id'])
    .where('s.workspace_id', '=', visit.workspaceId)
    .where('s.onboarding_id', '=', visit.onboardingId)
    .where((eb) =>
      eb.or([
        eb('f.at', 'is not', null),
        eb.exists(
          eb
            .selectFrom('answers as a')
            .select('a.id')
            .whereRef('a.proposed_wording_id', '=', 'w.id')
            .where('a.withdrawn_at', 'is', null),
        ),
      ]),
    )
    .orderBy('w.number')
    .execute();
  const statements = new Map<string, ShownStatement>();
  const wordings = new Map<string, PublicWording>();
  for (const row of rows) {
    statements.set(row.statement_id, {
      id: row.statement_id,
      kind: row.kind,
      commitment: row.commitment,
      area: row.area,
      heardWhere: row.heard_where,
      origin: row.origin,
      authorId: row.author_id,
      createdAt: row.created_at,
    });
    wordings.set(row.id, {
      id: row.id,
      statementId: row.statement_id,
      words: wordsFrom(row),
      shownFirst: row.at && row.member_id ? { at: row.at, memberId: row.member_id } : null,
      isOfGuide: row.purpose === 'guide',
      authorId: row.wording_author_id,
      noted:
        row.noted_by && row.noted_at
          ? { line: row.line ?? '', memberId: row.noted_by, at: row.noted_at }
          : null,
      judged: row.judged,
    });
  }
  return { statements, wordings };
}

/** Answers that stand, oldest first, with what we answered. */
export async function loadAnswers(handle: Handle, visit: Visit): Promise<Answer[]> {
  const rows = await handle
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select(['a.id', 'a.statement_id', 'a.wording_id', 'a.contact_id', 'a.kind', 'a.proposed_wording_id'])
    .select([
      'a.is_fast',
      'a.proposed_parts',
      'a.note',
      'a.batch_id',
      'a.at',
      promisedBy('a').as('answer_by'),
      'r.outcome',
      'r.wording_id as resolved_wording_id',
      'r.line',
    ])
    .select(['r.member_id', 'r.at as resolved_at'])
    .where('a.workspace_id', '=', visit.workspaceId)
    .where('a.onboarding_id', '=', visit.onboardingId)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    statementId: row.statement_id,
    wordingId: row.wording_id,
    contactId: row.contact_id,
    kind: row.kind,
    proposedWordingId: row.proposed_wording_id,
    note: row.note,
    parts: row.proposed_parts,
    isFast: row.is_fast,
    batchId: row.batch_id,
    at: row.at,
    answerBy: row.answer_by,
    resolution:
      row.outcome && row.resolved_at && row.member_id
        ? {
            outcome: row.outcome,
            wordingId: row.resolved_wording_id,
            line: row.line ?? '',
            memberId: row.member_id,
            at: row.resolved_at,
          }
        : null,
  }));
}

/** Sign-offs that stand, oldest first. */
export async function loadSignOffs(handle: Handle, visit: Visit): Promise<SignOff[]> {
  const rows = await handle
    .selectFrom('sign_offs as s')
    .innerJoin('sign_off_items as i', 'i.sign_off_id', 's.id')
    .select(['s.id', 's.contact_id', 's.typed_name', 's.at', 'i.statement_id', 'i.wording_id'])
    .where('s.workspace_id', '=', visit.workspaceId)
    .where('s.onboarding_id', '=', visit.onboardingId)
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.at')
    .execute();
  const signOffs = new Map<string, SignOff>();
  for (const row of rows) {
    const signOff = signOffs.get(row.id) ?? {
      id: row.id,
      contactId: row.contact_id,
      typedName: row.typed_name,
      at: row.at,
      items: [],
    };
    signOff.items.push({ statementId: row.statement_id, wordingId: row.wording_id });
    signOffs.set(row.id, signOff);
  }
  return [...signOffs.values()];
}

/*
 * Corrections as they are answered: what we had, what the contact said, where sales heard it, and what became of
 * it. The one whose answer was promised first comes first.
 */
import { type NotNull, sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { STAND_IN_OF_HOST } from '#db/member/absences.server';
import { copiersOfAnswers } from '#db/review/by-copies.server';
import { promisedBy } from '#db/review/promised.server';
import { loadWordings } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { wayInMovedBy } from '../../domain/contact/same-person';
import { mayDo } from '../../domain/onboarding/access';
import type { PathMoves } from '../../domain/path/moves';
import { type Part, type SystemArea, titleOf, type Words } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { daysOffIn, type OffFacts } from '../clock/days-off.server';
import { type Colleague, colleague } from '../onboarding/onboarding-head.server';
import { movesOfCorrections } from '../path/date-moves.server';
import {
  type OtherFacts,
  otherAnswers,
  type QuestionFacts,
  questionsOf,
  type RecordedFacts,
  recordedOf,
  wordingIn,
} from './correction-details.server';
import { askedOf, countAskedOf, countWaitingFor, waitingFor } from './corrections-waiting.server';

export type CorrectionFacts = {
  reader: Reader;
  id: string;
  onboardingId: string;
  /** The member who reads it: everybody else goes by their first name. */
  readerId: string;
  customer: string;
  isAdded: boolean;
  /** What a system is about. */
  area: SystemArea | null;
  title: string;
  /** The words it was given on; of what the contact added, their own. */
  shown: Words;
  /** What the contact says instead, and what a suggestion starts from. */
  proposed: Words;
  note: string;
  /** The parts of a person, as the contact says they are; null where they stay. */
  parts: { now: Part[]; proposed: Part[] } | null;
  /** It came faster than people read: a mail scanner may have pressed the buttons. */
  isFast: boolean;
  /** First name of the colleague by whose copied link it was said; null where the link was mailed. */
  copiedBy: string | null;
  /** Whose way in ends with agreeing, and who takes the place; null where it moves nobody's. */
  movesWayIn: { from: string; to: string; isSamePerson: boolean } | null;
  contact: { id: string; name: string; first: string };
  /** Our answer reaches them by mail: they have an address and a page. */
  isMailed: boolean;
  at: Date;
  answerBy: Date;
  isLate: boolean;
  /** Which days did not count until then. */
  off: OffFacts | null;
  /** Who noted the statement, and where they heard it. */
  noted: { by: Colleague; at: Date; heardWhere: string } | null;
  internalNote: string | null;
  recorded: RecordedFacts;
  questions: QuestionFacts[];
  /** What agreeing would move on the path; null for what moves nothing, and once it is answered. */
  moves: PathMoves | null;
  rep: Colleague;
  host: Colleague;
  /** What other contacts say of the same point, where it differs. */
  others: OtherFacts[];
  resolution: {
    outcome: 'adopted' | 'reworded' | 'talk';
    by: Colleague;
    at: Date;
    line: string;
    /** What stands now; null where that is for the call. */
    words: Words | null;
  } | null;
  mayResolve: boolean;
  mayAnswerQuestion: boolean;
};

/** How many are listed at once; the next ones move up as these are answered. */
const CORRECTIONS_SHOWN = 20;

/**
 * What waits for this member: for customer success the corrections of their customers, for sales those they were
 * asked about, for leads and admins all.
 */
export async function waitingCorrections(
  member: Member,
): Promise<{ corrections: CorrectionFacts[]; waiting: number; hasMore: boolean }> {
  const isSales = member.role === 'sales';
  const ids = await (isSales ? askedOf : waitingFor)(member, CORRECTIONS_SHOWN + 1);
  const hasMore = ids.length > CORRECTIONS_SHOWN;
  const shown = ids.slice(0, CORRECTIONS_SHOWN);
  const rows = shown.length > 0 ? await correctionRows(member).where('a.id', 'in', shown).execute() : [];
  const corrections = await asCorrections(member, rows);
  const waiting = hasMore ? await (isSales ? countAskedOf : countWaitingFor)(member) : corrections.length;
  return { corrections, waiting, hasMore };
}

/** Every correction of one onboarding: those that wait, and those that were answered, latest first. */
export async function correctionsOf(member: Member, onboardingId: string) {
  const rows = await correctionRows(member).where('a.onboarding_id', '=', onboardingId).execute();
  const corrections = await asCorrections(member, rows);
  return {
    waiting: corrections.filter((one) => !one.resolution),
    answered: corrections.filter((one) => one.resolution).reverse(),
  };
}

function correctionRows(member: Member) {
  return db()
    .selectFrom('answers as a')
    .innerJoin('onboardings as o', 'o.id', 'a.onboarding_id')
    .innerJoin('customers as cu', 'cu.id', 'o.customer_id')
    .innerJoin('statements as s', 's.id', 'a.statement_id')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .leftJoin('members as author', 'author.id', 's.author_id')
    .leftJoin('source_notes as n', 'n.statement_id', 's.id')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .leftJoin('members as resolver', 'resolver.id', 'r.member_id')
    .select([
      'a.id',
      'a.onboarding_id',
      'a.kind',
      'a.statement_id',
      'a.wording_id',
      'a.proposed_wording_id',
      'a.note',
      'a.proposed_parts',
      partsNow,
      'a.is_fast',
      sql<boolean>`(
        c.email is not null and c.no_mail_reason is null and c.replaced_at is null
        and exists (select 1 from welcome_links l where l.contact_id = c.id and l.revoked_at is null)
      )`.as('is_mailed'),
      'a.at',
      promisedBy('a').as('answer_by'),
      'o.closed_at',
      STAND_IN_OF_HOST.as('stand_in_id'),
      'cu.name as customer',
      's.area',
      's.heard_where',
      's.created_at',
      wayInOf,
      'rep.id as rep_id',
      'rep.name as rep_name',
      'rep.called as rep_called',
      'rep.portrait as rep_portrait',
      'host.id as host_id',
      'host.name as host_name',
      'host.called as host_called',
      'host.portrait as host_portrait',
      'author.id as author_id',
      'author.name as author_name',
      'author.called as author_called',
      'author.portrait as author_portrait',
      'n.note as internal_note',
      'r.outcome',
      'r.line',
      'r.wording_id as resolved_wording_id',
      'r.at as resolved_at',
      'resolver.id as resolver_id',
      'resolver.name as resolver_name',
      'resolver.called as resolver_called',
      'resolver.portrait as resolver_portrait',
    ])
    .select(['c.id as contact_id', 'c.name as contact', 'c.called'])
    .where('a.workspace_id', '=', member.workspaceId)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.answer_by', 'is not', null)
    .where('a.withdrawn_at', 'is', null)
    .$narrowType<{ answer_by: NotNull }>()
    .orderBy('a.at')
    .orderBy('a.id');
}

/** Who is on record in the place that the statement names, while their link works. */
const wayInOf = sql<string | null>`(
  select p.name from contacts p
  join welcome_links l on l.contact_id = p.id and l.revoked_at is null and l.replaced_at is null
  where p.workspace_id = a.workspace_id and p.statement_id = a.statement_id and p.replaced_at is null
  limit 1
)`.as('has_way_in');

/** The parts that are noted of the person whom the statement is about. */
const partsNow = sql<Part[] | null>`(
  select p.parts from contacts p
  where p.workspace_id = a.workspace_id and p.statement_id = a.statement_id and p.replaced_at is null
  limit 1
)`.as('parts_now');

const NOTHING_RECORDED: RecordedFacts = { words: null, verdict: null, verdictNote: '' };

type Row = Awaited<ReturnType<ReturnType<typeof correctionRows>['execute']>>[number];

async function asCorrections(member: Member, rows: Row[]): Promise<CorrectionFacts[]> {
  if (rows.length === 0) return [];
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  const others = await otherAnswers(member.workspaceId, rows);
  const questions = await questionsOf(member.workspaceId, rows);
  const ids = rows.flatMap((row) => [row.wording_id, row.proposed_wording_id, row.resolved_wording_id]);
  const wordings = await loadWordings(
    db(),
    member.workspaceId,
    ids.filter((id) => id !== null),
  );
  const recorded = await recordedOf(member.workspaceId, rows);
  const copiers = await copiersOfAnswers(
    db(),
    member.workspaceId,
    rows.map(({ id }) => id),
  );
  const open = rows.flatMap(({ id, outcome }) => (outcome ? [] : [id]));
  const moves = await movesOfCorrections(member, open);
  const calendar = await calendarOf(db(), member.workspaceId);
  const waitOf = (row: Row) => ({ from: row.at, until: row.answer_by, isPromised: true });
  const offOf = await daysOffIn(member.workspaceId, calendar, rows.map(waitOf));
  return rows.map((row) => {
    const shown = wordingIn(wordings, row.wording_id);
    const proposed = row.proposed_wording_id ? wordingIn(wordings, row.proposed_wording_id) : shown;
    const resolved = row.resolved_wording_id ? wordingIn(wordings, row.resolved_wording_id) : null;
    const dueAt = row.answer_by;
    const owners = { repId: row.rep_id, hostId: row.host_id, standInId: row.stand_in_id };
    const isOpen = row.closed_at === null;
    return {
      reader,
      id: row.id,
      onboardingId: row.onboarding_id,
      readerId: member.id,
      customer: row.customer,
      isAdded: row.kind === 'added',
      area: row.area,
      title: titleOf(shown),
      shown,
      proposed,
      note: row.note,
      parts: row.proposed_parts && { now: row.parts_now ?? [], proposed: row.proposed_parts },
      isFast: row.is_fast,
      copiedBy: copiers.get(row.id) ?? null,
      movesWayIn: movedWayIn(row, shown, proposed),
      isMailed: row.is_mailed,
      contact: { id: row.contact_id, name: row.contact, first: calledOf({ ...row, name: row.contact }) },
      at: row.at,
      answerBy: dueAt,
      isLate: dueAt < reader.now,
      off: offOf(waitOf(row)),
      noted: notedBy(row),
      internalNote: row.internal_note || null,
      recorded: recorded.get(row.wording_id) ?? NOTHING_RECORDED,
      questions: questions.get(row.id) ?? [],
      moves: moves.get(row.id) ?? null,
      rep: colleague(row.rep_id, row.rep_name, row.rep_called, row.rep_portrait),
      host: colleague(row.host_id, row.host_name, row.host_called, row.host_portrait),
      others: others.get(row.wording_id)?.filter((one) => one.answerId !== row.id) ?? [],
      resolution: resolutionOf(row, resolved),
      mayResolve: isOpen && mayDo(member, 'resolve_correction', owners),
      mayAnswerQuestion: isOpen && mayDo(member, 'answer_host', owners),
    };
  });
}

function movedWayIn(row: Row, shown: Words, proposed: Words): CorrectionFacts['movesWayIn'] {
  if (!row.has_way_in || shown.kind !== 'person' || proposed.kind !== 'person') return null;
  const moved = wayInMovedBy(shown.fields, proposed.fields);
  return moved && { from: row.has_way_in, to: proposed.fields.name, isSamePerson: moved === 'mailbox' };
}

function notedBy(row: Row): CorrectionFacts['noted'] {
  if (!row.author_id || !row.author_name) return null;
  const by = colleague(row.author_id, row.author_name, row.author_called, row.author_portrait);
  return { by, at: row.created_at, heardWhere: row.heard_where };
}

function resolutionOf(row: Row, words: Words | null): CorrectionFacts['resolution'] {
  if (!row.outcome || !row.resolved_at || !row.resolver_id || !row.resolver_name) return null;
  const by = colleague(row.resolver_id, row.resolver_name, row.resolver_called, row.resolver_portrait);
  return { outcome: row.outcome, by, at: row.resolved_at, line: row.line ?? '', words };
}

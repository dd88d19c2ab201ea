/* The words that customers saw or wrote of points, and who did what about them, up to an instant. */
import type { AgreedAct } from '../../app/domain/review/agreement';
import {
  type Commitment,
  type Part,
  type StatementKind,
  type Words,
  wordsFrom,
} from '../../app/domain/statement/statement';
import type { Trx } from '../client.server';
import { WAS_SHOWN } from '../guide/was-shown.server';

export type Own = { workspaceId: string; onboardingId: string };

export type ShownWording = {
  id: string;
  statementId: string;
  kind: StatementKind;
  commitment: Commitment | null;
  words: Words;
  /** The parts that a person plays; null for everything else, and for whoever is no contact yet. */
  parts: Part[] | null;
  /** By whom and when customers were first shown it; null for a contact's own words that were not. */
  shown: { by: string; at: Date } | null;
};

/** Every wording of these statements that customers saw or wrote until then, oldest first. */
export async function loadShownWordings(
  trx: Trx,
  { workspaceId }: Own,
  statementIds: string[],
  at: Date,
): Promise<ShownWording[]> {
  const rows = await trx
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('publication_items as i')
          .innerJoin('publications as p', 'p.id', 'i.publication_id')
          .innerJoin('members as m', 'm.id', 'p.member_id')
          .select(['m.name as by', 'p.at as shownAt'])
          .whereRef('i.wording_id', '=', 'w.id')
          .where('p.at', '<=', at)
          .where(WAS_SHOWN)
          .orderBy('p.version')
          .limit(1)
          .as('f'),
      (join) => join.onTrue(),
    )
    .leftJoin('contacts as c', (join) =>
      join
        .onRef('c.statement_id', '=', 's.id')
        .on('c.workspace_id', '=', workspaceId)
        .on('c.replaced_at', 'is', null),
    )
    .select(['w.id', 'w.fields', 'w.author_kind', 'f.by', 'f.shownAt', 'c.parts'])
    .select(['s.id as statementId', 's.kind', 's.commitment'])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.statement_id', 'in', statementIds)
    .where('w.at', '<=', at)
    .orderBy('w.number')
    .execute();
  return rows
    .filter((row) => row.shownAt !== null || row.author_kind === 'contact')
    .map(({ id, statementId, kind, commitment, by, shownAt, fields, parts }) => ({
      id,
      statementId,
      kind,
      commitment,
      words: wordsFrom({ kind, fields }),
      parts: parts && parts.length > 0 ? parts : null,
      shown: shownAt ? { by: by ?? '', at: shownAt } : null,
    }));
}

export type Act = {
  statementId: string;
  wordingId: string;
  who: string;
  at: Date;
  did: AgreedAct['did'];
  saidId: string | null;
  /** What a contact wrote beside it; empty where they wrote nothing. */
  note?: string;
  /** The parts of a person, where the correction says others. */
  parts?: Part[] | null;
  /** The ISO day until which it was left open, and the line that says why. */
  open?: { until: string; line: string };
};

/** What contacts answered and stand by, what we answered, and what came of calls or stayed open; oldest first. */
export async function loadActs(trx: Trx, { workspaceId, onboardingId }: Own, at: Date): Promise<Act[]> {
  const answers = await trx
    .selectFrom('answers as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .select(['a.id', 'a.statement_id', 'a.wording_id', 'a.kind', 'a.proposed_wording_id', 'a.at', 'c.name'])
    .select(['a.note', 'a.proposed_parts as parts'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .where('a.at', '<=', at)
    .where((eb) => eb.or([eb('a.withdrawn_at', 'is', null), eb('a.withdrawn_at', '>', at)]))
    .execute();
  const resolutions = await trx
    .selectFrom('resolutions as r')
    .innerJoin('answers as a', 'a.id', 'r.answer_id')
    .innerJoin('members as m', 'm.id', 'r.member_id')
    .select(['a.statement_id', 'a.wording_id', 'r.outcome', 'r.wording_id as resolved_id', 'r.at', 'm.name'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.onboarding_id', '=', onboardingId)
    .where('r.at', '<=', at)
    .execute();
  const open = await trx
    .selectFrom('points_left_open as p')
    .innerJoin('members as m', 'm.id', 'p.member_id')
    .select(['p.statement_id', 'p.wording_id', 'p.open_until', 'p.line', 'p.at', 'm.name'])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.onboarding_id', '=', onboardingId)
    .where('p.at', '<=', at)
    .execute();
  const calls = await trx
    .selectFrom('call_outcomes as o')
    .innerJoin('members as m', 'm.id', 'o.member_id')
    .select(['o.statement_id', 'o.wording_id', 'o.at', 'm.name'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.onboarding_id', '=', onboardingId)
    .where('o.at', '<=', at)
    .execute();
  return [
    ...answers.map((row) => ({
      ...placed(row),
      did: row.kind,
      saidId: row.proposed_wording_id,
      note: row.note,
      parts: row.parts,
    })),
    ...resolutions.map((row) => ({ ...placed(row), did: row.outcome, saidId: row.resolved_id })),
    ...open.map((row) => ({
      ...placed(row),
      did: 'left_open' as const,
      saidId: null,
      open: { until: row.open_until, line: row.line },
    })),
    ...calls.map((row) => ({ ...placed(row), did: 'noted_call' as const, saidId: row.wording_id })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

const placed = (row: { statement_id: string; wording_id: string; name: string; at: Date }) => ({
  statementId: row.statement_id,
  wordingId: row.wording_id,
  who: row.name,
  at: row.at,
});

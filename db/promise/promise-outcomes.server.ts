/* What was said of promises. It is only added to: what is said anew, or taken back, comes below. */
import { sql } from 'kysely';
import type { PromiseOutcome } from '../../app/domain/promise/promise';
import type { PromiseFields } from '../../app/domain/statement/statement';
import type { Handle, Trx } from '../client.server';

export type SaidOfPromise = {
  number: number;
  /** Null where it takes back what was said before. */
  outcome: PromiseOutcome | null;
  words: string;
  /** What it read when this was said. */
  wordingId: string;
  of: PromiseFields;
  by: { name: string; called: string | null };
  at: Date;
};

type Which = { workspaceId: string; onboardingId: string };

/** Everything that was said of a promise, oldest first. */
export async function saidOfPromise(
  handle: Handle,
  workspaceId: string,
  statementId: string,
): Promise<SaidOfPromise[]> {
  const rows = await handle
    .selectFrom('promise_outcomes as o')
    .innerJoin('members as m', 'm.id', 'o.member_id')
    .innerJoin('wordings as w', 'w.id', 'o.wording_id')
    .select(['o.number', 'o.outcome', 'o.words', 'o.wording_id as wordingId', 'o.at', 'w.fields'])
    .select(['m.name', 'm.called'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.statement_id', '=', statementId)
    .orderBy('o.number')
    .execute();
  return rows.map(({ name, called, fields, ...row }) => ({
    ...row,
    of: fields as PromiseFields,
    by: { name, called },
  }));
}

/** Whoever adds to it holds the onboarding. */
export async function insertPromiseOutcome(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Which & { memberId: string; at: Date },
  said: { id: string; statementId: string; wordingId: string; outcome: PromiseOutcome | null; words: string },
): Promise<void> {
  await trx
    .insertInto('promise_outcomes')
    .values((eb) => ({
      id: said.id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      statement_id: said.statementId,
      number: eb
        .selectFrom('promise_outcomes')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('statement_id', '=', said.statementId),
      outcome: said.outcome,
      wording_id: said.wordingId,
      words: said.words,
      member_id: memberId,
      at,
    }))
    .execute();
}

/** What was said in this row, while it is the last that was said of its promise. */
export async function standingOutcome(handle: Handle, workspaceId: string, id: string) {
  return handle
    .selectFrom('promise_outcomes as o')
    .innerJoin('members as m', 'm.id', 'o.member_id')
    .select([
      'o.statement_id as statementId',
      'o.wording_id as wordingId',
      'o.outcome',
      'o.words',
      'm.name as by',
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('promise_outcomes as later')
            .select('later.id')
            .whereRef('later.statement_id', '=', 'o.statement_id')
            .whereRef('later.number', '>', 'o.number'),
        ),
      ),
    )
    .executeTakeFirst();
}

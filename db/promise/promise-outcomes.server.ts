/* What was said of promises. It is only added to: what is said anew, or taken back, comes below. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { PromiseOutcome } from '../../app/domain/promise/promise';
import type { Handle, Trx } from '../client.server';

export type SaidOfPromise = {
  number: number;
  /** Null where it takes back what was said before. */
  outcome: PromiseOutcome | null;
  words: string;
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
    .select(['o.number', 'o.outcome', 'o.words', 'o.at', 'm.name', 'm.called'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.statement_id', '=', statementId)
    .orderBy('o.number')
    .execute();
  return rows.map(({ name, called, ...row }) => ({ ...row, by: { name, called } }));
}

/** Whoever adds to it holds the onboarding. */
export async function insertPromiseOutcome(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Which & { memberId: string; at: Date },
  said: { statementId: string; wordingId: string; outcome: PromiseOutcome | null; words: string },
): Promise<void> {
  await trx
    .insertInto('promise_outcomes')
    .values((eb) => ({
      id: uuid(),
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

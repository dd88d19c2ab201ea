/*
 * For whoever leads: how many onboardings of the workspace are how far, each up to the most that anybody counts, and what
 * their question lists never asked twice, which is the figure of Insight.
 */
import { type RawBuilder, sql } from 'kysely';
import { databaseNow, db, type Handle } from '#db/client.server';
import { countUpToMost } from '#db/form/up-to-most.server';
import type { Member } from '../../auth/member/member.server';
import { leadsOthers } from '../../domain/onboarding/access';
import { LISTED_STAGES, type ListedStage } from '../../domain/onboarding/stages-to-value';
import type { NeverTwice } from '../../domain/question/never-twice';
import { latestFigures } from '../insight/insight.server';

export type StageCounts = ReadonlyMap<ListedStage, number>;
export type AllStages = { stages: StageCounts; neverTwice: NeverTwice | null };

/** Null for whoever doesn't lead. */
export async function allStages({ workspaceId, role }: Member): Promise<AllStages | null> {
  if (!leadsOthers(role)) return null;
  const { questions } = (await latestFigures({ workspaceId }, await databaseNow(db()))).figures;
  return {
    stages: await countStages(db(), sql`o.workspace_id = ${workspaceId}::uuid and o.closed_at is null`),
    neverTwice: questions.known + questions.asked === 0 ? null : questions,
  };
}

/** How many of some onboardings `o` are how far; stages that nobody is at are left out. */
export async function countStages(handle: Handle, which: RawBuilder<unknown>): Promise<StageCounts> {
  const counted = LISTED_STAGES.map((stage) => {
    const rows = sql`select from onboardings o where ${which} and o.listed_stage = ${sql.lit(stage)}`;
    return sql`${countUpToMost(rows)} as ${sql.id(stage)}`;
  });
  const { rows } = await sql<Record<ListedStage, string>>`select ${sql.join(counted)}`.execute(handle);
  return new Map(
    LISTED_STAGES.map((stage) => [stage, Number(rows[0]?.[stage] ?? 0)] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}

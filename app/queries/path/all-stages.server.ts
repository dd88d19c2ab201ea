/*
 * For whoever leads: how many onboardings of the workspace are how far, and what all their question lists never asked
 * twice. Both are stored with each onboarding, so that they are counted in one query however many there are.
 */
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { leadsOthers } from '../../domain/onboarding/access';
import type { ListedStage } from '../../domain/onboarding/stages-to-value';
import type { NeverTwice } from '../../domain/question/never-twice';

export type AllStages = { stages: ReadonlyMap<ListedStage, number>; neverTwice: NeverTwice | null };

/** Null for whoever doesn't lead. */
export async function allStages({ workspaceId, role }: Member): Promise<AllStages | null> {
  if (!leadsOthers(role)) return null;
  const rows = await db()
    .selectFrom('onboardings as o')
    .select((eb) => [
      'o.listed_stage as stage',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>('o.questions_known').as('known'),
      eb.fn.sum<number>('o.questions_asked').as('asked'),
      eb.fn.sum<number>('o.questions_again').as('again'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .groupBy('o.listed_stage')
    .execute();
  const total = (what: 'known' | 'asked' | 'again') => rows.reduce((sum, row) => sum + Number(row[what]), 0);
  const [known, asked, again] = [total('known'), total('asked'), total('again')];
  return {
    stages: new Map(rows.map(({ stage, count }) => [stage, Number(count)])),
    neverTwice: known + asked === 0 ? null : { known, asked, again },
  };
}

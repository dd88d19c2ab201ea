/* When a step was due, as versions of the path said that are behind others by now. */
import type { Due } from '../../app/domain/path/path';
import type { Trx } from '../client.server';
import { dueFrom } from './path-rows';

/** As the version says and as the one before it does; null where the step isn't in it. */
export async function loadDueThen(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  stepId: string,
  version: number,
): Promise<{ now: Due | null; before: Due | null }> {
  const rows = await trx
    .selectFrom('published_paths as p')
    .leftJoin('published_steps as s', (join) =>
      join.onRef('s.publication_id', '=', 'p.publication_id').on('s.step_id', '=', stepId),
    )
    .select(['p.version', 's.due_rule', 's.due_on', 's.due_days'])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.onboarding_id', '=', onboardingId)
    .where('p.version', '<=', version)
    .orderBy('p.version', 'desc')
    .limit(2)
    .execute();
  const [last, before] = rows.map(({ due_rule, due_on, due_days }) =>
    due_rule === null ? null : dueFrom({ due_rule, due_on, due_days }),
  );
  return { now: rows[0]?.version === version ? (last ?? null) : null, before: before ?? null };
}

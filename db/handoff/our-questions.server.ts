/* What sales didn't know of the technical part, and the customer is asked. */
import { SYSTEM_AREAS } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';

/** How many nobody has answered: until a system of that kind is among these points, on the page or added by a contact. */
export async function countOpenQuestions(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  points: string[],
): Promise<number> {
  if (points.length === 0) return 0;
  const { count } = await handle
    .selectFrom('handoff_answers as h')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('h.workspace_id', '=', workspaceId)
    .where('h.onboarding_id', '=', onboardingId)
    .where('h.answer', '=', 'unknown')
    .where('h.question', 'in', SYSTEM_AREAS)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('statements as s')
            .select('s.id')
            .whereRef('s.area', '=', 'h.question')
            .where('s.id', 'in', points),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

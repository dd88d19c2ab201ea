/* Whether what came of a call was told: to whom it goes or went by mail, and when. */
import type { Handle } from '../client.server';

export type OutcomeMail = {
  contactId: string;
  /** When it is written; null once it has left. */
  dueAt: Date | null;
  leftAt: Date | null;
};

/** The latest to each of them; what was let go isn't among them. */
export async function loadOutcomeMail(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  meetingId: string,
): Promise<OutcomeMail[]> {
  const rows = await handle
    .selectFrom('notices')
    .select(['recipient_id as contactId', 'state', 'due_at as dueAt', 'accepted_at as leftAt'])
    .distinctOn('recipient_id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'meeting_outcomes')
    .where('subject_id', '=', meetingId)
    .where('state', 'in', ['queued', 'sending', 'accepted'])
    .orderBy('recipient_id')
    .orderBy('generation', 'desc')
    .execute();
  return rows.map(({ state, dueAt, ...same }) => ({ ...same, dueAt: state === 'accepted' ? null : dueAt }));
}

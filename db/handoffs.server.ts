/* The recorded handoff, as completeness judges it. */
import type { RecordedHandoff } from '../app/domain/handoff';
import type { Handle } from './client.server';
import { isReachable, loadContacts, loadStatements } from './statements.server';

export async function loadHandoff(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<RecordedHandoff> {
  const statements = await loadStatements(handle, workspaceId, onboardingId);
  const contacts = await loadContacts(handle, workspaceId, onboardingId);
  const byStatement = new Map(contacts.map((contact) => [contact.statementId, contact]));
  const answers = await handle
    .selectFrom('handoff_answers')
    .select(['question', 'answer', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  const flags = await handle
    .selectFrom('red_flags')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    statements: statements.map((statement) => {
      const contact = byStatement.get(statement.id);
      return {
        id: statement.id,
        words: statement.wording.words,
        area: statement.area,
        parts: contact?.parts ?? [],
        isReachable: contact ? isReachable(contact) : false,
      };
    }),
    answers,
    redFlagCount: flags.count,
  };
}

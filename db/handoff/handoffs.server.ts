/* The recorded handoff, as completeness judges it. */
import type { RecordedHandoff } from '../../app/domain/handoff/handoff';
import type { Handle } from '../client.server';
import { documentsOf } from '../starting-point/load-starting-points.server';
import { isReachable, loadContactsOf, loadStatementsOf } from '../statement/statements.server';

export async function loadHandoff(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<RecordedHandoff> {
  const [handoff] = (await loadHandoffs(handle, workspaceId, [onboardingId])).values();
  return handoff ?? { statements: [], answers: [], redFlagCount: 0 };
}

/** The handoffs of several onboardings, by their ids, in five queries however many they are. */
export async function loadHandoffs(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, RecordedHandoff>> {
  const handoffs = new Map<string, RecordedHandoff>();
  if (onboardingIds.length === 0) return handoffs;
  const begun = await documentsOf(handle, workspaceId, onboardingIds);
  for (const id of onboardingIds)
    handoffs.set(id, { statements: [], answers: [], redFlagCount: 0, asked: begun.get(id)?.asked });
  const contacts = await loadContactsOf(handle, workspaceId, onboardingIds);
  const byStatement = new Map(contacts.map((contact) => [contact.statementId, contact]));
  for (const statement of await loadStatementsOf(handle, workspaceId, onboardingIds)) {
    const contact = byStatement.get(statement.id);
    handoffs.get(statement.onboardingId)?.statements.push({
      id: statement.id,
      words: statement.wording.words,
      area: statement.area,
      parts: contact?.parts ?? [],
      isReachable: contact ? isReachable(contact) : false,
    });
  }
  const answers = await handle
    .selectFrom('handoff_answers')
    .select(['onboarding_id', 'question', 'answer', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .execute();
  for (const { onboarding_id, ...answer } of answers) handoffs.get(onboarding_id)?.answers.push(answer);
  const flags = await handle
    .selectFrom('red_flags')
    .select((eb) => ['onboarding_id', eb.fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('removed_at', 'is', null)
    .groupBy('onboarding_id')
    .execute();
  for (const { onboarding_id, count } of flags) {
    const handoff = handoffs.get(onboarding_id);
    if (handoff) handoff.redFlagCount = count;
  }
  return handoffs;
}

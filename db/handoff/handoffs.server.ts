/* The recorded handoff, as completeness judges it. */
import type { RecordedHandoff } from '../../app/domain/handoff/handoff';
import { keptIn, type OwnStanding } from '../../app/domain/handoff/own-value';
import type { StartingPoint } from '../../app/domain/starting-point/starting-point';
import type { Handle } from '../client.server';
import { loadOwnStatements } from '../starting-point/begun-parts.server';
import { documentsOf } from '../starting-point/load-starting-points.server';
import { isReachable, loadContactsOf, loadStatementsOf } from '../statement/statements.server';
import { loadOwnValues, type OwnValue } from './own-values.server';

export async function loadHandoff(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<RecordedHandoff> {
  const [handoff] = (await loadHandoffs(handle, workspaceId, [onboardingId])).values();
  return handoff ?? { statements: [], answers: [], redFlagCount: 0 };
}

/** The handoffs of several onboardings, by their ids, in at most seven queries however many they are. */
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
  const own = await ownOf(handle, workspaceId, begun);
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
      isOwn: own.statements.get(statement.onboardingId)?.has(statement.id),
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
  for (const [id, handoff] of handoffs)
    handoff.own = own.standings(
      id,
      handoff.statements.map((one) => one.id),
    );
  return handoffs;
}

type Begun = ReadonlyMap<string, StartingPoint>;

/** Of those that ask something of their own; the others cost no query. */
async function ownOf(handle: Handle, workspaceId: string, begun: Begun) {
  const ids = [...begun].filter(([, { fields }]) => fields.length > 0).map(([id]) => id);
  const linked =
    ids.length > 0
      ? await loadOwnStatements(handle, workspaceId, ids)
      : new Map<string, Map<string, string>>();
  const values =
    ids.length > 0 ? await loadOwnValues(handle, workspaceId, ids) : new Map<string, Map<string, OwnValue>>();
  return {
    statements: new Map(
      ids.map((id) => {
        const asked = (begun.get(id)?.fields ?? []).filter(({ isShown }) => isShown);
        return [id, new Set(asked.flatMap(({ key }) => linked.get(id)?.get(key) ?? []))];
      }),
    ),
    standings: (id: string, held: readonly string[]) =>
      (begun.get(id)?.fields ?? []).map(
        ({ key, label, kind, asked, isShown }): OwnStanding => ({
          key,
          label,
          asked,
          isFilled: isShown
            ? held.includes(linked.get(id)?.get(key) ?? '')
            : keptIn({ kind }, values.get(id)?.get(key)) !== '',
        }),
      ),
  };
}

/* Other days that were asked for, and the answers: written once and never changed, nowhere but here. */
import { sql } from 'kysely';
import type { DayAnswer, DayAsk } from '../../app/domain/step/another-day';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** After all others of the step; the onboarding is locked by whoever adds it. */
export async function insertDayAsk(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, stepId, contactId, on, words, at }: Omit<DayAsk, 'answer'>,
): Promise<void> {
  await trx
    .insertInto('day_asks')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      step_id: stepId,
      number: eb
        .selectFrom('day_asks')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('step_id', '=', stepId),
      contact_id: contactId,
      asked_on: on,
      words,
      at,
    }))
    .execute();
}

export async function insertDayAnswer(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  askId: string,
  { isAgreed, memberId, words, at }: DayAnswer,
): Promise<void> {
  await trx
    .insertInto('day_answers')
    .values({
      ask_id: askId,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      is_agreed: isAgreed,
      member_id: memberId,
      words,
      at,
    })
    .execute();
}

/** The latest of each step, by its id: what was asked before is behind it. */
export const loadDayAsks = (handle: Handle, { workspaceId, onboardingId }: Which) =>
  loadAsks(handle, workspaceId, [onboardingId]);

/** Of several onboardings those that wait for an answer, by the step. */
export async function loadOpenDayAsks(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<Map<string, DayAsk>> {
  const asks = await loadAsks(handle, workspaceId, onboardingIds);
  return new Map([...asks].filter(([, { answer }]) => answer === null));
}

async function loadAsks(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<Map<string, DayAsk>> {
  if (onboardingIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('day_asks as a')
    .leftJoin('day_answers as w', 'w.ask_id', 'a.id')
    .distinctOn('a.step_id')
    .select(['a.id', 'a.step_id', 'a.contact_id', 'a.asked_on', 'a.words', 'a.at'])
    .select(['w.is_agreed', 'w.member_id', 'w.words as answer', 'w.at as answered_at'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.onboarding_id', 'in', onboardingIds)
    .orderBy('a.step_id')
    .orderBy('a.number', 'desc')
    .execute();
  return new Map(
    rows.map((row) => {
      const { id, step_id: stepId, contact_id: contactId, asked_on: on, words, at } = row;
      const { is_agreed: isAgreed, member_id: memberId, answer: said, answered_at: answeredAt } = row;
      const answer =
        isAgreed !== null && memberId && said !== null && answeredAt
          ? { isAgreed, memberId, words: said, at: answeredAt }
          : null;
      return [stepId, { id, stepId, contactId, on, words, at, answer }];
    }),
  );
}

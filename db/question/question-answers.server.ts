/* What contacts answered to the questions of a step: written once and never changed, nowhere but here. */

import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Value } from '../../app/domain/question/answers';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** The latest answer to a question, by whom and when. */
export type Given = { value: Value; contactId: string; at: Date };

/** By the id of the question; what was emptied isn't in it. */
export type GivenAnswers = Map<string, Given>;

/** A question with its answer; null where it was emptied. */
export type NewAnswer = { question: string; label: string; value: Value | null };

/** Adds each answer after all others to its question; the onboarding is locked by whoever adds them. */
export async function insertAnswers(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { stepId, contactId, at }: { stepId: string; contactId: string; at: Date },
  answers: readonly NewAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await trx
    .insertInto('question_answers')
    .values((eb) =>
      answers.map(({ question, label, value }) => ({
        id: uuid(),
        workspace_id: workspaceId,
        onboarding_id: onboardingId,
        step_id: stepId,
        question,
        number: eb
          .selectFrom('question_answers')
          .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
          .where('step_id', '=', stepId)
          .where('question', '=', question),
        label,
        value: value && JSON.stringify(value),
        contact_id: contactId,
        at,
      })),
    )
    .execute();
}

/** What is selected for a step `s` of a published path: its answers, in one column. */
export const GIVEN = sql<GivenRow[] | null>`case when s.kind = 'answer' then (
  select jsonb_agg(jsonb_build_object(
    'question', q.question, 'value', q.value, 'contactId', q.contact_id, 'at', extract(epoch from q.at)))
  from (
    select distinct on (a.question) a.question, a.value, a.contact_id, a.at
    from question_answers a where a.step_id = s.step_id
    order by a.question, a.number desc
  ) q where q.value is not null
) end`;

type GivenRow = { question: string; value: Value; contactId: string; at: number };

export const givenFrom = (rows: readonly GivenRow[]): GivenAnswers =>
  new Map(
    rows.map(({ question, value, contactId, at }) => [
      question,
      { value, contactId, at: new Date(at * 1000) },
    ]),
  );

/** The latest answer to each question that was answered since, in the order they were given. */
export async function loadAnswersSince(handle: Handle, { workspaceId, onboardingId }: Which, since: Date) {
  const rows = await handle
    .selectFrom('question_answers')
    .distinctOn(['step_id', 'question'])
    .select(['step_id', 'question', 'label', 'value', 'contact_id', 'at', 'number'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('at', '>=', since)
    .orderBy('step_id')
    .orderBy('question')
    .orderBy('number', 'desc')
    .execute();
  return rows
    .map(({ step_id: stepId, question: questionId, label, value, contact_id: contactId, at }) => ({
      stepId,
      questionId,
      label,
      value,
      contactId,
      at,
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

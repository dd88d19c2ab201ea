/*
 * What stood on the page when a step was approved, in the query of a published path: from the path of then, with the
 * wording of the goal, beside how both read now.
 */
import { sql } from 'kysely';
import type { Step } from '../../app/domain/path/path';
import type { FieldsOf } from '../../app/domain/statement/kinds';
import { type Approved, approvedNow } from '../../app/domain/step/approval';
import { asItStands, type Mark } from '../../app/domain/step/step-state';
import type { Handle } from '../client.server';

type Goal = FieldsOf['goal'];
type ThenRow = Omit<Approved, 'goal'> & { goal: Goal | null; goalNow: Goal | null; contentNow: string };

/** For a step `s` of a path `l` with its latest mark `m`; null for what wasn't approved. */
export const APPROVED_THEN = sql<ThenRow | null>`case when m.mark_kind = 'done' and m.approved_in is not null then (
  select jsonb_build_object(
    'title', t.title, 'content', t.content, 'attached', to_jsonb(t.attached),
    'reached', coalesce(t.asks ->> 'reached', ''),
    'goal', (select w.fields from wordings w where w.id = m.wording_id),
    'goalNow', (
      select w.fields
      from publications g
      join publication_items i on i.publication_id = g.id
      join wordings w on w.id = i.wording_id
      where g.onboarding_id = l.onboarding_id and i.statement_id::text = s.asks ->> 'goal'
      order by g.version desc
      limit 1
    ),
    'contentNow', s.content)
  from published_steps t
  where t.publication_id = m.approved_in and t.step_id = s.step_id
) end`;

/** The mark as it stands by what the step asks now. */
export function markOn(step: Step, mark: Mark, row: ThenRow | null): Mark {
  const now = approvedNow({ ...step, content: row?.contentNow ?? step.content }, () =>
    goalFrom(row?.goalNow),
  );
  return asItStands(row ? { ...mark, approved: thenFrom(row) } : mark, now);
}

/** The words of a step as it was published then; undefined where it wasn’t, or by no publication of this onboarding. */
export function loadStepIn(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  publicationId: string,
  stepId: string,
) {
  return handle
    .selectFrom('published_steps')
    .select(['title', 'content', 'attached'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where(sql<string>`publication_id::text`, '=', publicationId)
    .where('step_id', '=', stepId)
    .executeTakeFirst();
}

const goalFrom = (fields: Goal | null | undefined): Approved['goal'] =>
  fields ? { kind: 'goal', fields } : null;

const thenFrom = ({ title, content, attached, reached, goal }: ThenRow): Approved => ({
  title,
  content,
  attached,
  reached,
  goal: goalFrom(goal),
});

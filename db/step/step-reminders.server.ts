/* Of which steps contacts were reminded: written once and never changed, nowhere but here. */
import { sql } from 'kysely';
import type { Part } from '../../app/domain/statement/statement';
import type { StepReminded, StepToRemind } from '../../app/domain/step/step-reminder';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

type Which = { workspaceId: string; onboardingId: string };

export async function insertStepReminder(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, contactId, at }: { id: string; contactId: string; at: Date },
  steps: readonly StepToRemind[],
): Promise<void> {
  await trx
    .insertInto('step_reminders')
    .values(
      steps.map(({ stepId, dueOn, is, nth }) => ({
        reminder_id: id,
        workspace_id: workspaceId,
        onboarding_id: onboardingId,
        contact_id: contactId,
        step_id: stepId,
        due_on: dueOn,
        kind: is,
        nth,
        at,
      })),
    )
    .execute();
}

type Found = StepReminded & { reminderId: string; onboardingId: string };

/** All of some onboardings. */
export async function loadStepReminders(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<Found[]> {
  if (onboardingIds.length === 0) return [];
  return handle
    .selectFrom('step_reminders')
    .select(['reminder_id as reminderId', 'onboarding_id as onboardingId', 'step_id as stepId'])
    .select(['contact_id as contactId', 'due_on as dueOn', 'kind as is', 'nth', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .execute();
}

/** Paths that are looked at now for whom to remind, locked, longest first. */
export function pathsToRemindOf(trx: Trx, limit: number) {
  return trx
    .selectFrom('onboardings')
    .select(['id', 'workspace_id as workspaceId'])
    .where('steps_remind_at', '<=', NOW)
    .where('closed_at', 'is', null)
    .orderBy('steps_remind_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export type RemindedContact = {
  id: string;
  onboardingId: string;
  personId: string;
  parts: Part[];
  timeZone: string | null;
  hasStopped: boolean;
  /** The latest reminder to this person, of points or of steps, of whichever onboarding. */
  personRemindedAt: Date | null;
};

/** Whoever of these onboardings has a page that is open to them, and may be written to. */
export async function contactsToRemindOf(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<RemindedContact[]> {
  if (onboardingIds.length === 0) return [];
  return handle
    .selectFrom('contacts as c')
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .select(['c.id', 'c.onboarding_id as onboardingId', 'c.person_id as personId', 'c.parts'])
    .select(['c.time_zone as timeZone', HAS_STOPPED.as('hasStopped')])
    .select(PERSON_REMINDED_AT.as('personRemindedAt'))
    .where('c.workspace_id', '=', workspaceId)
    .where('c.onboarding_id', 'in', onboardingIds)
    .where('c.email', 'is not', null)
    .where('c.no_mail_reason', 'is', null)
    .where('c.replaced_at', 'is', null)
    .where('s.removed_at', 'is', null)
    .where(HAS_PAGE)
    .orderBy('c.id')
    .execute();
}

/** Of the contact `c`: the page is open to them by a link of their own. */
const HAS_PAGE = sql<boolean>`exists (
  select from welcome_links l
  where l.contact_id = c.id and l.copied_by is null and l.revoked_at is null
)`;

const HAS_STOPPED = sql<boolean>`exists (
  select from contacts same join reminder_links l on l.contact_id = same.id
  where same.person_id = c.person_id and l.stopped_at is not null
)`;

/** Of the person behind the contact `c`. */
export const PERSON_REMINDED_AT = sql<Date | null>`(
  select max(reminded.at) from contacts same
  cross join lateral (
    select max(other.reminded_at) as at from introduction_recipients other
      where other.workspace_id = same.workspace_id and other.contact_id = same.id
    union all
    select max(steps.at) from step_reminders steps where steps.contact_id = same.id
  ) reminded
  where same.person_id = c.person_id
)`;

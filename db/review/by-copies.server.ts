/*
 * What was done on a page that a copied link opened, with what the member who copied it is called: their contact may have
 * been somebody else. For our own pages and mail; a customer's page says so of each act from what it reads of its contacts.
 */
import { sql } from 'kysely';
import { calledOf } from '../../app/domain/contact/first-name';
import type { OnboardingEventKind } from '../../app/domain/onboarding/event';
import { StepCopies } from '../../app/domain/step/by-copy';
import type { Handle } from '../client.server';

const SAID = [
  'statement_confirmed',
  'statement_corrected',
  'statement_added',
  'statement_set_for_call',
] as const satisfies OnboardingEventKind[];

type Copied = { of: string; name: string; called: string | null };
type Which = { workspaceId: string; onboardingId: string };

const byWhat = (rows: Copied[]): Map<string, string> =>
  new Map(rows.map(({ of, name, called }) => [of, calledOf({ name, called })]));

/** Events of these kinds by a copied link, each with the member who copied it; said as the index of copies says it. */
const eventsByCopies = (handle: Handle, workspaceId: string, kinds: readonly OnboardingEventKind[]) =>
  handle
    .selectFrom('events as e')
    .innerJoin('members as m', (join) =>
      join
        .onRef('m.workspace_id', '=', 'e.workspace_id')
        .on(sql<boolean>`m.id::text = e.details ->> 'member'`),
    )
    .select(['m.name', 'm.called'])
    .where('e.workspace_id', '=', workspaceId)
    .where(sql<boolean>`e.actor_kind = 'contact' and jsonb_exists(e.details, 'member')`)
    .where('e.kind', 'in', kinds);

/** By the answer. */
export async function copiersOfAnswers(
  handle: Handle,
  workspaceId: string,
  answerIds: readonly string[],
): Promise<Map<string, string>> {
  if (answerIds.length === 0) return new Map();
  const rows = await eventsByCopies(handle, workspaceId, SAID)
    .innerJoin('answers as a', (join) =>
      join
        .onRef('a.workspace_id', '=', 'e.workspace_id')
        .onRef('a.onboarding_id', '=', 'e.onboarding_id')
        .onRef('a.contact_id', '=', 'e.actor_id')
        .onRef('a.at', '=', 'e.at'),
    )
    .select('a.id as of')
    .where('a.id', 'in', answerIds)
    .execute();
  return byWhat(rows);
}

/** By the message of a thread. */
export async function copiersOfMessages(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, string>> {
  const rows = await eventsByCopies(handle, workspaceId, ['question_asked'])
    .select(sql<string>`e.details ->> 'message'`.as('of'))
    .where('e.onboarding_id', '=', onboardingId)
    .execute();
  return byWhat(rows);
}

/** Of names that were taken back, by the signature. */
export async function copiersOfWithdrawals(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, string>> {
  const rows = await eventsByCopies(handle, workspaceId, ['sign_off_withdrawn'])
    .innerJoin('sign_offs as s', (join) =>
      join
        .onRef('s.workspace_id', '=', 'e.workspace_id')
        .onRef('s.onboarding_id', '=', 'e.onboarding_id')
        .onRef('s.contact_id', '=', 'e.actor_id')
        .onRef('s.withdrawn_at', '=', 'e.at'),
    )
    .select('s.id as of')
    .where('e.onboarding_id', '=', onboardingId)
    .execute();
  return byWhat(rows);
}

/** Of what was said of having to repeat anything, by what was said. */
export async function copiersOfRepeats(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, string>> {
  const rows = await eventsByCopies(handle, workspaceId, ['repeats_said'])
    .select(sql<string>`e.details ->> 'said'`.as('of'))
    .where('e.onboarding_id', '=', onboardingId)
    .execute();
  return byWhat(rows);
}

/** Of whom somebody asked to bring in, by the invitation. */
export async function copiersOfInvitations(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, string>> {
  const rows = await eventsByCopies(handle, workspaceId, ['colleague_asked_for', 'colleague_brought_in'])
    .innerJoin('colleague_invitations as i', (join) =>
      join
        .onRef('i.workspace_id', '=', 'e.workspace_id')
        .onRef('i.onboarding_id', '=', 'e.onboarding_id')
        .onRef('i.contact_id', '=', 'e.actor_id')
        .onRef('i.at', '=', 'e.at'),
    )
    .select('i.id as of')
    .where('e.onboarding_id', '=', onboardingId)
    .execute();
  return byWhat(rows);
}

const ON_STEPS = [
  'step_done',
  'step_undone',
  'step_stuck',
  'step_unstuck',
  'step_ticked',
  'step_day_asked',
  'answers_given',
  'files_handed_in',
] as const satisfies OnboardingEventKind[];

/** What contacts said of the steps of an onboarding. */
export async function copiesOnSteps(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<StepCopies> {
  const rows = await eventsByCopies(handle, workspaceId, ON_STEPS)
    .select([sql<string>`e.details ->> 'step'`.as('step'), 'e.at'])
    .where('e.onboarding_id', '=', onboardingId)
    .execute();
  return new StepCopies(
    rows.map(({ step, at, name, called }) => ({ stepId: step, at, copier: calledOf({ name, called }) })),
  );
}

/** Of steps that were approved, by the mark. */
export async function copiersOfApprovals(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, string>> {
  const rows = await eventsByCopies(handle, workspaceId, ['step_approved'])
    .select(sql<string>`e.details ->> 'mark'`.as('of'))
    .where('e.onboarding_id', '=', onboardingId)
    .execute();
  return byWhat(rows);
}

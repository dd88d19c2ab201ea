/*
 * The path as customer success writes it. What is taken away stays as a row, since what was published of it does; it is
 * in no path any more. Written nowhere but here.
 */
import type { Path, Phase, PhaseWords, Step, StepWords } from '../../app/domain/path/path';
import type { Part } from '../../app/domain/statement/statement';
import type { Handle, Trx } from '../client.server';
import { attachedIn } from '../file/attachments.server';
import { type Contact, loadContacts } from '../statement/statements.server';
import { type Agreed, phaseFrom, stepFrom, toPhaseRow, toStepRow } from './path-rows';

type Which = { workspaceId: string; onboardingId: string };

/** How often each was saved, by id: a save names the one it started from. */
export type DraftPath = Path & { revisions: Map<string, number> };

/** `agreed` are the dates that the guide's draft shows, by statement. */
export async function loadDraftPath(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  agreed: ReadonlyMap<string, Agreed>,
): Promise<DraftPath> {
  const phases = await handle
    .selectFrom('phases')
    .select(['id', 'title', 'sentence', 'statement_id', 'ends_on', 'is_live', 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const waits = await handle
    .selectFrom('step_waits')
    .select(['step_id', 'waits_for_id'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('waits_for_id')
    .execute();
  const steps = await handle
    .selectFrom('steps as s')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('published_steps as p')
          .select('p.published_on')
          .whereRef('p.step_id', '=', 's.id')
          .limit(1)
          .as('first'),
      (join) => join.onTrue(),
    )
    .select(['s.id', 's.phase_id', 's.title', 's.kind', 's.side', 's.member_id', 's.contact_id'])
    .select([
      's.due_rule',
      's.due_on',
      's.due_days',
      's.content',
      's.asks',
      's.part',
      's.revision',
      'first.published_on',
    ])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.removed_at', 'is', null)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  const contacts = steps.some(({ part }) => part)
    ? await loadContacts(handle, workspaceId, onboardingId)
    : [];
  const attached = groupBy(await attachedIn(handle, { workspaceId, onboardingId }), (row) => row.stepId);
  const waitsFor = groupBy(waits, (row) => row.step_id);
  const ofPhase = groupBy(steps, (row) => row.phase_id);
  return {
    phases: phases.map(
      (row): Phase => ({
        ...phaseFrom(row, agreed.get(row.statement_id ?? '')),
        steps: (ofPhase.get(row.id) ?? []).map(
          (step): Step => ({
            ...stepFrom(
              step,
              (waitsFor.get(step.id) ?? []).map((one) => one.waits_for_id),
            ),
            ...byPart(step.part, contacts),
            id: step.id,
            attached: (attached.get(step.id) ?? []).map((one) => one.id),
            publishedOn: step.published_on,
          }),
        ),
      }),
    ),
    revisions: new Map([...phases, ...steps].map(({ id, revision }) => [id, revision])),
  };
}

/** Whoever plays the part first among their people, in place of a person; nothing where it is for nobody's part. */
function byPart(part: Part | null, contacts: readonly Contact[]): Partial<Pick<Step, 'who' | 'part'>> {
  if (part === null) return {};
  const contact = contacts.find(({ parts }) => parts.includes(part));
  return { part, who: contact ? { is: 'contact', id: contact.id } : null };
}

/** Where it is for whoever plays a part, nobody is kept by name. */
const whoRow = ({ part = null }: StepWords) =>
  part ? { part, member_id: null, contact_id: null } : { part };

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const placed = ({ workspaceId, onboardingId }: Which) => ({
  workspace_id: workspaceId,
  onboarding_id: onboardingId,
});

export async function insertPhase(
  trx: Trx,
  which: Which,
  { id, position, words }: { id: string; position: number; words: PhaseWords },
): Promise<void> {
  await trx
    .insertInto('phases')
    .values({ id, ...placed(which), position, ...toPhaseRow(words), revision: 1, removed_at: null })
    .execute();
}

export async function savePhase(trx: Trx, which: Which, id: string, words: PhaseWords): Promise<void> {
  await trx
    .updateTable('phases')
    .set((eb) => ({ ...toPhaseRow(words), revision: eb('revision', '+', 1) }))
    .where('workspace_id', '=', which.workspaceId)
    .where('onboarding_id', '=', which.onboardingId)
    .where('id', '=', id)
    .execute();
}

export async function removePhase(trx: Trx, which: Which, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('phases')
    .set({ removed_at: at })
    .where('workspace_id', '=', which.workspaceId)
    .where('onboarding_id', '=', which.onboardingId)
    .where('id', '=', id)
    .execute();
}

/** Puts phases into this order, the first at place 1. */
export async function orderPhases(trx: Trx, which: Which, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries())
    await trx
      .updateTable('phases')
      .set({ position: at + 1 })
      .where('workspace_id', '=', which.workspaceId)
      .where('onboarding_id', '=', which.onboardingId)
      .where('id', '=', id)
      .where('position', '<>', at + 1)
      .execute();
}

export async function insertStep(
  trx: Trx,
  which: Which,
  { id, phaseId, position, words }: { id: string; phaseId: string; position: number; words: StepWords },
): Promise<void> {
  await trx
    .insertInto('steps')
    .values({
      id,
      ...placed(which),
      phase_id: phaseId,
      position,
      ...toStepRow(words),
      ...whoRow(words),
      revision: 1,
      removed_at: null,
    })
    .execute();
  await insertWaits(trx, which, id, words.waitsFor);
}

export async function saveStep(trx: Trx, which: Which, id: string, words: StepWords): Promise<void> {
  await trx
    .updateTable('steps')
    .set((eb) => ({ ...toStepRow(words), ...whoRow(words), revision: eb('revision', '+', 1) }))
    .where('workspace_id', '=', which.workspaceId)
    .where('onboarding_id', '=', which.onboardingId)
    .where('id', '=', id)
    .execute();
  await trx
    .deleteFrom('step_waits')
    .where('workspace_id', '=', which.workspaceId)
    .where('onboarding_id', '=', which.onboardingId)
    .where('step_id', '=', id)
    .execute();
  await insertWaits(trx, which, id, words.waitsFor);
}

export async function insertWaits(
  trx: Trx,
  which: Which,
  id: string,
  waitsFor: readonly string[],
): Promise<void> {
  if (waitsFor.length === 0) return;
  await trx
    .insertInto('step_waits')
    .values(waitsFor.map((other) => ({ ...placed(which), step_id: id, waits_for_id: other })))
    .execute();
}

/** Takes a step away; nothing waits for it any more. */
export async function removeStep(trx: Trx, which: Which, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('steps')
    .set({ removed_at: at })
    .where('workspace_id', '=', which.workspaceId)
    .where('onboarding_id', '=', which.onboardingId)
    .where('id', '=', id)
    .execute();
  await trx
    .deleteFrom('step_waits')
    .where('workspace_id', '=', which.workspaceId)
    .where('onboarding_id', '=', which.onboardingId)
    .where((eb) => eb.or([eb('step_id', '=', id), eb('waits_for_id', '=', id)]))
    .execute();
}

/** Puts the steps of a phase into this order, the first at place 1; what stood in another phase comes to this one. */
export async function orderSteps(
  trx: Trx,
  which: Which,
  phaseId: string,
  ids: readonly string[],
): Promise<void> {
  for (const [at, id] of ids.entries())
    await trx
      .updateTable('steps')
      .set({ phase_id: phaseId, position: at + 1 })
      .where('workspace_id', '=', which.workspaceId)
      .where('onboarding_id', '=', which.onboardingId)
      .where('id', '=', id)
      .where((eb) => eb.or([eb('position', '<>', at + 1), eb('phase_id', '<>', phaseId)]))
      .execute();
}

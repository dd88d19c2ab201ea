/*
 * When a handoff is accepted, the path of its starting point becomes the path in the making: phases end at the dates
 * that were agreed, where sales took them up, and otherwise so many working days after the signature; steps are given to
 * whoever plays the part. From there on it is this onboarding's own.
 */
import { insertPhase, insertStep, insertWaits, loadDraftPath } from '#db/path/path-draft.server';
import { loadBegun, noteBegun } from '#db/starting-point/begun-parts.server';
import { type StartingVersion, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { type People, phaseWordsOf, stepWordsOf } from '../../domain/starting-point/begin-path';
import { stepsIn } from '../../domain/starting-point/starting-point';
import type { Scene } from '../perform.server';

export async function beginPath(scene: Scene<MemberActor>): Promise<void> {
  const { trx, onboarding, record, newId } = scene;
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  const version = await versionOfOnboarding(trx, which);
  if (!version || version.document.path.phases.length === 0) return;
  const draft = await loadDraftPath(trx, which, new Map());
  if (draft.phases.length > 0) return;
  const begun = await loadBegun(trx, which);
  const dates = await datesHeld(scene, begun.date);
  const calendar = await calendarOf(trx, which.workspaceId);
  const signedOn = dayOf(onboarding.signedAt, calendar.timeZone);
  const people = await peopleOf(scene);
  const ids = new Map(stepsIn(version.document).map(({ key }) => [key, newId()]));
  for (const [place, phase] of version.document.path.phases.entries()) {
    const id = newId();
    const words = phaseWordsOf(phase, version.document, { dates, signedOn, calendar });
    await insertPhase(trx, which, { id, position: place + 1, words });
    await noteBegun(trx, which, { what: 'phase', key: phase.key, id });
    // Steps wait for steps of phases that may come later: what they wait for is noted once all of them are there.
    for (const [at, step] of phase.steps.entries()) {
      const stepId = ids.get(step.key) ?? newId();
      const bare = { ...stepWordsOf(step, people, ids, newId), waitsFor: [] };
      await insertStep(trx, which, { id: stepId, phaseId: id, position: at + 1, words: bare });
      await noteBegun(trx, which, { what: 'step', key: step.key, id: stepId });
    }
  }
  await waitForOneAnother(scene, version, ids);
  await record({
    kind: 'path_begun',
    details: {
      point: version.pointId,
      name: version.document.name,
      number: version.number,
      phases: version.document.path.phases.length,
      steps: stepsIn(version.document).length,
    },
  });
}

/** Agreed dates that sales took up and didn't take out again, by their keys. */
async function datesHeld(
  { trx, onboarding }: Scene<MemberActor>,
  begun: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const held = new Set(
    (await loadStatements(trx, onboarding.workspaceId, onboarding.id)).map((statement) => statement.id),
  );
  return new Map([...begun].filter(([, id]) => held.has(id)));
}

async function peopleOf({ trx, onboarding }: Scene<MemberActor>): Promise<People & { goals: string[] }> {
  const contacts = await loadContacts(trx, onboarding.workspaceId, onboarding.id);
  const statements = await loadStatements(trx, onboarding.workspaceId, onboarding.id);
  const goals = statements.filter(({ kind }) => kind === 'goal').map(({ id }) => id);
  return { hostId: onboarding.hostId, repId: onboarding.repId, contacts, goals };
}

async function waitForOneAnother(
  { trx, onboarding }: Scene<MemberActor>,
  { document }: StartingVersion,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  for (const { key, waitsFor } of stepsIn(document)) {
    const id = ids.get(key);
    const others = waitsFor.flatMap((other) => ids.get(other) ?? []);
    if (id) await insertWaits(trx, which, id, others);
  }
}

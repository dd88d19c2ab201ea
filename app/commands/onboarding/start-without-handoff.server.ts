/*
 * Customer success begins an onboarding that nobody hands over: a customer from before Foyer, or one whom nobody sold to.
 * It begins where others are accepted, with the path and the dates of its starting point and the people who were named;
 * whoever looks after the customer stands in both parts.
 */

import type { Trx } from '#db/client.server';
import { lockForm } from '#db/form/form-id.server';
import { beginGuideDraft } from '#db/guide/guides.server';
import { memberToHave } from '#db/member/members.server';
import {
  insertOnboarding,
  lockOnboarding,
  noteAccepted,
  refreshStage,
} from '#db/onboarding/onboardings.server';
import { noteBegun } from '#db/starting-point/begun-parts.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { insertStatement, loadContacts } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { WhichCustomer } from '../../domain/customer/which-customer';
import { leadsOthers, type MemberActor } from '../../domain/onboarding/access';
import { mayHave } from '../../domain/onboarding/hand-over';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { wordsTakenUp } from '../../domain/starting-point/offered';
import type { Part } from '../../domain/statement/statement';
import { customerOf, placeFor } from '../handoff/start-handoff.server';
import { placeOf, type Scene, sceneOf } from '../perform.server';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';
import { beginPath } from '../starting-point/begin-path.server';
import { beginWith, type Chosen } from '../starting-point/begin-with.server';
import { type StatementInput, saveAround, whoHasAddress } from '../statement/statement-around.server';

export type NewcomerNamed = { name: string; title: string; email: string };

export type WithoutHandoff = {
  /** Made by the form, so that sending it twice begins one onboarding; sent for another customer, it begins another. */
  id: string;
  customer: string;
  which?: WhichCustomer;
  /** What they have from us, in a few words. */
  dealName: string;
  hostId: string;
  startingPoint: Chosen;
  /** The first is the first contact, and signs off until somebody else does. */
  people: readonly NewcomerNamed[];
};

const FIRST: Part[] = ['champion', 'decision_maker'];

export function startWithoutHandoff(
  actor: MemberActor,
  wanted: WithoutHandoff,
): Promise<Outcome<{ id: string }>> {
  return performInWorkspace(actor, 'start_without_handoff', (scene) => begin(scene, wanted));
}

export type Newly = { id: string; customerId: string; isMade: boolean };

/** The same within a command that holds the workspace already. `isMade` where it was there before. */
export async function begin(
  { trx, now, actor: here }: WorkspaceScene,
  wanted: WithoutHandoff,
): Promise<Outcome<Newly>> {
  if (wanted.hostId !== here.id && !leadsOthers(here.role)) return refuse('not_allowed');
  const host = await memberToHave(trx, here.workspaceId, wanted.hostId);
  if (!host || !mayHave(host.role, 'host')) return refuse('colleague_unfit');
  await lockForm(trx, wanted.id);
  const { id, isMade } = await placeFor(trx, here, wanted);
  if (isMade) return { ok: true, id, customerId: await customerBehind(trx, here.workspaceId, id), isMade };
  const whose = await customerOf(trx, here, wanted, now);
  if (!whose.ok) return whose;
  const { customerId } = whose;
  const { workspaceId } = here;
  const deal = { dealName: wanted.dealName, dealValue: null, dealCurrency: null, crmId: null };
  const owners = { repId: wanted.hostId, hostId: wanted.hostId, isWithoutHandoff: true };
  await insertOnboarding(trx, { ...deal, ...owners, id, workspaceId, customerId, signedAt: now }, now);
  const onboarding = await lockOnboarding(trx, workspaceId, id);
  if (!onboarding) return refuse('not_found');
  const scene = sceneOf(trx, here, onboarding, now);
  await scene.record({ kind: 'begun_without_handoff' });
  const begun = await beginWith(
    trx,
    { onboarding, actor: here, at: now },
    { name: wanted.dealName, value: null, currency: null },
    wanted.startingPoint,
  );
  if (!begun.ok) return begun;
  const place = placeOf(scene);
  await noteAccepted(trx, place, now);
  await beginGuideDraft(trx, place);
  for (const [at, person] of wanted.people.entries()) {
    const added = await addPerson(scene, person, at === 0 ? FIRST : []);
    if (!added.ok) return added;
  }
  await takeUpDates(scene);
  await beginPath(scene);
  await refreshStage(trx, onboarding, now);
  return { ok: true, id, customerId, isMade };
}

async function customerBehind(trx: Trx, workspaceId: string, id: string): Promise<string> {
  const onboarding = await lockOnboarding(trx, workspaceId, id);
  return onboarding?.customerId ?? '';
}

async function addPerson(
  scene: Scene<MemberActor>,
  { name, title, email }: NewcomerNamed,
  parts: Part[],
): Promise<Outcome> {
  const { trx, onboarding, actor, now, newId, record } = scene;
  const input: StatementInput = {
    words: { kind: 'person', fields: { name, title, does: '', email } },
    heardWhere: '',
    note: '',
    person: { parts, noMailReason: null },
  };
  const namesake = await whoHasAddress(scene, input);
  if (namesake) return refuse('same_address', { latest: { name: namesake } });
  const { id } = await insertStatement(trx, onboarding, actor, { ...input, id: newId(), origin: 'cs' }, now);
  await saveAround(scene, id, input, true);
  const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
  const contact = contacts.find(({ statementId }) => statementId === id);
  if (contact) await record({ kind: 'contact_added', statementId: id, details: { contact: contact.id } });
  return { ok: true };
}

/** The dates that its starting point counts from today; the path hangs on them, and each may still be put otherwise. */
async function takeUpDates(scene: Scene<MemberActor>): Promise<void> {
  const { trx, onboarding, actor, now, newId, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const version = await versionOfOnboarding(trx, which);
  if (!version) return;
  const calendar = await calendarOf(trx, actor.workspaceId);
  const signedOn = dayOf(onboarding.signedAt, calendar.timeZone);
  for (const { key } of version.document.dates) {
    const words = wordsTakenUp(version.document, { what: 'date', key }, { signedOn, calendar });
    if (!words) continue;
    const { id } = await insertStatement(
      trx,
      onboarding,
      actor,
      { words, heardWhere: '', id: newId(), origin: 'cs' },
      now,
    );
    await noteBegun(trx, which, { what: 'date', key, id });
    await record({ kind: 'statement_recorded', statementId: id, details: {} });
  }
}

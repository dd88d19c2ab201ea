/*
 * The CRM tells of a deal that was signed, or a table that came out of one: it begins an onboarding, once for each deal
 * however often it is told. Told again, it fills what is empty and follows where nobody put anything right here. People
 * are added while sales has the handoff, by their address; those who are there stay as they are. All of it or nothing.
 */
import { lastTold, noteTold, noteWon } from '#db/api/crm-deals.server';
import { dealOf } from '#db/onboarding/deals.server';
import { lockOnboarding, refreshStage, setDeal } from '#db/onboarding/onboardings.server';
import { loadContacts } from '#db/statement/statements.server';
import { dealAfter } from '../../domain/api/told-deal';
import { isSameDeal } from '../../domain/handoff/deal';
import { type MemberActor, mayDo } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import type { Part } from '../../domain/statement/statement';
import { beginHandoff, type NewHandoff } from '../handoff/start-handoff.server';
import { performAsMember, type Scene, sceneOf } from '../perform.server';
import { performInWorkspace } from '../perform-in-workspace.server';
import { addOne, type StatementInput } from '../statement/record-statement.server';
import { tellWonEarly } from './won-early.server';

export type DealTold = NewHandoff & {
  people: StatementInput[];
  /** Whether the CRM has it as won; left out where it didn’t say. */
  isWon?: boolean | undefined;
};

/** Somebody whom the CRM or a table names; they told us so themselves. */
export const personTold = (
  { name, email, title }: { name: string; email: string; title: string | null },
  parts: Part[] = [],
): StatementInput => ({
  words: { kind: 'person', fields: { name, email, title: title ?? '', does: '' } },
  saidBy: 'customer',
  heardWhere: '',
  note: '',
  person: { parts, noMailReason: null },
});

export async function takeDeal(
  actor: MemberActor,
  told: DealTold,
): Promise<Outcome<{ id: string; isMade: boolean }>> {
  const begun = await performInWorkspace(actor, 'start_handoff', async (scene) => {
    const { people: _, isWon: __, ...deal } = told;
    const begun = await beginHandoff(scene, { ...deal, isOnceForDeal: true });
    if (!begun.ok || begun.isMade) return begun;
    const onboarding = await lockOnboarding(scene.trx, scene.actor.workspaceId, begun.id);
    if (!onboarding) return refuse('not_found');
    const taken = await follow(sceneOf(scene.trx, scene.actor, onboarding, scene.now), told);
    if (!taken.ok) return taken;
    await refreshStage(scene.trx, onboarding, scene.now);
    return begun;
  });
  if (!begun.ok || !begun.isMade) return begun;
  const followed = await performAsMember(actor, 'change_deal', begun.id, (scene) => follow(scene, told));
  return followed.ok ? begun : followed;
}

async function follow(
  scene: Scene<MemberActor>,
  { people, isWon, crmId, dealName: name, dealValue: value, dealCurrency: currency }: DealTold,
): Promise<Outcome> {
  const { trx, actor, onboarding, now, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  if (crmId !== null) {
    const told = { name, value, currency };
    const before = await dealOf(trx, which);
    const after = dealAfter(before, (await lastTold(trx, which)) ?? null, told);
    if (!isSameDeal(before, after)) {
      await setDeal(trx, which, after);
      await record({ kind: 'deal_changed', details: { before, after } });
    }
    await noteTold(trx, which, { ...told, externalId: crmId }, now);
    if (isWon !== undefined) await noteWon(trx, which, isWon, now);
    if (isWon) await tellWonEarly(scene);
  }
  if (!isOpenForRecording(onboarding.stage) || !mayDo(actor, 'record_handoff', onboarding))
    return { ok: true };
  const known = new Set(
    (await loadContacts(trx, actor.workspaceId, onboarding.id)).map(({ email }) => email?.toLowerCase()),
  );
  for (const person of people) {
    if (person.words.kind !== 'person' || known.has(person.words.fields.email)) continue;
    const added = await addOne(scene, person);
    if (!added.ok) return added;
    known.add(person.words.fields.email);
  }
  return { ok: true };
}

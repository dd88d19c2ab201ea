/*
 * The CRM tells of a deal that was signed: it begins an onboarding, once for each deal however often it is told. Told
 * again, it fills what is empty and follows where nobody put anything right here. People are added while sales has the
 * handoff, by their address; those who are there stay as they are.
 */
import { lastTold, noteTold, noteWon } from '#db/api/crm-deals.server';
import { dealOf } from '#db/onboarding/deals.server';
import { setDeal } from '#db/onboarding/onboardings.server';
import { loadContacts } from '#db/statement/statements.server';
import { dealAfter } from '../../domain/api/told-deal';
import { isSameDeal } from '../../domain/handoff/deal';
import { type MemberActor, mayDo } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import type { Outcome } from '../../domain/onboarding/refusal';
import { type NewHandoff, startHandoff } from '../handoff/start-handoff.server';
import { performAsMember } from '../perform.server';
import { addOne, type StatementInput } from '../statement/record-statement.server';
import { tellWonEarly } from './won-early.server';

export type DealTold = NewHandoff & {
  crmId: string;
  people: StatementInput[];
  /** Whether the CRM has it as won; left out where it didn’t say. */
  isWon?: boolean;
};

export async function takeDeal(
  actor: MemberActor,
  { people, isWon, ...deal }: DealTold,
): Promise<Outcome<{ id: string }>> {
  const begun = await startHandoff(actor, { ...deal, isOnceForDeal: true });
  if (!begun.ok) return begun;
  const { id } = begun;
  const told = { name: deal.dealName, value: deal.dealValue, currency: deal.dealCurrency };
  return performAsMember(actor, 'change_deal', id, async (scene) => {
    const { trx, onboarding, now, record } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId: id };
    const before = await dealOf(trx, which);
    const after = dealAfter(before, (await lastTold(trx, which)) ?? null, told);
    if (!isSameDeal(before, after)) {
      await setDeal(trx, which, after);
      await record({ kind: 'deal_changed', details: { before, after } });
    }
    await noteTold(trx, which, { ...told, externalId: deal.crmId }, now);
    if (isWon !== undefined) await noteWon(trx, which, isWon, now);
    if (isWon) await tellWonEarly(scene);
    if (!isOpenForRecording(onboarding.stage) || !mayDo(actor, 'record_handoff', onboarding))
      return { ok: true, id };
    const known = new Set(
      (await loadContacts(trx, actor.workspaceId, id)).map(({ email }) => email?.toLowerCase()),
    );
    for (const person of people) {
      if (person.words.kind !== 'person' || known.has(person.words.fields.email)) continue;
      const added = await addOne(scene, person);
      if (!added.ok) return added;
      known.add(person.words.fields.email);
    }
    return { ok: true, id };
  });
}

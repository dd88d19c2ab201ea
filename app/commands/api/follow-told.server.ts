/*
 * What becomes of an onboarding when its deal is told of again: what nobody touched here follows, people and their parts
 * are added while sales has the handoff, and what isn't taken over is named with the reason.
 */
import { lastTold, noteTold, noteWon } from '#db/api/crm-deals.server';
import { begunBy } from '#db/onboarding/begun-by.server';
import { dealOf } from '#db/onboarding/deals.server';
import { setDeal, setSignedAt } from '#db/onboarding/onboardings.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { loadContacts } from '#db/statement/statements.server';
import { dealAfter, type Kept, keptOf, ownerKept, signingAfter } from '../../domain/api/told-deal';
import { isSameDeal } from '../../domain/handoff/deal';
import { type MemberActor, mayDo } from '../../domain/onboarding/access';
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import { HANDS_OVER, OWNED_PARTS, ownerOf } from '../../domain/onboarding/hand-over';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import type { Outcome } from '../../domain/onboarding/refusal';
import type { NewHandoff } from '../handoff/start-handoff.server';
import { handOverPart } from '../onboarding/hand-over.server';
import type { Scene } from '../perform.server';
import type { StatementInput } from '../statement/record-statement.server';
import { addOne } from '../statement/record-statement.server';
import { addParts } from '../statement/statement-around.server';
import { tellWonEarly } from './won-early.server';

export type DealTold = Omit<NewHandoff, 'signedAt'> & {
  /** Null before it is signed: until somebody says when it was, clocks run from when it is told of. */
  signedAt: Date | null;
  people: StatementInput[];
  /** Whom the CRM names, of those that it names. */
  owners?: Partial<Record<OwnedPart, string>>;
  /** Whether the CRM has it as won; left out where it didn’t say. */
  isWon?: boolean | undefined;
};

type Followed = Outcome<{ kept: Kept[] }>;

export async function followTold(scene: Scene<MemberActor>, told: DealTold): Promise<Followed> {
  const deal = await followDeal(scene, told);
  const owners = await followOwners(scene, told);
  if (!owners.ok) return owners;
  const people = await addPeople(scene, told);
  if (!people.ok) return people;
  return { ok: true, kept: [...deal, ...owners.kept, ...people.kept] };
}

async function followDeal(
  scene: Scene<MemberActor>,
  { crmId, isWon, signedAt, ...told }: DealTold,
): Promise<Kept[]> {
  if (crmId === null) return [];
  const { trx, actor, onboarding, now, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const said = { name: told.dealName, value: told.dealValue, currency: told.dealCurrency };
  const before = await dealOf(trx, which);
  const after = dealAfter(before, (await lastTold(trx, which)) ?? null, said);
  const signing = signedAt && signingAfter(await signingOf(scene), signedAt);
  const at = signing && 'at' in signing ? signing.at : onboarding.signedAt;
  const isMoved = at.getTime() !== onboarding.signedAt.getTime();
  if (isMoved) await setSignedAt(trx, which, at);
  if (!isSameDeal(before, after)) await setDeal(trx, which, after);
  if (isMoved || !isSameDeal(before, after))
    await record({
      kind: 'deal_changed',
      details: {
        before,
        after,
        ...(isMoved && { signed: { before: onboarding.signedAt.toISOString(), after: at.toISOString() } }),
      },
    });
  await noteTold(trx, which, { ...said, externalId: crmId }, now);
  if (isWon !== undefined) await noteWon(trx, which, isWon, now);
  if (isWon) await tellWonEarly(scene);
  const kept = signing && 'kept' in signing ? [{ at: 'signed_at', reason: signing.kept }] : [];
  return [...keptOf(after, said), ...kept, ...(await beginningKept(scene, told))];
}

/** What an onboarding begins with was chosen when it did. */
async function beginningKept(
  { trx, actor, onboarding }: Scene<MemberActor>,
  { startingPoint }: Pick<DealTold, 'startingPoint'>,
): Promise<Kept[]> {
  if (startingPoint?.is !== 'chosen') return [];
  const version = await versionOfOnboarding(trx, {
    workspaceId: actor.workspaceId,
    onboardingId: onboarding.id,
  });
  return version?.pointId === startingPoint.id ? [] : [{ at: 'starting_point_id', reason: 'begun' }];
}

const standingOf = ({ onboarding: { stage, closedAt } }: Scene<MemberActor>) => ({
  stage,
  isClosed: closedAt !== null,
});

async function signingOf(scene: Scene<MemberActor>) {
  const { trx, actor, onboarding } = scene;
  const begun = await begunBy(trx, { workspaceId: actor.workspaceId, onboardingId: onboarding.id });
  return {
    ...standingOf(scene),
    at: onboarding.signedAt,
    isCounted: !onboarding.isWithoutHandoff && begun.at.getTime() === onboarding.signedAt.getTime(),
    isTyped: !begun.isByKey,
  };
}

/** Whoever is named goes on with it, unless somebody here chose whose it is. */
async function followOwners(scene: Scene<MemberActor>, { owners = {} }: DealTold): Promise<Followed> {
  const { trx, actor, onboarding } = scene;
  const kept: Kept[] = [];
  let now = onboarding;
  for (const part of OWNED_PARTS) {
    const [toId, fromId] = [owners[part], ownerOf(now, part)];
    if (!toId || toId === fromId) continue;
    const begun = await begunBy(trx, { workspaceId: actor.workspaceId, onboardingId: onboarding.id });
    const isAllowed = mayDo(actor, HANDS_OVER[part], now);
    const reason =
      ownerKept({ ...standingOf(scene), isSetHere: begun.isSetHere }, part) ??
      (isAllowed ? null : 'not_allowed');
    if (reason) {
      kept.push({ at: part === 'rep' ? 'sales_owner_email' : 'cs_owner_email', reason });
      continue;
    }
    const over = await handOverPart(
      { ...scene, onboarding: now },
      { part, fromId, toId, words: '', note: '' },
    );
    if (!over.ok) return over;
    now = { ...now, [part === 'rep' ? 'repId' : 'hostId']: toId };
  }
  return { ok: true, kept };
}

async function addPeople(scene: Scene<MemberActor>, { people }: DealTold): Promise<Followed> {
  const { trx, actor, onboarding } = scene;
  if (people.length === 0) return { ok: true, kept: [] };
  if (!isOpenForRecording(onboarding.stage) || !mayDo(actor, 'record_handoff', onboarding)) {
    const reason = isOpenForRecording(onboarding.stage) ? 'not_allowed' : 'handed_over';
    return { ok: true, kept: [{ at: 'people', reason }] };
  }
  const kept: Kept[] = [];
  const known = new Map(
    (await loadContacts(trx, actor.workspaceId, onboarding.id)).map((one) => [one.email?.toLowerCase(), one]),
  );
  const seen = new Set<string>();
  for (const [at, { words, person, ...around }] of people.entries()) {
    if (words.kind !== 'person' || seen.has(words.fields.email)) continue;
    seen.add(words.fields.email);
    const there = known.get(words.fields.email);
    if (!there) {
      const added = await addOne(scene, { words, ...around, ...(person && { person }) });
      if (!added.ok) return added;
      continue;
    }
    await addParts(scene, there, person?.parts ?? []);
    if (there.name !== words.fields.name) kept.push({ at: `people/${at}/name`, reason: 'known' });
  }
  return { ok: true, kept };
}

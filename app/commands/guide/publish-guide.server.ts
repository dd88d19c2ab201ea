/*
 * Publishing makes a new version of the guide from the draft: exactly these wordings, nothing else, are what the
 * customer sees. It is refused, with reasons, while a promise lacks a verdict or is undeliverable without an
 * alternative, or a phase of the path ends at a date that isn't shown. The path is published with it. Publishing an
 * unchanged draft again changes nothing.
 */
import { type GuideDraft, loadGuideDraft } from '#db/guide/guides.server';
import { insertPublication } from '#db/guide/publications.server';
import { latestPublication, loadReview } from '#db/review/review.server';
import { letterOf } from '#db/starting-point/load-starting-points.server';
import { loadLetterhead } from '#db/workspace/letterheads.server';
import { calledOf } from '../../domain/contact/first-name';
import { type Greet, type GreetingFacts, goalsGreeted } from '../../domain/guide/greeting';
import { publicationGaps } from '../../domain/guide/guide';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import type { ShownItem } from '../../domain/review/review';
import { pathToPublish } from '../path/publish-path.server';
import { performAsMember, type Scene } from '../perform.server';
import { tellOfChanges } from '../review/tell-of-changes.server';

/** Where nobody has written a greeting, the one published before stands again; the first one is drafted by `greet`. */
export function publishGuide(
  actor: MemberActor,
  onboardingId: string,
  greet: Greet,
): Promise<Outcome<{ version: number }>> {
  return performAsMember(actor, 'publish_guide', onboardingId, async (scene) => {
    const { trx, onboarding, now, record, owe } = scene;
    if (!isAccepted(onboarding.stage)) return refuse('not_accepted');
    const draft = await loadGuideDraft(trx, actor.workspaceId, onboardingId);
    const path = await pathToPublish(scene, draft);
    const gaps = [...publicationGaps(draft.items.map((item) => item.entry)), ...path.gaps];
    if (gaps.length > 0) return refuse('guide_blocked', { gaps });
    const items = shownOf(draft);
    const before = await latestPublication(trx, actor.workspaceId, onboardingId);
    const greeting = draft.greeting ?? before?.greeting ?? greet(await greetingFacts(scene, draft));
    const shown = await loadReview(trx, actor.workspaceId, onboardingId);
    if (before && !path.isChanged && before.greeting === greeting && isSame(shown.shown, items))
      return { ok: true, version: before.version };
    const { id, version } = await insertPublication(trx, onboarding, actor, { before, greeting, items }, now);
    await record({ kind: 'guide_published', details: { version, points: items.length } });
    if (path.isChanged) await path.publish({ id, version });
    if (before) await tellOfChanges(scene, shown.shown);
    else if (!onboarding.isWithoutHandoff)
      await owe({
        kind: 'guide_published',
        subjectId: id,
        recipient: { kind: 'member', id: onboarding.repId },
      });
    return { ok: true, version };
  });
}

async function greetingFacts(
  { trx, onboarding }: Scene<MemberActor>,
  draft: GuideDraft,
): Promise<GreetingFacts> {
  const { customer, vendor, rep, host } = await loadLetterhead(trx, onboarding.workspaceId, onboarding.id);
  const goals = goalsGreeted(draft.items.map((item) => item.entry));
  const which = { workspaceId: onboarding.workspaceId, onboardingId: onboarding.id };
  const { greeting: own } = await letterOf(trx, which);
  return { customer, vendor, rep: rep.id === host.id ? null : calledOf(rep), goals, own };
}

/** What a draft would show, in the order of the page. */
function shownOf(draft: GuideDraft): ShownItem[] {
  return draft.items
    .filter((item) => !item.entry.isLeftOut)
    .map((item) => ({ statementId: item.statement.id, wordingId: item.wording.id }));
}

const isSame = (one: ShownItem[], other: ShownItem[]) =>
  one.length === other.length &&
  one.every(
    (item, at) => item.statementId === other[at]?.statementId && item.wordingId === other[at]?.wordingId,
  );

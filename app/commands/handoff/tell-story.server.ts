/* Sales tells the story behind a deal, while the handoff is theirs. Each telling is kept; the last one holds. */
import { insertStory, loadStory } from '#db/handoff/stories.server';
import { together } from '../../domain/form/together';
import { isSameStory, type Story, UNTOLD } from '../../domain/handoff/story';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember, placeOf } from '../perform.server';

/** `shown` is what the form showed: what nobody changed in it stays as whoever wrote last left it. */
export function tellStory(
  actor: MemberActor,
  onboardingId: string,
  typed: Story,
  shown: Story,
): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const place = placeOf(scene);
    const latest = await loadStory(scene.trx, place);
    const now = latest?.story ?? UNTOLD;
    const story = together({ now, shown, typed });
    if (!story) return refuse('changed_meanwhile', { latest: { fields: now } });
    if (isSameStory(story, now)) return { ok: true };
    const number = (latest?.number ?? 0) + 1;
    await insertStory(scene.trx, place, { number, story, memberId: actor.id, at: scene.now });
    await scene.record({ kind: 'story_told', details: { number } });
    return { ok: true };
  });
}

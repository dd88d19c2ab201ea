/*
 * "It reads right as it is": customer success keeps the recorded words of a promise that it judged down. The press is
 * recorded, so that nobody can say it was overlooked. It names the wording that was read.
 */
import { keepWording, loadGuideDraft } from '#db/guide/guides.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

export function keepRecordedWords(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  wordingId: string,
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async ({ trx, onboarding, now, record }) => {
    if (!isAccepted(onboarding.stage)) return refuse('not_accepted');
    const { items } = await loadGuideDraft(trx, actor.workspaceId, onboardingId);
    const item = items.find((one) => one.statement.id === statementId);
    if (item?.entry.commitment !== 'promised') return refuse('not_found');
    const { wording } = item;
    if (wording.id !== wordingId || item.entry.isReworded)
      return refuse('changed_meanwhile', { latest: { id: wording.id, fields: wording.words.fields } });
    if (item.entry.isKept) return { ok: true };
    await keepWording(trx, onboarding, actor.id, { statementId, wordingId }, now);
    await record({
      kind: 'recorded_words_kept',
      statementId,
      details: { wording: wordingId, verdict: item.entry.verdict },
    });
    return { ok: true };
  });
}

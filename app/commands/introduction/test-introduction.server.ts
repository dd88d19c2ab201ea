/* Mails the draft of an introduction to the member who writes it, as the first of its readers would get it. */
import { countTry, TEST_MAIL_PER_MEMBER } from '../../auth/attempts.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import { chosenContacts, type IntroductionWords, keepDraft } from './introduce.server';

/** Keeps the words as the draft and owes the member one mail; at most ten an hour. */
export function testIntroduction(
  actor: MemberActor,
  onboardingId: string,
  words: IntroductionWords,
): Promise<Outcome> {
  return performAsMember(actor, 'introduce', onboardingId, async (scene) => {
    const { trx, onboarding, newId, owe } = scene;
    if (isIntroduced(onboarding.stage)) return refuse('already_introduced');
    if (!isPublished(onboarding.stage)) return refuse('not_published');
    const chosen = await chosenContacts(scene, words.contactIds);
    if (!chosen.ok) return chosen;
    const wait = await countTry(trx, `introduction test ${actor.id}`, TEST_MAIL_PER_MEMBER);
    if (wait > 0) return refuse('too_many_tries');
    await keepDraft(scene, words);
    await owe({
      kind: 'introduction_test',
      subjectId: newId(),
      recipient: { kind: 'member', id: actor.id },
    });
    return { ok: true };
  });
}

/* Who hears of what a contact answered, and when. */

import type { Notice } from '../../domain/mail/notice';
import type { ContactActor } from '../../domain/onboarding/access';
import type { Scene } from '../perform.server';
import { heldCorrections } from './answer-pace.server';

/**
 * Gathered news of corrections: to customer success, back to the contact, and to sales about a promise. What came
 * unusually fast sends nothing until the same person acts at the speed of people; then it is told with the rest.
 */
export async function tellOfAnswer(
  scene: Scene<ContactActor>,
  { isPromise, isFast = false }: { isPromise?: boolean; isFast?: boolean } = {},
): Promise<void> {
  const { onboarding, actor } = scene;
  if (isFast) return;
  const held = await heldCorrections(scene);
  if (isPromise === undefined && held.length === 0) return;
  const news: Notice[] = [
    {
      kind: 'corrections_waiting',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.hostId },
    },
    { kind: 'corrections_received', subjectId: onboarding.id, recipient: { kind: 'contact', id: actor.id } },
  ];
  // Without a handoff there is nobody else to tell: whoever looks after them hears of it anyway.
  if (!onboarding.isWithoutHandoff && (isPromise || held.includes('promise')))
    news.push({
      kind: 'promise_disputed',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.repId },
    });
  await scene.owe(...news);
}

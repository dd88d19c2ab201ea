/* Who hears of what a contact wrote. */
import type { ContactActor } from '../domain/access';
import type { Notice } from '../domain/notice';
import type { Scene } from './perform.server';

/** Gathered news of corrections: to customer success, back to the contact, and to sales about a promise. */
export async function tellOfAnswer(
  scene: Scene<ContactActor>,
  { isPromise }: { isPromise?: boolean } = {},
): Promise<void> {
  const { onboarding, actor } = scene;
  if (isPromise === undefined) return;
  const news: Notice[] = [
    {
      kind: 'corrections_waiting',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.cs_member_id },
    },
    { kind: 'corrections_received', subjectId: onboarding.id, recipient: { kind: 'contact', id: actor.id } },
  ];
  if (isPromise)
    news.push({
      kind: 'promise_disputed',
      subjectId: onboarding.id,
      recipient: { kind: 'member', id: onboarding.sales_member_id },
    });
  await scene.owe(...news);
}

/* The corrections of one onboarding on their page, with the points that are left for the call. */
import { db } from '#db/client.server';
import { loadUnanswered } from '#db/thread/threads.server';
import type { Member } from '../../auth/member/member.server';
import { isBeyondCounting } from '../../domain/form/counted';
import { isPublished } from '../../domain/onboarding/onboarding';
import { openQuestions } from '../../domain/thread/thread';
import { onboardingHead } from '../onboarding/onboarding-head.server';
import { navCounts } from '../worklist/nav-counts.server';
import { correctionsOf } from './corrections.server';
import { reviewProgress } from './review-progress.server';

export type CorrectionsFacts = NonNullable<Awaited<ReturnType<typeof correctionsPage>>>;

export async function correctionsPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { waiting, answered } = await correctionsOf(member, id);
  const { forTheCall } = await reviewProgress(member, id);
  const counts = await navCounts(member);
  return {
    reader: head.reader,
    id,
    customer: head.customer,
    stage: head.stage,
    isPublished: isPublished(head.stage),
    waiting,
    answered,
    forTheCall,
    mayResolve: head.mayDo('resolve_correction'),
    /** How many places of this customer's page have a question that nobody has answered. */
    questions: openQuestions(await loadUnanswered(db(), member.workspaceId, [id])).length,
    waitingElsewhere: isBeyondCounting(counts.corrections)
      ? counts.corrections
      : Math.max(0, counts.corrections - waiting.length),
  };
}

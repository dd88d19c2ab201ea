/* What programs suggested of one handoff, for whoever records it. */
import { db } from '#db/client.server';
import { loadSuggestions, type Suggestion } from '#db/statement/suggestions.server';
import type { Member } from '../../auth/member/member.server';
import { isOpenForRecording, type Stage } from '../../domain/onboarding/onboarding';
import type { Reader } from '../../speech/en/say-time';
import { onboardingHead } from '../onboarding/onboarding-head.server';

export type SuggestionsFacts = {
  id: string;
  customer: string;
  stage: Stage;
  /** First name of who sold to them. */
  rep: string;
  /** The handoff is with sales. */
  isOpen: boolean;
  /** The reader may record what is suggested. */
  mayRecord: boolean;
  suggestions: Suggestion[];
  reader: Reader;
};

/** Null for an onboarding of another workspace, as for none at all. */
export async function suggestionsPage(member: Member, id: string): Promise<SuggestionsFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const isOpen = isOpenForRecording(head.stage) && !head.closedAt;
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    rep: head.rep.first,
    isOpen,
    mayRecord: isOpen && head.mayDo('record_handoff'),
    suggestions: await loadSuggestions(db(), { workspaceId: member.workspaceId, onboardingId: id }),
    reader: head.reader,
  };
}

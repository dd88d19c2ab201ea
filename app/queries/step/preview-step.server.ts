/* A step as it would read with words that nobody has saved. */
import type { Member } from '../../auth/member/member.server';
import { dueDayOf } from '../../domain/path/due';
import type { WrittenStep } from '../../domain/path/path';
import type { WrittenAsks } from '../../domain/step/asks';
import { type Block, readContent } from '../../domain/step/content';
import type { Reader } from '../../speech/en/say-time';
import { onboardingHead } from '../onboarding/onboarding-head.server';
import { pathPage, picturesIn } from '../path/path.server';

export type StepPreview = {
  title: string;
  content: Block[];
  asks: WrittenAsks | null;
  dueOn: string | null;
  who: string | null;
  reader: Reader;
};

/** Null where there is no such path, phase or step in the member's workspace. */
export async function previewStep(
  member: Member,
  onboardingId: string,
  { phaseId, stepId }: { phaseId: string; stepId: string | null },
  words: WrittenStep,
): Promise<StepPreview | null> {
  const head = await onboardingHead(member, onboardingId);
  const facts = await pathPage(member, onboardingId);
  const phase = facts?.view.phases.find(({ id }) => id === phaseId);
  if (!head || !facts || !phase) return null;
  const step = phase.steps.find(({ id }) => id === stepId);
  if (stepId && !step) return null;
  const dated = { due: words.due, publishedOn: step?.publishedOn ?? null };
  return {
    title: words.title,
    content: readContent(words.content, picturesIn(facts.attached.get(stepId ?? ''))),
    asks: words.asks,
    dueOn: dueDayOf(dated, phase, head.calendar, facts.today),
    who: (words.who && facts.people.get(words.who.id)?.first) ?? null,
    reader: facts.reader,
  };
}

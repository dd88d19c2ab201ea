/* The questions of a step as customer success writes them, with the points that may answer one. */
import { db } from '#db/client.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import type { Member } from '../../auth/member/member.server';
import { stepsOf } from '../../domain/path/path';
import { viewedSteps } from '../../domain/path/path-view';
import { answerIn, mayAnswer } from '../../domain/question/known';
import type { Question } from '../../domain/question/question';
import { titleOf } from '../../domain/statement/statement';
import { type PathFacts, pathPage } from '../path/path.server';

/** A point of the guide that may answer a question: its name, and what it says. */
export type PointToBind = { id: string; name: string; says: string };

export type QuestionsFacts = Pick<
  PathFacts,
  'id' | 'customer' | 'stage' | 'isAccepted' | 'isIntroduced' | 'mayWrite' | 'firstReader' | 'reader'
> & {
  step: { id: string; number: number; title: string; isPublished: boolean };
  questions: Question[];
  points: PointToBind[];
};

/** Null for a step that asks no questions, and for one of another workspace. */
export async function questionsPage(
  member: Member,
  onboardingId: string,
  stepId: string,
): Promise<QuestionsFacts | null> {
  const facts = await pathPage(member, onboardingId);
  const step = facts && viewedSteps(facts.view).find(({ id }) => id === stepId);
  if (!facts || step?.asks?.is !== 'answer') return null;
  const { items } = await loadGuideDraft(db(), member.workspaceId, onboardingId);
  const { id, customer, stage, isAccepted, isIntroduced, mayWrite, firstReader, reader } = facts;
  const published = facts.published ? stepsOf(facts.published.view) : [];
  return {
    ...{ id, customer, stage, isAccepted, isIntroduced, mayWrite, firstReader, reader },
    step: {
      id: step.id,
      number: step.number,
      title: step.title,
      isPublished: published.some((one) => one.id === stepId),
    },
    questions: step.asks.questions,
    points: items.flatMap(({ statement, wording: { words }, entry }) =>
      entry.isLeftOut || !mayAnswer(words.kind)
        ? []
        : [{ id: statement.id, name: titleOf(words), says: answerIn(words) }],
    ),
  };
}

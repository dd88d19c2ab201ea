/* To whoever looks after a customer: what was answered to the questions of the path since this news began. */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadAnswersSince } from '#db/question/question-answers.server';
import { copiesOnSteps } from '#db/review/by-copies.server';
import { loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { stepsOf } from '../../domain/path/path';
import { sayValue } from '../../speech/en/question/say-value';
import { pageUrl, type Scene } from '../letter.server';

/** Null where none of it is asked any more. */
export async function answersGiven(scene: Scene): Promise<NoticeProps['answers_given'] | null> {
  const { handle, notice, head, reader } = scene;
  const which = { workspaceId: notice.workspaceId, onboardingId: notice.onboardingId };
  const given = await loadAnswersSince(handle, which, notice.openedAt);
  const published = await loadPublishedPath(handle, which);
  const contacts = await loadContacts(handle, which.workspaceId, which.onboardingId);
  const copies = await copiesOnSteps(handle, which);
  const steps = new Map(published ? stepsOf(published.path).map((step) => [step.id, step]) : []);
  const answers = given.flatMap(({ stepId, questionId, label, value, contactId, at }) => {
    const step = steps.get(stepId);
    const question =
      step?.asks?.is === 'answer' ? step.asks.questions.find(({ id }) => id === questionId) : undefined;
    if (!step || !question) return [];
    const by = contacts.find(({ id }) => id === contactId)?.called ?? head.customer;
    return [
      {
        by,
        copiedBy: copies.of(stepId, at),
        step: step.title,
        question: label,
        answer: value && sayValue(question.answered, value, reader),
      },
    ];
  });
  const [first] = given;
  if (answers.length === 0 || !first) return null;
  return { customer: head.customer, answers, url: pageUrl(scene, `path#${first.stepId}`) };
}

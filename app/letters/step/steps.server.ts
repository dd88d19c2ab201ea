/* To whoever looks after a customer: a step is stuck, or approved by name, or that isn't so. Where that is so no more, there is nothing to tell. */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { copiersOfApprovals, copiesOnSteps } from '#db/review/by-copies.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { kindBefore, loadMark } from '#db/step/step-marks.server';
import type { NoticeProps } from '#emails/index';
import { stepsOf } from '../../domain/path/path';
import { titleOf } from '../../domain/statement/statement';
import { approvalIn } from '../../domain/step/approval';
import { pageUrl, type Scene } from '../letter.server';

export async function stepStuck(scene: Scene): Promise<NoticeProps['step_stuck'] | null> {
  const { handle, notice, head } = scene;
  const { workspaceId, onboardingId, subjectId } = notice;
  const mark = await loadMark(handle, { workspaceId, onboardingId }, subjectId);
  const published = await loadPublishedPath(handle, { workspaceId, onboardingId });
  if (!mark || !published || published.marks.get(mark.stepId)?.id !== mark.id) return null;
  const step = stepsOf(published.path).find(({ id }) => id === mark.stepId);
  const contacts = await loadContacts(handle, workspaceId, onboardingId);
  const by = contacts.find(({ id }) => id === mark.by.id);
  if (!step) return null;
  const before = await kindBefore(handle, { workspaceId, onboardingId }, mark);
  return {
    customer: head.customer,
    by: by?.called ?? head.customer,
    step: step.title,
    reason: mark.words,
    isApproval: step.kind === 'approve',
    tookBack: step.kind === 'approve' && before === 'done',
    copiedBy: (await copiesOnSteps(handle, { workspaceId, onboardingId })).of(step.id, mark.at) ?? '',
    url: pageUrl(scene, `path#${step.id}`),
  };
}

export async function stepApproved(scene: Scene): Promise<NoticeProps['step_approved'] | null> {
  const { handle, notice, head } = scene;
  const { workspaceId, onboardingId, subjectId } = notice;
  const mark = await loadMark(handle, { workspaceId, onboardingId }, subjectId);
  const published = await loadPublishedPath(handle, { workspaceId, onboardingId });
  const last = published?.marks.get(mark?.stepId ?? '');
  if (!mark?.typedName || !published || last?.id !== mark.id || last.kind !== 'done') return null;
  const step = stepsOf(published.path).find(({ id }) => id === mark.stepId);
  if (!step) return null;
  const contacts = await loadContacts(handle, workspaceId, onboardingId);
  const approval = approvalIn(step);
  const goal = (await loadStatements(handle, workspaceId, onboardingId)).find(
    ({ id }) => id === approval?.goal,
  );
  return {
    customer: head.customer,
    by: contacts.find(({ id }) => id === mark.by.id)?.called ?? head.customer,
    typedName: mark.typedName,
    step: step.title,
    goal: goal ? titleOf(goal.wording.words) : '',
    reached: approval?.reached ?? '',
    copiedBy: (await copiersOfApprovals(handle, notice)).get(mark.id) ?? '',
    url: pageUrl(scene, `path#${step.id}`),
  };
}

/*
 * News of files, gathered: to whoever looks after the customer what was handed in, to whoever handed it in what comes
 * back. Composed from what is true when it is due, so what was taken back or looked at meanwhile is not told.
 */
import { loadFilesSince } from '#db/file/files.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { copiesOnSteps } from '#db/review/by-copies.server';
import { loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { stepsOf } from '../../domain/path/path';
import { sayBytes } from '../../speech/en/file/say-file';
import { link, pageUrl, personOf, type Scene } from '../letter.server';

export async function filesHandedIn(scene: Scene): Promise<NoticeProps['files_handed_in'] | null> {
  const { handle, notice, head } = scene;
  const files = (await loadFilesSince(handle, notice, notice.openedAt)).filter(
    ({ standing }) => standing === 'with_us',
  );
  if (files.length === 0) return null;
  const steps = await stepsIn(scene);
  const contacts = await loadContacts(handle, notice.workspaceId, notice.onboardingId);
  const copies = await copiesOnSteps(handle, notice);
  const known = files.filter(({ stepId }) => steps.has(stepId));
  const [first] = known;
  if (!first) return null;
  const isOneStep = known.every(({ stepId }) => stepId === first.stepId);
  return {
    customer: head.customer,
    files: known.map(({ name, bytes, stepId, contactId, at }) => ({
      name,
      size: sayBytes(bytes),
      step: steps.get(stepId)?.title ?? '',
      by: contacts.find(({ id }) => id === contactId)?.called ?? head.customer,
      copiedBy: copies.of(stepId, at),
    })),
    isLookedAt: known.some(({ stepId }) => steps.get(stepId)?.isLookedAt),
    url: pageUrl(scene, isOneStep ? `path/steps/${first.stepId}/files` : 'path'),
  };
}

/** To one contact, what of theirs is theirs again and why. */
export async function filesSentBack(scene: Scene): Promise<NoticeProps['files_sent_back'] | null> {
  const { handle, notice, head } = scene;
  // A file may have come long before it is sent back.
  const all = await loadFilesSince(handle, notice, new Date(0));
  const steps = await stepsIn(scene);
  const files = all.filter(
    ({ contactId, standing, stepId, last }) =>
      contactId === notice.recipientId &&
      standing === 'sent_back' &&
      steps.has(stepId) &&
      (last?.at ?? notice.openedAt) >= notice.openedAt,
  );
  if (files.length === 0) return null;
  return {
    to: scene.to.firstName,
    host: personOf(head.host),
    files: files.map(({ name, stepId, last }) => ({
      name,
      step: steps.get(stepId)?.title ?? '',
      reason: last?.words ?? '',
    })),
    inPlaceOf: scene.inPlaceOf,
    link,
  };
}

/** Steps that ask for files, as they are published. */
async function stepsIn({ handle, notice }: Scene) {
  const published = await loadPublishedPath(handle, notice);
  return new Map(
    stepsOf(published?.path ?? { phases: [] }).flatMap(({ id, title, asks }) =>
      asks?.is === 'hand_in' ? [[id, { title, isLookedAt: asks.isLookedAt }] as const] : [],
    ),
  );
}

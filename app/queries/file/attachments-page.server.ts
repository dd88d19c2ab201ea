/* What we put on a step: the files and pictures of its draft, for whoever writes it. */
import { db } from '#db/client.server';
import { type Attachment, loadAttachments } from '#db/file/attachments.server';
import type { Member } from '../../auth/member/member.server';
import { viewedSteps } from '../../domain/path/path-view';
import { env } from '../../env.server';
import { type PathFacts, pathPage } from '../path/path.server';

export type AttachmentsFacts = Pick<
  PathFacts,
  'id' | 'customer' | 'stage' | 'mayWrite' | 'firstReader' | 'reader' | 'people'
> & {
  step: { id: string; number: number; title: string; content: string };
  attached: Attachment[];
  /** The most megabytes of one file. */
  megabytes: number;
};

/** Null for a step that isn't on the path as it is written, and for one of another workspace. */
export async function attachmentsPage(
  member: Member,
  onboardingId: string,
  stepId: string,
): Promise<AttachmentsFacts | null> {
  const facts = await pathPage(member, onboardingId);
  const step = facts && viewedSteps(facts.view).find(({ id }) => id === stepId);
  if (!facts || !step) return null;
  const { id, customer, stage, mayWrite, firstReader, reader, people, attached } = facts;
  return {
    ...{ id, customer, stage, mayWrite, firstReader, reader, people },
    step: { id: step.id, number: step.number, title: step.title, content: step.content },
    attached: attached.get(stepId) ?? [],
    megabytes: env().FILE_MOST_MB,
  };
}

/** Null for what is absent, and for what is of another workspace. */
export async function attachmentForMember(
  { workspaceId }: Member,
  onboardingId: string,
  fileId: string,
): Promise<Attachment | null> {
  const [file] = await loadAttachments(db(), { workspaceId, onboardingId }, [fileId]);
  return file ?? null;
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { fileAnswer } from '../../http/file/file-answer.server';
import { found, idIn } from '../../http/request/params.server';
import { attachmentForMember } from '../../queries/file/attachments-page.server';
import { fileForMember } from '../../queries/file/step-files.server';

/** A file that a customer handed in, or that we put on a step. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const [onboardingId, fileId] = [idIn(params.id), idIn(params.fileId)];
  const file = found(
    (await fileForMember(member, onboardingId, fileId)) ??
      (await attachmentForMember(member, onboardingId, fileId)),
  );
  return fileAnswer({ workspaceId: member.workspaceId, onboardingId, fileId }, file);
}

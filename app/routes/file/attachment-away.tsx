import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takeOffStep } from '../../commands/file/attach-files.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { ATTACH_FORM, attachmentsAt } from '../../ui/file/file-links';

export { default, loader, meta } from './attachments';

/** "Take it off". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const outcome = await takeOffStep(member, id, stepId, idIn(params.fileId));
  if (!outcome.ok) return refused(outcome, ATTACH_FORM, {});
  throw redirect(`${attachmentsAt(id, stepId)}#on-it`, 303);
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { judgeFile } from '../../commands/file/judge-file.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { backFormOf, filesAt } from '../../ui/file/file-links';

export { default, loader, meta } from './step-files';

/** "Accept". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, fileId] = [idIn(params.id), idIn(params.fileId)];
  const outcome = await judgeFile(member, id, fileId, { kind: 'accepted' });
  if (!outcome.ok) return refused(outcome, backFormOf(fileId), {});
  throw redirect(`${filesAt(id, outcome.stepId)}#${fileId}`, 303);
}

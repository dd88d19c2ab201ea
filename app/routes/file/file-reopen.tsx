import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { reopenFile } from '../../commands/file/judge-file.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { backFormOf, filesAt } from '../../ui/file/file-links';
import { markForm } from '../path/path-form';

export { default, loader, meta } from './step-files';

/** "Undo": what was said of it is taken back, as it was read. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, fileId] = [idIn(params.id), idIn(params.fileId)];
  const form = await readFormInto(request, markForm, backFormOf(fileId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await reopenFile(member, id, fileId, form.value.mark);
  if (!outcome.ok) return refused(outcome, backFormOf(fileId), {});
  throw redirect(`${filesAt(id, outcome.stepId)}#${fileId}`, 303);
}

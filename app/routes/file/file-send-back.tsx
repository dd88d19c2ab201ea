import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { judgeFile } from '../../commands/file/judge-file.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { backFormOf, filesAt } from '../../ui/file/file-links';
import { reasonForm } from '../path/path-form';

export { default, loader, meta } from './step-files';

/** "Send it back", with a reason that the customer reads. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, fileId] = [idIn(params.id), idIn(params.fileId)];
  const form = await readFormInto(request, reasonForm, backFormOf(fileId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await judgeFile(member, id, fileId, { kind: 'sent_back', words: form.value.words });
  if (!outcome.ok) return refused(outcome, backFormOf(fileId), form.typed);
  throw redirect(`${filesAt(id, outcome.stepId)}#${fileId}`, 303);
}

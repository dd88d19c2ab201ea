import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { isId } from '../../domain/request/id';
import { handInOrSay, letIn } from '../../http/file/let-in.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { filesIn } from '../../http/welcome/answered.server';
import { kindsAsked } from '../../queries/file/asked-files.server';
import type { FilesReply } from '../../ui/file/files-reply';
import { FILES_FORM } from '../../ui/file/hand-in';

export { default, links, loader, meta } from '../step/welcome-step';

/** "Send to …": what is good of a batch is kept when others fail, and each failure is named. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const { received } = context;
  const replaces = received?.typed.replaces;
  const { files, failed } = await letIn(received, (await kindsAsked(session, stepId)) ?? []);
  const of = files.length + failed.length;
  const outcome = await handInOrSay(session.actor, stepId, files, isId(replaces) ? replaces : null);
  if (!outcome.ok) return refused(outcome, FILES_FORM, {});
  failed.push(...outcome.failed);
  if (of > 0 && failed.length === 0) throw redirect(filesIn(session, stepId), 303);
  const errors = { files: of === 0 ? 'Choose a file first' : 'Choose what is missing once more' };
  const arrived = of === 0 ? undefined : { kept: outcome.kept, of, failed };
  return data<FilesReply>({ form: FILES_FORM, typed: {}, errors, arrived }, { status: 400 });
}

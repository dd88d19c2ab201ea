import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { fileAnswer } from '../../http/file/file-answer.server';
import { found, idIn } from '../../http/request/params.server';
import { attachmentForContact, fileForContact } from '../../queries/file/customer-files.server';

/** A file that somebody of this customer handed in, or that is on a step of their path. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const id = idIn(params.id);
  const file = found((await fileForContact(session, id)) ?? (await attachmentForContact(session, id)));
  const { workspaceId, onboardingId } = session.actor;
  return fileAnswer({ workspaceId, onboardingId, fileId: file.id }, file);
}

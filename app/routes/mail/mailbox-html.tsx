import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { mailFrame } from '../../http/mail/mail-frame.server';
import { loadLetter } from '../../queries/mail/mailbox.server';

/** The HTML of one mail, to be framed by the mailbox. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mailbox');
  const letter = isId(params.id) ? await loadLetter(member, params.id) : null;
  if (!letter) throw new Response(null, { status: 404 });
  return mailFrame(letter.html);
}

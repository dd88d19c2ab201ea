import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { loadAttachment } from '../../queries/mail/mailbox.server';

/** A file that goes along with a mail, as its reader would open it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mailbox');
  const { type, base64 } = found(await loadAttachment(member, idIn(params.id), Number(params.place)));
  return new Response(new Uint8Array(Buffer.from(base64, 'base64')), { headers: { 'Content-Type': type } });
}

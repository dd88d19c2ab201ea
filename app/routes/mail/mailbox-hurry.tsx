import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { hurryNotice } from '../../commands/mail/hurry-notice.server';
import { isId } from '../../domain/request/id';

export const loader = () => redirect('/mailbox');

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'hurry_mail');
  const outcome = isId(params.id) ? await hurryNotice(member, params.id) : null;
  if (!outcome?.ok) throw new Response(null, { status: 404 });
  throw redirect('/mailbox');
}

export default function MailboxHurry() {
  return null;
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { mailFrame } from '../../http/mail/mail-frame.server';
import { found, idIn } from '../../http/request/params.server';
import { loadLoggedMail } from '../../queries/mail/mail-log.server';
import { IN_PLACE_OF_LINKS } from '../../speech/en/mail/say-mail-log';

/** The HTML of one mail, without its reader's links, to be framed by the log. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mail_log');
  const mail = found(await loadLoggedMail(member, idIn(params.id), IN_PLACE_OF_LINKS));
  return mailFrame(found(mail.html));
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMailLog } from '../../auth/member/mail-log-guard.server';
import { mailFrame } from '../../http/mail/mail-frame.server';
import { found, idIn } from '../../http/request/params.server';
import { loadLoggedMail } from '../../queries/mail/mail-log.server';

/** The HTML of one mail, without its reader's links, to be framed by the log. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMailLog({ request, context });
  const mail = found(await loadLoggedMail(member, idIn(params.id)));
  return mailFrame(found(mail.html));
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { mailFrame } from '../../http/mail/mail-frame.server';
import { found } from '../../http/request/params.server';
import { previewWording } from '../../letters/mail/wording-preview.server';
import { mailWordingPage } from '../../queries/mail/mail-wording.server';
import { isTriedIn, wordableIn } from './wording-form.server';

/** The mail in the words that are kept, or tried out, to be framed beside the form. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'word_mail');
  const { kind } = await wordableIn(params.kind);
  const { texts } = found(await mailWordingPage(member, kind, isTriedIn(request)));
  return mailFrame((await previewWording(member, kind, texts)).html);
}

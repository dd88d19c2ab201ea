import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { wordMail } from '../../commands/mail/word-mail.server';
import { refused } from '../../http/form/form.server';
import { WORDING_FORM, wordableIn } from './wording-form.server';

/** Back to our own words. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'word_mail');
  const { kind } = await wordableIn(params.kind);
  const outcome = await wordMail(member, kind, {});
  if (!outcome.ok) return refused(outcome, WORDING_FORM, {});
  throw redirect(`/mail-wording/${kind}?reset`, 303);
}

export { default, loader, meta } from './mail-wording-kind';

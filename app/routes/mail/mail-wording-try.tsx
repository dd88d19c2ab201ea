import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { tryWording } from '../../commands/mail/word-mail.server';
import { malformed, refused } from '../../http/form/form.server';
import { readTexts, WORDING_FORM, wordableIn } from './wording-form.server';

/** The mail in the words that were just typed, before any customer reads them. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'word_mail');
  const { kind, wording } = await wordableIn(params.kind);
  const form = await readTexts(request, wording);
  if (!form.ok) return malformed(form.reply);
  const outcome = await tryWording(member, kind, form.texts);
  if (!outcome.ok) return refused(outcome, WORDING_FORM, form.typed);
  throw redirect(`/mail-wording/${kind}?words=tried#arrives`, 303);
}

export { default, loader, meta } from './mail-wording-kind';

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { readFormInto } from '../../http/form/form.server';
import { mailFrame } from '../../http/mail/mail-frame.server';
import { found, idIn } from '../../http/request/params.server';
import { previewContactIntroduction } from '../../letters/contact/contact-introductions.server';
import { contactIntroductionForm } from './contact-form';

/** The letter in the words it begins with, to be framed beside the form. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return framed(member, params, null);
}

/** The letter in the words that stand in the form; they are kept nowhere. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, contactIntroductionForm, 'preview');
  return framed(member, params, form.ok ? form.value.words : '');
}

async function framed(
  member: Awaited<ReturnType<typeof requireMember>>,
  params: LoaderFunctionArgs['params'],
  words: string | null,
): Promise<Response> {
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  return mailFrame(found(await previewContactIntroduction(member, id, contactId, words)).html);
}

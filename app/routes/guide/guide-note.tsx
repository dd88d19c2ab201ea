import { type ActionFunctionArgs, data } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { typedIn } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { guideOf } from '../../queries/guide/guide.server';
import type { FormReply } from '../../ui/form/form-reply';
import { rewordForm } from '../../ui/guide/guide-links';

export { default, loader, meta } from './guide';

/**
 * Puts the note on a verdict below the words in the open form: a draft to be made one, with both to be read. Nothing is
 * saved yet, and pressed twice the note is there once.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const guide = found(await guideOf(member, id));
  const item = found(guide.items.find((one) => one.id === statementId) ?? null);
  const sent = await typedIn(request);
  const words = typeof sent.text === 'string' ? sent.text.trim() : '';
  const text = words.includes(item.verdictNote) ? words : `${words}\n\n${item.verdictNote}`.trim();
  const typed = { ...sent, text };
  return data<FormReply>({ form: rewordForm(statementId), typed, errors: {} });
}

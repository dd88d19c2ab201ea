import { type ActionFunctionArgs, data } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { typedIn } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { guideOf } from '../../queries/guide/guide.server';
import type { FormReply } from '../../ui/form/form-reply';
import { rewordForm } from '../../ui/guide/guide-links';

export { default, loader, meta } from './guide';

/** Puts the note on a verdict into the open form, beside whatever else was typed there. Nothing is saved yet. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const guide = found(await guideOf(member, id));
  const item = found(guide.items.find((one) => one.id === statementId) ?? null);
  const typed = { ...(await typedIn(request)), text: item.verdictNote };
  return data<FormReply>({ form: rewordForm(statementId), typed, errors: {} });
}

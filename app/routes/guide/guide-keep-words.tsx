import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { keepRecordedWords } from '../../commands/guide/keep-wording.server';
import { isId } from '../../domain/request/id';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { rewordForm } from '../../ui/guide/guide-links';

export { default, loader, meta } from './guide';

const keepForm = z.looseObject({ base: z.string().refine(isId) });

/** Says that the recorded words of a promise read right as they are. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const form = await readFormInto(request, keepForm, rewordForm(statementId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await keepRecordedWords(member, id, statementId, form.value.base);
  if (!outcome.ok) return refused(outcome, rewordForm(statementId), form.typed);
  throw redirect(`/onboardings/${id}/guide#${statementId}`, 303);
}

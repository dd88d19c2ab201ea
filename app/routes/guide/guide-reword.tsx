import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { rewordForCustomer } from '../../commands/guide/write-guide.server';
import { isId } from '../../domain/request/id';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { rewordForm } from '../../ui/guide/guide-links';
import { wordsForm } from '../statement/words-form';

export { default, loader, meta } from './guide';

/** A form without a base started from no words we know, so it never overwrites any. */
const base = z.looseObject({ base: z.string().refine(isId) }).transform(({ base }) => ({ base }));
const rewordingForm = z.intersection(
  base,
  wordsForm.transform((words) => ({ words })),
);

/** Puts a point into words for the customer. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const form = await readFormInto(request, rewordingForm, rewordForm(statementId));
  if (!form.ok) return malformed(form.reply);
  const { base, words } = form.value;
  const outcome = await rewordForCustomer(member, id, statementId, base, words);
  if (!outcome.ok) return refused(outcome, rewordForm(statementId), form.typed);
  throw redirect(`/onboardings/${id}/guide#${statementId}`, 303);
}

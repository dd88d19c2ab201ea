import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { addGuideStatement } from '../../commands/guide/write-guide.server';
import { ADDED_IN_GUIDE } from '../../domain/statement/kinds';
import { SYSTEM_AREAS } from '../../domain/statement/statement';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { ADD_FORM } from '../../ui/guide/guide-links';
import { wordsForm } from '../statement/words-form';

export { default, loader, meta } from './guide';

const area = z.looseObject({ kind: z.enum(ADDED_IN_GUIDE), area: z.enum(SYSTEM_AREAS).optional() });
const additionForm = z.intersection(
  area.transform(({ area }) => ({ area })),
  wordsForm.transform((words) => ({ words })),
);

/** Adds a point of our own to the guide. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, additionForm, ADD_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await addGuideStatement(member, id, form.value);
  if (!outcome.ok) return refused(outcome, ADD_FORM, form.typed);
  throw redirect(`/onboardings/${id}/guide#${outcome.id}`, 303);
}

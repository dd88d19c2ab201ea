import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { writeGreeting } from '../../commands/guide/write-guide.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { GREETING_FORM } from '../../ui/guide/guide-links';

export { default, loader, meta } from './guide';

const draftForm = z.object({ base: z.coerce.number().int().min(0).catch(0) });

/** Goes back to the drafted greeting. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, draftForm, GREETING_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await writeGreeting(member, id, null, form.value.base);
  if (!outcome.ok) return refused(outcome, GREETING_FORM, form.typed);
  throw redirect(`/onboardings/${id}/guide#greeting`, 303);
}

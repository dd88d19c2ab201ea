import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { writeGreeting } from '../../commands/guide/write-guide.server';
import { paragraphs } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { GREETING_LIMIT } from '../../ui/guide/greeting';
import { GREETING_FORM } from '../../ui/guide/guide-links';

export { default, loader, meta } from './guide';

const greetingForm = z.object({
  greeting: paragraphs({
    field: 'greeting',
    max: GREETING_LIMIT,
  }),
  base: z.coerce.number().int().min(0).catch(0),
});

/** Keeps the greeting in one's own words. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, greetingForm, GREETING_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await writeGreeting(member, id, form.value.greeting, form.value.base);
  if (!outcome.ok) return refused(outcome, GREETING_FORM, form.typed);
  throw redirect(`/onboardings/${id}/guide#greeting`, 303);
}

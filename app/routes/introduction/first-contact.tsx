import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { recordFirstContact } from '../../commands/contact/welcome-links.server';
import { slipped } from '../../domain/form/slip';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from '../onboarding/onboarding';

const contactForm = z.object({
  by: z.enum(['called', 'written'], slipped({ code: 'missing', field: 'first_contact' })),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, contactForm, 'first-contact');
  if (!form.ok) return malformed(form.reply);
  const outcome = await recordFirstContact(member, id, form.value.by);
  if (!outcome.ok) return refused(outcome, 'first-contact', form.typed);
  return redirect(`/onboardings/${id}#next`, 303);
}

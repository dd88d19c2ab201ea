import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { correctAddress } from '../../commands/contact/correct-address.server';
import { emailAddress } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { addressForm } from '../../ui/contact/address-form';

export { default, loader, meta } from '../onboarding/onboarding';

const corrected = z.object({ email: emailAddress() });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const form = await readFormInto(request, corrected, addressForm(contactId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await correctAddress(member, id, contactId, form.value.email);
  if (!outcome.ok) return refused(outcome, addressForm(contactId), form.typed);
  return redirect(`/onboardings/${id}?corrected=${contactId}#p-${contactId}`, 303);
}

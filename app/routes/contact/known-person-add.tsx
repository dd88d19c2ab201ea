import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { addKnownPerson } from '../../commands/contact/add-known-person.server';
import { refused, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { keptAt } from '../../ui/handoff/addresses';

export { default, loader, meta } from '../handoff/handoff';

/** Takes somebody into the handoff who is known from another onboarding of the customer. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const outcome = await addKnownPerson(member, id, contactId);
  if (!outcome.ok) return refused(outcome, contactId, await typedIn(request));
  return redirect(keptAt(id, outcome.id), 303);
}

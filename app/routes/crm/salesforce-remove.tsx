import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { removeCrm } from '../../commands/crm/connections.server';
import { refused } from '../../http/form/form.server';
import { SALESFORCE } from '../../ui/crm/salesforce-page';

export { default, loader, meta } from './salesforce';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const outcome = await removeCrm(member, 'salesforce');
  if (!outcome.ok) return refused(outcome, 'remove', {});
  return redirect(`${SALESFORCE}?saved=removed`, 303);
}

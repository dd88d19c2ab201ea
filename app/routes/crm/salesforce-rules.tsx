import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { setCrmRules } from '../../commands/crm/connections.server';
import { crmRulesForm } from '../../domain/crm/crm-form';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { RULES } from '../../ui/crm/crm-page';
import { SALESFORCE } from '../../ui/crm/salesforce-page';

export { default, loader, meta } from './salesforce';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const form = await readFormInto(request, crmRulesForm, RULES);
  if (!form.ok) return malformed(form.reply);
  const outcome = await setCrmRules(member, 'salesforce', form.value);
  if (!outcome.ok) return refused(outcome, RULES, form.typed);
  return redirect(`${SALESFORCE}?saved=rules`, 303);
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { setCrmRules } from '../../commands/crm/connections.server';
import { crmRulesForm } from '../../domain/crm/crm-form';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { RULES } from '../../ui/crm/crm-page';
import { HUBSPOT } from '../../ui/crm/hubspot-page';

export { default, loader, meta } from './hubspot';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const form = await readFormInto(request, crmRulesForm, RULES);
  if (!form.ok) return malformed(form.reply);
  const outcome = await setCrmRules(member, 'hubspot', form.value);
  if (!outcome.ok) return refused(outcome, RULES, form.typed);
  return redirect(`${HUBSPOT}?saved=rules`, 303);
}

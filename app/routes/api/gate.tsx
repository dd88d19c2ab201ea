import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { saveGateRule } from '../../commands/workspace/save-settings.server';
import { gateForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { requireSetter } from '../workspace/settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './connections';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, gateForm, 'gate');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveGateRule(member, form.value.gateRule);
  if (!outcome.ok) return refused(outcome, 'gate', form.typed);
  return redirect('/settings/connections?saved=gate#gate', 303);
}

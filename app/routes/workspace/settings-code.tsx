import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { saveCodeRule } from '../../commands/workspace/save-settings.server';
import { codeForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-people';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, codeForm, 'code');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveCodeRule(member, form.value.codeRule);
  if (!outcome.ok) return refused(outcome, 'code', form.typed);
  return redirect('/settings/people?saved=code#code', 303);
}

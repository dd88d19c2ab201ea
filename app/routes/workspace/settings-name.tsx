import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { saveName } from '../../commands/workspace/save-settings.server';
import { nameForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, nameForm, 'name');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveName(member, form.value.name);
  if (!outcome.ok) return refused(outcome, 'name', form.typed);
  return redirect(savedAt('name'), 303);
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { saveColour } from '../../commands/workspace/save-settings.server';
import { colourForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, colourForm, 'colour');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveColour(member, form.value.colour);
  if (!outcome.ok) return refused(outcome, 'colour', form.typed);
  return redirect(savedAt('colour'), 303);
}

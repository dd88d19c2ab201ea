import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { chooseHolidays } from '../../commands/workspace/close-days.server';
import { holidaysForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, holidaysForm, 'holidays');
  if (!form.ok) return malformed(form.reply);
  const outcome = await chooseHolidays(member, form.value);
  if (!outcome.ok) return refused(outcome, 'holidays', form.typed);
  return redirect(savedAt('holidays'), 303);
}

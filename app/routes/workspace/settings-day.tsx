import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { closeDay } from '../../commands/workspace/close-days.server';
import { closedDayForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, closedDayForm, 'days');
  if (!form.ok) return malformed(form.reply);
  const outcome = await closeDay(member, form.value);
  if (!outcome.ok) return refused(outcome, 'days', form.typed);
  return redirect(savedAt('days'), 303);
}

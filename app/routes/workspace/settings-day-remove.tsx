import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { removeDay } from '../../commands/workspace/close-days.server';
import { refused } from '../../http/form/form.server';
import { dayIn } from '../../http/request/params.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const outcome = await removeDay(member, dayIn(params.day));
  if (!outcome.ok) return refused(outcome, 'days', {});
  return redirect(savedAt('days'), 303);
}

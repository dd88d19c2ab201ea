import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { takeLogoAway } from '../../commands/workspace/save-logo.server';
import { refused } from '../../http/form/form.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const outcome = await takeLogoAway(member);
  if (!outcome.ok) return refused(outcome, 'logo', {});
  return redirect(savedAt('logo'), 303);
}

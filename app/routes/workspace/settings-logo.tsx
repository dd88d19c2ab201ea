import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { saveLogo } from '../../commands/workspace/save-logo.server';
import { malformed, refused } from '../../http/form/form.server';
import { logoIn } from '../../http/workspace/logo.server';
import { savedAt } from '../../ui/workspace/settings';
import { requireSetter } from './settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './settings-workspace';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const made = await logoIn(context.file);
  if (!made.ok) return malformed(made.reply);
  const outcome = await saveLogo(member, made.logo);
  if (!outcome.ok) return refused(outcome, 'logo', {});
  return redirect(savedAt('logo'), 303);
}

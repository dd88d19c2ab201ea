import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireSetter } from './settings-guard.server';

export { ErrorBoundary } from './settings-workspace';

/** The settings begin with those of the workspace. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSetter({ request, context });
  return redirect('/settings/workspace');
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { revokeKey } from '../../commands/api/keys.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { requireSetter } from '../workspace/settings-guard.server';

export { default, ErrorBoundary, loader, meta } from './connections';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const outcome = await revokeKey(member, idIn(params.keyId));
  if (!outcome.ok) return refused(outcome, 'keys', {});
  throw redirect(`/settings/connections?revoked=${idIn(params.keyId)}#keys`, 303);
}

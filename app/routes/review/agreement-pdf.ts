import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { agreementFile } from '../../http/review/agreement-file.server';
import { keptAgreement } from '../../queries/review/agreement.server';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { workspaceId } = await requireMember({ request, context });
  const own = { workspaceId, onboardingId: idIn(params.id) };
  const kept = await keptAgreement(own, new URL(request.url).searchParams.get('hash'));
  return agreementFile(found(kept));
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { found } from '../../http/request/params.server';
import { agreementFile } from '../../http/review/agreement-file.server';
import { keptAgreement } from '../../queries/review/agreement.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireCustomer({ request, context });
  const kept = await keptAgreement(actor, new URL(request.url).searchParams.get('hash'));
  return agreementFile(found(kept));
}

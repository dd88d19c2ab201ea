import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { ledgerFile } from '../../http/promise/ledger-file.server';
import { askedOfLedger } from '../../ui/promise/ledger-links';

/** The ledger as it is asked for, in all states, for a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return ledgerFile(member, askedOfLedger(new URL(request.url).searchParams));
}

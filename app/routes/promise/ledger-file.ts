import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { ledgerFile } from '../../http/promise/ledger-file.server';
import { sheetsAsked } from '../../queries/workspace/sheets.server';
import { askedOfLedger, stateAsked } from '../../ui/promise/ledger-links';

/** The ledger as it is asked for, all pages of it, for a spreadsheet; in all states where none is asked for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const typed = new URL(request.url).searchParams;
  const asked = { ...askedOfLedger(typed), state: stateAsked(typed) };
  return ledgerFile(member, asked, await sheetsAsked(member, typed));
}

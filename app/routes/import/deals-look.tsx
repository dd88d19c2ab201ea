import { type ActionFunctionArgs, data } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { typedIn } from '../../http/form/form.server';
import { keptIn } from '../../http/import/kept.server';
import type { DealsReply } from '../../ui/import/deals-page';
import { dealsAsked } from './deals-form';
import { LOST, seeDeals } from './deals-read.server';

export { default, loader, meta } from './deals-import';

/** Reads it once more by what was said of it; nothing is kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_handoff')) throw new Response(null, { status: 403 });
  const asked = dealsAsked(await typedIn(request));
  const bytes = keptIn(asked.kept);
  if (!bytes) return data<DealsReply>({ is: 'wrong', wrongs: [LOST] }, { status: 400 });
  const found = await seeDeals(member, bytes, asked);
  if (!found.ok) return data<DealsReply>({ is: 'wrong', wrongs: found.wrongs }, { status: 400 });
  return data<DealsReply>({ is: 'read', table: found.seen.table, refused: [] });
}

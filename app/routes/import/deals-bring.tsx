import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { personTold } from '../../commands/api/take-deal.server';
import { bringDeals, type ToBring } from '../../commands/import/bring-deals.server';
import { LEFT_OUT, whichCustomer } from '../../domain/customer/which-customer';
import { whichOf } from '../../domain/onboarding/newcomers';
import { typedIn } from '../../http/form/form.server';
import { keptIn } from '../../http/import/kept.server';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import type { DealsReply } from '../../ui/import/deals-page';
import { type DealsAsked, dealsAsked } from './deals-form';
import { type DealsSeen, isRight, LOST, seeDeals } from './deals-read.server';

export { default, loader, meta } from './deals-import';

/** Brings in what is right: each deal whole or not at all, and the same table twice changes nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_handoff')) throw new Response(null, { status: 403 });
  const asked = dealsAsked(await typedIn(request));
  const bytes = keptIn(asked.kept);
  if (!bytes) return data<DealsReply>({ is: 'wrong', wrongs: [LOST] }, { status: 400 });
  const found = await seeDeals(member, bytes, asked);
  if (!found.ok) return data<DealsReply>({ is: 'wrong', wrongs: found.wrongs }, { status: 400 });
  const { table } = found.seen;
  // What is asked is answered first: a line that is left out by chance would be missed by nobody.
  if (table.wrongColumns.length > 0 || table.counts.asked > 0 || !table.isOrderSure)
    return data<DealsReply>({ is: 'read', table, refused: [] }, { status: 400 });
  const brought = await bringDeals(member, toBring(found.seen, asked));
  if (brought.refused.length > 0) {
    const again = await seeDeals(member, bytes, asked);
    const refused = brought.refused.map(({ line, customer, refusal }) => ({
      line,
      message: `${customer}: ${REFUSAL_WORDS[refusal.code]}`,
    }));
    if (again.ok) return data<DealsReply>({ is: 'read', table: again.seen.table, refused }, { status: 409 });
  }
  const left = table.counts.wrong;
  return redirect(`/import?begun=${brought.begun}&followed=${brought.followed}&left=${left}`, 303);
}

function toBring({ read, standings }: DealsSeen, { answers }: DealsAsked): ToBring[] {
  return read.deals.flatMap((deal, at): ToBring[] => {
    const standing = standings[at];
    const { line, customer, crmId, signedAt, hostId, repId } = deal;
    if (!standing || !signedAt || !isRight(deal)) return [];
    if (standing.is === 'closed' || standing.is === 'of_another' || standing.is === 'with_another') return [];
    if (standing.is === 'there' && !standing.follows.deal && standing.follows.people === 0) return [];
    const answer = answers.get(whichOf(customer)) ?? '';
    if (standing.is === 'asked' && answer === LEFT_OUT) return [];
    const which =
      standing.is === 'asked'
        ? whichCustomer(answer, customer)
        : standing.is === 'new'
          ? standing.which
          : undefined;
    return [
      {
        line,
        id: standing.id,
        customer,
        which,
        dealName: deal.deal,
        dealValue: deal.value,
        dealCurrency: deal.currency,
        crmId,
        signedAt,
        hostId,
        repId,
        startingPoint: { is: 'fitting' },
        people: deal.people.map((one) => personTold(one)),
      },
    ];
  });
}

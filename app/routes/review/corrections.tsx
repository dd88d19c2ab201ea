import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { atStart } from '../../domain/form/at-start';
import { getsMail } from '../../queries/member/account.server';
import { waitingCorrections } from '../../queries/review/corrections.server';
import { sayCorrection } from '../../speech/en/review/say-corrections';
import { countOf } from '../../speech/en/say-count';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { CorrectionCard } from '../../ui/review/correction-card';

export const meta: MetaFunction = () => [{ title: 'Answers, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const isSales = member.role === 'sales';
  const { corrections, hasMore } = await waitingCorrections(member);
  return {
    corrections: corrections.map(sayCorrection),
    hasMore,
    isSales,
    isTold: await getsMail(member, 'promise_disputed'),
  };
}

export default function Corrections() {
  const { corrections, hasMore, isSales, isTold } = useLoaderData<typeof loader>();
  const [first] = corrections;
  return (
    <StaffPage skip="Skip to the corrections">
      <PageHead
        title={
          first ? atStart(countOf(corrections.length, isSales ? 'question' : 'correction')) : 'All answered.'
        }
        lead={
          first
            ? `The first answer is promised by ${first.dueBy}, to ${first.contact.first} at ${first.customer}.`
            : emptyLead(isSales, isTold)
        }
      />
      {first ? (
        <div className="gap-l">
          <div className="list">
            {corrections.map((one) => (
              <CorrectionCard key={one.id} correction={one} isAcross />
            ))}
          </div>
        </div>
      ) : null}
      {hasMore ? (
        <p className="fold">
          These are the {corrections.length} oldest. The next ones move up as you answer.
        </p>
      ) : null}
    </StaffPage>
  );
}

const emptyLead = (isSales: boolean, isTold: boolean) =>
  isSales
    ? `Nobody has asked you about a correction.${isTold ? ' When a customer disputes a promise of yours, you hear within half an hour, unless it is answered sooner.' : ''}`
    : 'When a customer corrects a point, it stands here with the time you promised an answer by.';

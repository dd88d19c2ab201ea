import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { atStart } from '../../domain/form/at-start';
import { getsMail } from '../../queries/member/account.server';
import { waitingCorrections } from '../../queries/review/corrections.server';
import { waitingQuestions } from '../../queries/thread/waiting-questions.server';
import { sayCame } from '../../speech/en/review/say-came';
import { sayCorrection } from '../../speech/en/review/say-corrections';
import { countOf, countOfUpTo, sayList, shownCount } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import { sayFirst, sayWaitingQuestions } from '../../speech/en/thread/say-thread';
import type { Correction } from '../../speech/review/said-corrections';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { CorrectionCard } from '../../ui/review/correction-card';
import { WaitingQuestions } from '../../ui/thread/waiting-questions';

export const meta: MetaFunction = () => [{ title: 'Answers, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const isSales = member.role === 'sales';
  const { corrections, waiting, hasMore } = await waitingCorrections(member);
  const asked = await waitingQuestions(member);
  return {
    corrections: corrections.map(sayCorrection),
    questions: sayWaitingQuestions(asked),
    first: sayFirst(corrections[0], asked),
    waiting,
    hasMore,
    isSales,
    isTold: await getsMail(member, 'promise_disputed'),
  };
}

export default function Corrections() {
  const { corrections, questions, first, waiting, hasMore, isSales, isTold } = useLoaderData<typeof loader>();
  return (
    <StaffPage skip="Skip to what waits">
      <PageHead
        title={
          first ? titleOf({ corrections, waiting, questions: questions.length, isSales }) : 'All answered.'
        }
        lead={
          first
            ? `The first answer is promised by ${first.by}, to ${first.name} at ${endSentence(first.customer)}`
            : emptyLead(isSales, isTold)
        }
      />
      {questions.length > 0 ? <WaitingQuestions questions={questions} /> : null}
      {corrections.length > 0 ? (
        <section className="grp" aria-labelledby={questions.length > 0 ? 'corrections' : undefined}>
          {questions.length > 0 ? (
            <h2 id="corrections">
              Points <span>{shownCount(waiting)}</span>
            </h2>
          ) : null}
          <div className="list">
            {corrections.map((one) => (
              <CorrectionCard key={one.id} correction={one} isAcross />
            ))}
          </div>
        </section>
      ) : null}
      {hasMore ? (
        <p className="fold">
          These are the {corrections.length} oldest. The next ones move up as you answer.
        </p>
      ) : null}
    </StaffPage>
  );
}

type Waiting = { corrections: Correction[]; waiting: number; questions: number; isSales: boolean };

/**
 * "Two corrections, one answer and one question"; of more than are shown, how many points it is about, as the menu counts
 * them. What sales is asked are questions of colleagues.
 */
function titleOf({ corrections, waiting, questions, isSales }: Waiting): string {
  if (isSales) return atStart(countOfUpTo(waiting, 'question'));
  if (waiting === corrections.length) return atStart(sayCame(corrections, questions));
  return atStart(
    sayList([countOfUpTo(waiting, 'point'), ...(questions > 0 ? [countOf(questions, 'question')] : [])]),
  );
}

const emptyLead = (isSales: boolean, isTold: boolean) =>
  isSales
    ? `Nobody has asked you about a point.${isTold ? ' When a customer disputes a promise of yours, you hear within half an hour, unless it is answered sooner.' : ''}`
    : 'When a customer corrects a point, answers a question of yours or asks something, it stands here with the time you promised an answer by.';

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { atStart } from '../../domain/form/at-start';
import { isId } from '../../domain/request/id';
import { found, idIn } from '../../http/request/params.server';
import { correctionsPage } from '../../queries/review/corrections-page.server';
import { newStepPlaces } from '../../queries/step/new-step-places.server';
import { sayCame } from '../../speech/en/review/say-came';
import { sayCorrections } from '../../speech/en/review/say-corrections';
import { countOf, countUpTo } from '../../speech/en/say-count';
import type { Correction } from '../../speech/review/said-corrections';
import type { FormReply } from '../../ui/form/form-reply';
import { OnboardingNav } from '../../ui/frame/onboarding-nav';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Note } from '../../ui/kit/note';
import { ANSWERED_NOTE } from '../../ui/review/answer-form';
import { CorrectionCard } from '../../ui/review/correction-card';
import { CorrectionRefusal } from '../../ui/review/correction-refusal';
import { ForTheCall } from '../../ui/review/for-the-call';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Answers for ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const page = sayCorrections(found(await correctionsPage(member, id)));
  const places = await newStepPlaces({ workspaceId: member.workspaceId, onboardingId: id });
  const answered = new URL(request.url).searchParams.get('answered');
  const isNoted = isId(new URL(request.url).searchParams.get('noted'));
  const isLeftOpen = isId(new URL(request.url).searchParams.get('open'));
  return { ...page, places, isNoted, isLeftOpen, justAnswered: isId(answered) ? answered : null };
}

export default function OnboardingCorrections() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { id, customer, waiting, answered, forTheCall, isPublished } = page;
  const just = answered.find((one) => one.id === page.justAnswered);
  return (
    <StaffPage skip="Skip to what waits">
      <OnboardingNav id={id} customer={customer} stage={page.stage} current="corrections" />
      <PageHead
        title={titleOf(waiting, answered.length)}
        lead={leadOf(waiting.length + answered.length, isPublished)}
      />
      <CorrectionRefusal reply={reply} corrections={[...waiting, ...answered]} />
      {page.isNoted ? (
        <Note className="gap-l" role="status" id={ANSWERED_NOTE}>
          Saved. Their page says what came of it, and asks for a yes.
        </Note>
      ) : null}
      {page.isLeftOpen ? (
        <Note className="gap-l" role="status" id={ANSWERED_NOTE}>
          Saved. Their page says until when the point stays open; on that day it is on your list.
        </Note>
      ) : null}
      {just ? (
        <Note className="gap-l" role="status" id={ANSWERED_NOTE}>
          {just.isMailed
            ? `Saved. ${atStart(just.contact.first)} sees your answer now, and gets it by mail with the others.`
            : `Saved. It stands on the page; ${just.contact.first} gets no mail about it.`}{' '}
          {waiting[0] ? (
            <a href={`#c-${waiting[0].id}`}>Next: {waiting[0].title}</a>
          ) : page.waitingElsewhere > 0 ? (
            <a href="/corrections">
              {page.waitingElsewhere === 1
                ? 'One point of another customer waits.'
                : `${atStart(countUpTo(page.waitingElsewhere))} points of other customers wait.`}
            </a>
          ) : null}
        </Note>
      ) : null}
      {page.questions > 0 ? (
        <Note tone="wait" className="gap-l">
          <a href={`/onboardings/${id}/threads`}>
            {atStart(countOf(page.questions, 'question'))} {page.questions === 1 ? 'waits' : 'wait'}
          </a>
          , too.
        </Note>
      ) : null}
      {waiting.length > 0 ? (
        <div className="list gap-l">
          {waiting.map((one) => (
            <CorrectionCard key={one.id} correction={one} reply={reply} />
          ))}
        </div>
      ) : null}
      {forTheCall.length > 0 ? (
        <ForTheCall
          id={id}
          points={forTheCall}
          mayNote={page.mayResolve}
          places={page.places}
          reply={reply}
        />
      ) : null}
      {answered.length > 0 ? (
        <details className="ptd chev gap-l" open={just === undefined && waiting.length === 0}>
          <summary>
            <b>Answered</b>
            <span>{answered.length}</span>
          </summary>
          <div className="ptd__b">
            {answered.map((one) => (
              <CorrectionCard key={one.id} correction={one} />
            ))}
          </div>
        </details>
      ) : null}
    </StaffPage>
  );
}

function titleOf(waiting: Correction[], answered: number): string {
  if (waiting.length > 0) return atStart(sayCame(waiting));
  return answered > 0 ? 'All answered.' : 'Nothing to answer';
}

function leadOf(corrections: number, isPublished: boolean): string | undefined {
  if (corrections > 0) return undefined;
  return isPublished
    ? 'Nobody has corrected, answered or added anything yet.'
    : 'The customer sees nothing yet. What they say comes once the introduction is made.';
}

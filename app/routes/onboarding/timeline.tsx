import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { found, idIn } from '../../http/request/params.server';
import { onboardingHead } from '../../queries/onboarding/onboarding-head.server';
import { timelineOf } from '../../queries/onboarding/timeline.server';
import { sayTimeline } from '../../speech/en/onboarding/say-timeline';
import { OnboardingNav } from '../../ui/frame/onboarding-nav';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { EventLog } from '../../ui/onboarding/event-log';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Timeline of ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const head = found(await onboardingHead(member, idIn(params.id)));
  const asked = new URL(request.url).searchParams.get('before');
  const before = isId(asked) ? asked : null;
  const facts = await timelineOf(member, head.id, head.reader, { before });
  const timeline = sayTimeline(facts, head.reader);
  return { id: head.id, customer: head.customer, stage: head.stage, timeline, isLatest: before === null };
}

export default function Timeline() {
  const { id, customer, stage, timeline, isLatest } = useLoaderData<typeof loader>();
  return (
    <StaffPage narrow skip="Skip to the timeline">
      <OnboardingNav id={id} customer={customer} stage={stage} current="timeline" />
      <PageHead
        title="What happened"
        lead="Everything, latest first, with the words as they were and as they became. Customers don’t see this page."
      />
      <div className="gap-l">
        <EventLog days={timeline.days} />
      </div>
      <p className="goes">
        {isLatest ? null : (
          <a className="btn btn--line" href={`/onboardings/${id}/timeline`}>
            To the latest
          </a>
        )}
        {timeline.older ? (
          <a className="btn btn--line" href={`/onboardings/${id}/timeline?before=${timeline.older}`}>
            What happened before that
          </a>
        ) : null}
      </p>
    </StaffPage>
  );
}

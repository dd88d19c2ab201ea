import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../auth/member.server';
import { previewIntroduction } from '../http/introduction-preview.server';
import { found, idIn } from '../http/params.server';
import { introductionPage } from '../queries/introduction.server';
import { introductionMade } from '../queries/introduction-made.server';
import type { FormReply } from '../ui/form-reply';
import { IntroductionForm } from '../ui/introduction-form';
import { IntroductionHead } from '../ui/introduction-head';
import { IntroductionMade } from '../ui/introduction-made';
import { IntroductionRefusal } from '../ui/introduction-refusal';
import { MailPreview } from '../ui/mail-preview';
import { OnboardingNav } from '../ui/onboarding-nav';
import { StaffPage } from '../ui/staff-page';
import { StageSteps } from '../ui/stage-steps';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Introduction to ${data?.page.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = found(await introductionPage(member, idIn(params.id)));
  const made = page.isMade ? await introductionMade(member, page.id) : null;
  if (made || !page.isReady) return { page, made, arriving: null };
  const search = new URL(request.url).searchParams;
  const readers = page.recipients.filter((one) => one.nothing === null);
  const to =
    readers.find((one) => one.id === search.get('as')) ?? readers.find((one) => one.isChosen) ?? readers[0];
  const message = to ? await previewIntroduction(member, page.id, to.id, page.words) : null;
  const text = search.get('form') === 'text' && message ? message.text : null;
  return { page, made, arriving: to && message ? { to, subject: message.subject, text } : null };
}

export default function Introduction() {
  const { page, made, arriving } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return (
    <StaffPage skip="Skip to the introduction">
      <IntroductionHead page={page} made={made} />
      <OnboardingNav id={page.id} current="introduction" />
      {made ? <IntroductionMade made={made} /> : null}
      {page.isReady ? null : <StageSteps steps={page.steps} />}
      {page.isReady && !made ? (
        <>
          <IntroductionRefusal reply={reply} words={page.words} />
          {page.mayIntroduce ? (
            <IntroductionForm page={page} arriving={arriving} reply={reply} />
          ) : (
            <div className="split">
              <MailPreview {...page} arriving={arriving} />
            </div>
          )}
        </>
      ) : null}
    </StaffPage>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { previewIntroduction } from '../../letters/introduction/introduction-preview.server';
import { introductionPage } from '../../queries/introduction/introduction.server';
import { introductionMade } from '../../queries/introduction/introduction-made.server';
import { sayIntroduction, sayMade } from '../../speech/en/introduction/say-introduction';
import type { FormReply } from '../../ui/form/form-reply';
import { UnsavedWords } from '../../ui/form/unsaved-words';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { OnboardingNav } from '../../ui/frame/onboarding-nav';
import { StaffPage } from '../../ui/frame/staff-page';
import { IntroductionForm } from '../../ui/introduction/introduction-form';
import { IntroductionHead } from '../../ui/introduction/introduction-head';
import { IntroductionMade } from '../../ui/introduction/introduction-made';
import { IntroductionRefusal } from '../../ui/introduction/introduction-refusal';
import { IntroductionSet } from '../../ui/introduction/introduction-set';
import { MailPreview } from '../../ui/introduction/mail-preview';
import { Note } from '../../ui/kit/note';
import { StageSteps } from '../../ui/onboarding/stage-steps';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Introduction to ${data?.page.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = sayIntroduction(found(await introductionPage(member, idIn(params.id))));
  const facts = page.isMade ? await introductionMade(member, page.id) : null;
  const made = facts && sayMade(facts);
  if (made || !page.isReady) return { page, made, arriving: null, isChanging: false, isTestSent: false };
  const search = new URL(request.url).searchParams;
  const isChanging = search.get('change') === '1';
  const set = isChanging ? null : page.set;
  const { words, introducer } = set ?? page;
  const readers = page.recipients.filter(
    (one) => one.nothing === null && (!set || set.contactIds.includes(one.id)),
  );
  const to =
    readers.find((one) => one.id === search.get('as')) ?? readers.find((one) => one.isChosen) ?? readers[0];
  const message = to ? await previewIntroduction(member, page.id, to.id, words, introducer.id) : null;
  const text = search.get('form') === 'text' && message ? message.text : null;
  const arriving = to && message ? { to, subject: message.subject, text } : null;
  return { page, made, arriving, isChanging, isTestSent: search.get('test') === 'sent' };
}

export default function Introduction() {
  const { page, made, arriving, isChanging, isTestSent } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const isWritten = page.mayIntroduce && (!page.set || isChanging || reply !== undefined);
  return (
    <StaffPage skip="Skip to the introduction">
      <OnboardingNav {...page} current="introduction" />
      <IntroductionHead page={page} made={made} />
      {made && reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <b>{REFUSAL_WORDS[reply.refusal.code]}</b>
          <UnsavedWords typed={reply.typed} />
        </Note>
      ) : null}
      {made ? <IntroductionMade made={made} /> : null}
      {page.isReady ? null : <StageSteps steps={page.steps} />}
      {page.isReady && !made ? (
        <>
          <IntroductionRefusal reply={reply} words={page.words} />
          {isTestSent && !reply ? (
            <Note role="status" className="gap-l">
              <p>
                The test is on its way to you, as {arriving ? arriving.to.first : 'the first of them'} would
                get it.
              </p>
            </Note>
          ) : null}
          {page.set ? <IntroductionSet page={page} isChanging={isWritten} /> : null}
          {isWritten ? (
            <IntroductionForm page={page} arriving={arriving} reply={reply} />
          ) : (
            <div className="arrives">
              <MailPreview
                {...page}
                arriving={arriving}
                introducer={(page.set ?? page).introducer}
                hasLine={(page.set ?? page).words.why !== ''}
                isSet={page.set !== null}
              />
            </div>
          )}
        </>
      ) : null}
    </StaffPage>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { atStart } from '../../domain/form/at-start';
import { isBeyondAgreed } from '../../domain/onboarding/stages-to-value';
import { found, idIn } from '../../http/request/params.server';
import { onboardingPage } from '../../queries/onboarding/onboarding-page.server';
import { sayOnboarding } from '../../speech/en/onboarding/say-onboarding';
import { LISTED_STAGE_WORDS, STAGE_WORDS } from '../../speech/en/onboarding/stage-words';
import { countOf } from '../../speech/en/say-count';
import type { CopiedLink } from '../../ui/contact/copied-link';
import { PeopleList } from '../../ui/contact/people-list';
import { SignerNote } from '../../ui/contact/signer-note';
import { AboutCompany } from '../../ui/customer/company-known';
import type { FormReply } from '../../ui/form/form-reply';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { OnboardingNav } from '../../ui/frame/onboarding-nav';
import { StaffPage } from '../../ui/frame/staff-page';
import { Note } from '../../ui/kit/note';
import { MailList } from '../../ui/mail/mail-list';
import { EventLog } from '../../ui/onboarding/event-log';
import { NeverTwice } from '../../ui/onboarding/never-twice';
import { OnboardingNow, PartsInReview } from '../../ui/onboarding/onboarding-now';
import { StageSteps } from '../../ui/onboarding/stage-steps';
import { PathInShort } from '../../ui/path/path-in-short';
import { OfferNote } from '../../ui/starting-point/offer-note';
import { rowWords } from '../../ui/worklist/worklist-words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.customer}, Foyer` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = sayOnboarding(found(await onboardingPage(member, idIn(params.id))));
  const asked = new URL(request.url).searchParams;
  const doings = {
    revoking: asked.get('revoke'),
    correcting: asked.get('correct'),
    corrected: asked.get('corrected'),
    added: asked.get('added'),
  };
  return { page, doings };
}

export default function Onboarding() {
  const { page, doings } = useLoaderData<typeof loader>();
  const answer = useActionData<FormReply | { copied: CopiedLink }>();
  const copied = answer && 'copied' in answer ? answer.copied : null;
  const reply = answer && 'form' in answer ? answer : undefined;
  const { step } = rowWords(page.row);
  const isHere = !step || step.href.startsWith(`/onboardings/${page.id}#`) || page.stage === 'settled';
  const look = page.isClosed ? null : page.row.needsMe ? 'main' : page.mayStandIn ? 'line' : null;
  return (
    <StaffPage skip="Skip to the customer">
      <OnboardingNav {...page} current="" />
      <div className="head gap-l">
        <div>
          <p className="lead">{leadOf(page)}</p>
          <p className="meta" dir="auto">
            {page.deal}
            {page.mayChangeDeal ? (
              <>
                {' · '}
                <a href={`/onboardings/${page.id}/deal`}>
                  Change<span className="vh"> the deal</span>
                </a>
              </>
            ) : null}
          </p>
          <AboutCompany
            customer={page.customer}
            company={page.company}
            href={page.mayDescribeCompany ? `/onboardings/${page.id}/company` : null}
          />
        </div>
        {look && !isHere ? (
          <a className={`btn btn--${look}`} href={step.href}>
            {step.label}
          </a>
        ) : null}
      </div>
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          {REFUSAL_WORDS[reply.refusal.code]}
        </Note>
      ) : null}
      {page.otherName ? (
        <Note tone="wait" className="gap-l">
          <strong dir="auto">“{page.otherName.typed}” was typed</strong> as the signature on{' '}
          <bdi>{page.otherName.name}</bdi>’s page, {page.otherName.when}. If that is a colleague, ask{' '}
          <bdi>{page.otherName.first}</bdi> whether it may stand.
        </Note>
      ) : null}
      <StageSteps steps={page.steps} />
      {page.stage === 'settled' ? null : <SignerNote gap={page.row.signerGap} customer={page.customer} />}
      {page.offer ? <OfferNote onboardingId={page.id} offer={page.offer} reply={reply} /> : null}
      <OnboardingNow page={page} />
      <div className="split">
        <div className="col">
          <PathInShort id={page.id} path={page.path} />
          <NeverTwice path={page.path} repeats={page.repeats} />
          <PartsInReview page={page} />
          <PeopleList page={page} doings={{ ...doings, copied }} reply={reply} />
          <MailList page={page} />
        </div>
        <section aria-labelledby="happened">
          <h2 className="lbl2" id="happened">
            What happened
          </h2>
          <EventLog days={page.recent.days} level={3} />
          <p className="goes">
            <a className="btn btn--line" href={`/onboardings/${page.id}/timeline`}>
              Everything that happened
            </a>
            {page.mayExport ? <a href={`/onboardings/${page.id}/export`}>Take a copy of everything</a> : null}
            {page.mayDelete ? (
              <a className="btn btn--bare" href={`/onboardings/${page.id}/deleting`}>
                Delete the onboarding…
              </a>
            ) : null}
          </p>
        </section>
      </div>
    </StaffPage>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>['page'];

const sayAsked = (questions: number): string =>
  `${atStart(countOf(questions, 'question'))} of ours ${questions === 1 ? 'is' : 'are'} unanswered.`;

function leadOf({
  stage,
  listedStage,
  isWithoutHandoff,
  isClosed,
  isIntroduced,
  progress,
  row,
  host,
}: Page): string {
  if (isClosed) return `Closed. It was this far: ${LISTED_STAGE_WORDS[listedStage].toLowerCase()}.`;
  if (isWithoutHandoff && stage === 'accepted') return 'Begun: their guide is to be written.';
  if (!isIntroduced) return `${STAGE_WORDS[stage]}.`;
  const asked = progress.questions > 0 ? ` ${sayAsked(progress.questions)}` : '';
  const beyond = isBeyondAgreed(listedStage) ? `${LISTED_STAGE_WORDS[listedStage]}. ` : '';
  const checked = `${beyond}${progress.checked} of ${progress.of} points are checked.${asked}`;
  if (row.waiting)
    return `${checked} ${atStart(row.waiting.contacts[0] ?? '')} is waiting for ${row.isHost ? 'your' : `${host.first}’s`} answer.`;
  if (stage === 'settled' && beyond) return `${beyond}Everything that was agreed is signed.${asked}`;
  if (stage === 'settled') return `Settled: everything is agreed, or set for a call.${asked}`;
  return checked;
}

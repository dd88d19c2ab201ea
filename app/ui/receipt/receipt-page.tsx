import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import { countOf } from '../../speech/en/say-count';
import type { Receipt } from '../../speech/receipt/said-receipt';
import { AboutCompany } from '../customer/company-known';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { UnsavedWords } from '../form/unsaved-words';
import { gapWords, REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { ToldStory } from '../handoff/story/told-story';
import { Note } from '../kit/note';
import { ProgressBar } from '../kit/progress-bar';
import { PassOn } from './pass-on';
import { Promises } from './promises';
import { Rail, unjudgedIn } from './rail';
import { RedFlags } from './red-flags';
import { ReturnPart } from './return-part';
import { SinceReturn } from './since-return';
import { Accepted, BeingRead, NotHandedOver, Returned } from './standing';
import { Cards, Dates, Own, People, Systems } from './written-parts';

interface ReceiptPageProps {
  receipt: Receipt;
  reply: FormReply | undefined;
}

/** Reading a handoff: judged, accepted or returned by its owner in customer success, read by everyone else. */
export function ReceiptPage({ receipt, reply }: ReceiptPageProps) {
  const { standing, mayJudge } = receipt;
  const isWritten = standing === 'reading' || standing === 'accepted';
  const content = (
    <div>
      <PageHead
        title={titleOf(receipt)}
        lead={mayJudge ? 'Read it as if you met them tomorrow. Say what we can keep.' : undefined}
      />
      {reply ? <Returning reply={reply} /> : null}
      {reply?.refusal && !mayJudge ? (
        <Note tone="stop" className="gap-l">
          <UnsavedWords typed={reply.typed} />
        </Note>
      ) : null}
      {standing === 'accepted' ? <Accepted receipt={receipt} /> : null}
      {standing === 'returned' ? <Returned receipt={receipt} /> : null}
      {standing === 'recording' ? <NotHandedOver receipt={receipt} /> : null}
      {standing === 'reading' && !mayJudge ? <BeingRead receipt={receipt} /> : null}
      <SinceReturn receipt={receipt} />
      {isWritten ? (
        <>
          <RedFlags flags={receipt.flags} rep={receipt.rep.first} />
          <ToldStory story={receipt.story} />
          <AboutCompany customer={receipt.customer} company={receipt.company} href={null} />
          <div className="rec">
            {STATEMENT_KINDS.map((kind) => (
              <Written key={kind} kind={kind} receipt={receipt} reply={reply} />
            ))}
            <Own receipt={receipt} />
            {mayJudge ? <ReturnPart receipt={receipt} reply={reply} /> : null}
            {mayJudge ? <PassOn receipt={receipt} reply={reply} /> : null}
          </div>
        </>
      ) : null}
    </div>
  );
  return (
    <StaffPage
      skip="Skip to the handoff"
      narrow={!mayJudge}
      bar={mayJudge ? <Bar receipt={receipt} /> : undefined}
    >
      <OnboardingNav {...receipt} current="receipt" />
      {mayJudge ? <Desk receipt={receipt}>{content}</Desk> : content}
    </StaffPage>
  );
}

function Written({ kind, receipt, reply }: ReceiptPageProps & { kind: StatementKind }) {
  switch (kind) {
    case 'promise':
      return <Promises receipt={receipt} reply={reply} />;
    case 'date':
      return <Dates receipt={receipt} />;
    case 'person':
      return <People receipt={receipt} />;
    case 'system':
      return <Systems receipt={receipt} />;
    default:
      return <Cards kind={kind} receipt={receipt} />;
  }
}

/** One form, so that no answer is lost whichever button is pressed. */
function Desk({ receipt, children }: { receipt: Receipt; children: ReactNode }) {
  return (
    <Form className="desk" action={`/onboardings/${receipt.id}/receipt/verdicts`}>
      {children}
      <Rail receipt={receipt} />
    </Form>
  );
}

export function titleOf({ standing, customer, rep, host, isOwn, isReps }: Receipt): string {
  if (standing === 'recording') return `${customer}, not handed over yet`;
  if (standing === 'returned') return `${customer} is back with ${isReps ? 'you' : rep.first}`;
  if (standing === 'accepted') return `${customer}, as ${isReps ? 'you' : rep.first} handed it over`;
  const who = isReps ? 'You hand' : `${atStart(rep.first)} hands`;
  return `${who} ${isOwn ? 'you' : host.first} ${customer}`;
}

function Returning({ reply }: { reply: FormReply }) {
  const gaps = [
    ...Object.entries(reply.errors).map(([field, message]) => ({ field, message })),
    ...(reply.refusal?.gaps ?? []).map((gap) => ({ field: `verdict-${gap.at}`, message: gapWords(gap) })),
  ];
  const title = reply.refusal
    ? REFUSAL_WORDS[reply.refusal.code]
    : `${atStart(countOf(gaps.length, 'thing'))} to put right`;
  return <ErrorSummary title={title} gaps={gaps} />;
}

function Bar({ receipt }: { receipt: Receipt }) {
  const asked = receipt.promises.filter((promise) => promise.needsVerdict);
  const unjudged = unjudgedIn(receipt);
  const [next] = unjudged;
  return (
    <ProgressBar
      name="Your progress"
      label={
        asked.length > 0
          ? `${asked.length - unjudged.length} of ${asked.length} promises judged`
          : 'No promises to judge'
      }
      note={`${receipt.clock.label} ${receipt.clock.of}`}
      next={
        next ? { href: `#verdict-${next.id}`, label: 'Next' } : { href: '#before-title', label: 'To accept' }
      }
    />
  );
}

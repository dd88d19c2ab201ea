import { atStart } from '../../domain/form/at-start';
import { isOfPath } from '../../domain/path/path-gaps';
import { briefly } from '../../speech/en/briefly';
import { countOf } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { GuideView } from '../../speech/guide/said-guide';
import { SignerNote } from '../contact/signer-note';
import { ErrorSummary, type Gap } from '../form/error-summary';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { gapWords, REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { ProgressBar } from '../kit/progress-bar';
import { OnlyUs } from '../kit/state';
import { pathAt } from '../path/path-links';
import { GreetingPart } from './greeting';
import { ADD_FORM, GREETING_FORM, rewordForm, VERBS_FORM } from './guide-links';
import { Readers } from './readers';
import { type Editing, Sections } from './sections';
import { blockingTitle, changesIn, PublishButton, Strip } from './strip';

export const titleOf = ({ reader }: GuideView) => `What ${reader} will read`;

/** Our words beside theirs, until it is right to publish. */
export function GuidePage(props: Editing) {
  const { guide, reply } = props;
  return (
    <StaffPage skip="Skip to the guide" bar={guide.mayWrite ? <Bar guide={guide} /> : undefined}>
      <OnboardingNav {...guide} current="guide" />
      <PageHead
        title={titleOf(guide)}
        lead={
          guide.isAccepted
            ? 'A point in one row reads as sales wrote it. Where the words differ, those of sales stand beside those of the guide, and only these are shown.'
            : undefined
        }
      />
      {guide.isAccepted ? (
        <>
          <Standing guide={guide} reply={reply} />
          <SignerNote gap={guide.signerGap} customer={guide.customer} onboardingId={guide.id} />
          <Form id={VERBS_FORM} />
          <Strip guide={guide} />
          <GreetingPart guide={guide} reply={reply} />
          <Sections {...props} />
          <Readers guide={guide} reply={reply} />
          <StaysHere guide={guide} />
        </>
      ) : (
        <NotYet guide={guide} />
      )}
    </StaffPage>
  );
}

/** Links to what stands in the way: the first field of a point that needs words, the point itself otherwise. */
const fieldsOf = (guide: GuideView): Gap[] =>
  guide.gaps.map((gap) => ({
    field: gap.code.startsWith('write_') && guide.mayWrite ? `${gap.at}-text` : gap.at,
    message: gapWords(gap),
    href: isOfPath(gap.code) ? `${pathAt(guide.id)}#${gap.at}` : undefined,
  }));

function Standing({ guide, reply }: { guide: GuideView; reply: FormReply | undefined }) {
  const gaps = fieldsOf(guide);
  const errors = errorsOf(reply);
  if (errors.length > 0)
    return <ErrorSummary title="Not saved yet. Your words are still here." gaps={errors} />;
  if (reply?.refusal?.code === 'guide_blocked')
    return <ErrorSummary title={blockingTitle(guide)} gaps={gaps} />;
  if (reply?.refusal?.code === 'changed_meanwhile')
    return <ErrorSummary title={REFUSAL_WORDS.changed_meanwhile} gaps={[changedIn(guide, reply)]} />;
  if (reply?.refusal)
    return (
      <Note tone="stop" role="alert" className="gap-l">
        {REFUSAL_WORDS[reply.refusal.code]}
      </Note>
    );
  if (gaps.length > 0)
    return (
      <section className="stops" aria-labelledby="before-publishing">
        <h2 id="before-publishing">{blockingTitle(guide)}</h2>
        <ol>
          {gaps.map(({ field, message, href = `#${field}` }) => (
            <li key={field}>
              <a href={href}>{message}</a>
            </li>
          ))}
        </ol>
      </section>
    );
  return guide.published ? <Published guide={guide} published={guide.published} /> : null;
}

/** Where two people's words stand beside each other. */
function changedIn({ items }: GuideView, reply: FormReply): Gap {
  const item = items.find((one) => reply.form === rewordForm(one.id));
  if (item) return { field: item.id, message: `See both: ${briefly(item.shown.title)}` };
  return { field: 'greeting', message: 'See both greetings' };
}

/** What was typed wrongly, with the field it stands in. */
function errorsOf(reply: FormReply | undefined): Gap[] {
  if (!reply) return [];
  const [, statementId] = reply.form.split(' ');
  const prefix =
    reply.form === GREETING_FORM
      ? 'greeting'
      : reply.form === ADD_FORM
        ? `add-${String(reply.typed.kind)}`
        : statementId;
  return Object.entries(reply.errors).map(([name, message]) => ({
    field: `${prefix}-${name === 'greeting' ? 'text' : name}`,
    message,
  }));
}

interface PublishedProps {
  guide: GuideView;
  published: NonNullable<GuideView['published']>;
}

function Published({ guide, published: { version, when, points } }: PublishedProps) {
  const { id, customer, reader, isIntroduced } = guide;
  const changes = changesIn(guide);
  const ordinal = version === 1 ? 'first version' : `version ${version}`;
  return (
    <>
      <Note role="status" id="published" className="gap-l">
        <p>
          <b>
            Published {when}, {ordinal}, {countOf(points, 'point')}.
          </b>{' '}
          {isIntroduced
            ? `${reader} reads it.`
            : `${canIntroduce(guide)} now. Nobody at ${customer} sees it before that.`}{' '}
          <a href={`/onboardings/${id}/introduction`}>
            {isIntroduced ? 'See the introduction' : 'Go to the introduction'}
          </a>
        </p>
      </Note>
      {changes > 0 ? (
        <Note tone="wait" className="gap">
          <p>
            <b>
              {changes === 1 ? 'One thing differs' : `${changes} things differ`} from what {reader} sees.
            </b>{' '}
            Publish to change {changes === 1 ? 'it' : 'them'} on the page; everything else stays as it is.{' '}
            {guide.isPathChanged ? (
              <a href={`${pathAt(guide.id)}#changes`}>See what changes in the path</a>
            ) : null}
          </p>
        </Note>
      ) : null}
      {guide.liveApart ? (
        <Note tone="wait" className="gap">
          <p dir="auto">
            {guide.liveApart}. <a href={`${pathAt(guide.id)}#changes`}>See the path</a>
          </p>
        </Note>
      ) : null}
      {guide.daysApart > 0 && guide.isPathChanged ? (
        <Note tone="wait" className="gap">
          <p>
            {guide.daysApart === 1
              ? 'One step of the path is due on a day that doesn’t fit'
              : `${atStart(countOf(guide.daysApart, 'step'))} of the path are due on days that don’t fit`}
            : after {guide.daysApart === 1 ? 'its phase' : 'their phase'} has ended, or before what{' '}
            {guide.daysApart === 1 ? 'it waits' : 'they wait'} for.{' '}
            <a href={`${pathAt(guide.id)}#changes`}>See which</a>
          </p>
        </Note>
      ) : null}
      {guide.askedAgain.map((title) => (
        <Note tone="wait" className="gap" key={title}>
          <p dir="auto">{ASKED_AGAIN(title)}</p>
        </Note>
      ))}
    </>
  );
}

const ASKED_AGAIN = (title: string): string =>
  `“${title}” is approved by name as it reads on the page now. Once this is published it is open again, and they are asked anew.`;

/** "Sam can introduce you": whoever reads it is "you". */
const canIntroduce = ({ rep, host, isOwn, isReps }: GuideView): string =>
  `${isReps ? 'You' : rep.first} can introduce ${isOwn ? 'you' : host.first}`;

function StaysHere({ guide }: { guide: GuideView }) {
  const verdicts = guide.items.filter((item) => item.verdict).length;
  const notes = guide.items.filter((item) => item.note).length;
  const kept = [
    countOf(guide.flags, 'red flag'),
    countOf(verdicts, 'verdict'),
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
  ];
  return (
    <section className="sect" aria-labelledby="stays-title">
      <header>
        <h2 id="stays-title">Stays here</h2>
        <OnlyUs />
      </header>
      <p className="stays">
        {kept.join(', ').replace(/, ([^,]*)$/, ' and $1')}. No page or mail for {guide.customer} can reach
        them.
      </p>
      {guide.mayWrite ? (
        <p className="goes gap">
          <PublishButton guide={guide} isSecond />
          {guide.isIntroduced ? null : (
            <span className="meta">
              {canIntroduce(guide)} {guide.published ? 'now' : 'then'}. {guide.reader} gets nothing before
              that.
            </span>
          )}
        </p>
      ) : null}
    </section>
  );
}

function NotYet({ guide }: { guide: GuideView }) {
  return (
    <Note tone="wait" className="gap-l">
      <p>
        <b>The guide begins when the handoff is accepted.</b> Then everything sales wrote stands here, ready
        to be put into words for {endSentence(guide.customer)}
      </p>
      <p>
        <a href={`/onboardings/${guide.id}/receipt`}>Go to the handoff as sales wrote it</a>
      </p>
    </Note>
  );
}

function Bar({ guide }: { guide: GuideView }) {
  const [first] = fieldsOf(guide);
  const label = first ? blockingTitle(guide) : guide.published ? 'Published' : 'Ready to publish';
  return (
    <ProgressBar
      name="Before you publish"
      label={label}
      note={`${guide.shown} of ${guide.items.length} points shown`}
      next={
        first
          ? { href: first.href ?? `#${first.field}`, label: 'Next' }
          : { href: '#stays-title', label: 'To the end' }
      }
    />
  );
}

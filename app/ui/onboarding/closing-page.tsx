import { atStart } from '../../domain/form/at-start';
import { CLOSING_REASONS, CLOSING_LIMITS as MOST } from '../../domain/onboarding/closing';
import { CLOSING_WORDS } from '../../speech/en/onboarding/say-closing';
import { sayList } from '../../speech/en/say-count';
import type { ClosingSaid } from '../../speech/onboarding/said-closing';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { OnlyUs } from '../kit/state';
import { CallsFirst } from './calls-first';

interface ClosingPageProps {
  page: ClosingSaid;
  reply: FormReply | undefined;
}

export const CLOSE_FORM = 'close';
export const REOPEN_FORM = 'reopen';

/** Closes an onboarding; opens a closed one again, or puts it into the archive. */
export function ClosingPage({ page, reply }: ClosingPageProps) {
  const { id, customer, closed, mayClose } = page;
  const isFormThere = mayClose && reply?.form === (closed ? REOPEN_FORM : CLOSE_FORM);
  return (
    <StaffPage skip="Skip to the form" narrow={!mayClose}>
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title={closed ? `${customer} is closed` : `Close ${customer}`}
        lead={
          closed
            ? `What was agreed stays to be read${closed.goes ? ' until then' : ''}, by you and by them.`
            : 'For when all is done, or it goes no further. It can be opened again.'
        }
      />
      <CallsFirst id={id} calls={page.calls} once="closed" />
      {mayClose && page.left.length > 0 ? (
        <Note tone="wait" className="gap-l">
          <p>
            <b>Not all is done here:</b> {sayList(page.left)}. It stays undone when you close it.
          </p>
        </Note>
      ) : null}
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {isFormThere ? null : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {mayClose ? <Forms page={page} reply={reply} /> : <NotYours page={page} />}
    </StaffPage>
  );
}

const Forms = (props: ClosingPageProps) => (props.page.closed ? <Reopen {...props} /> : <Close {...props} />);

const NotYours = ({ page: { id, host, closed } }: { page: ClosingSaid }) => (
  <Note className="gap-l">
    <p>
      {atStart(host)} or a lead {closed ? 'opens it again' : 'closes it'}.{' '}
      <a href={`/onboardings/${id}`}>Back to the customer</a>
    </p>
  </Note>
);

function Close({ page: { id, isIntroduced, ends, goes, calls }, reply }: ClosingPageProps) {
  return (
    <Form className="desk gap-l" action={`/onboardings/${id}/close`}>
      <div className="rec">
        <section className="part">
          <Choices
            name="reason"
            legend="Why?"
            look="pick"
            choices={CLOSING_REASONS.map((value) => ({ value, label: CLOSING_WORDS[value].choice }))}
            chosen={shownIn(reply, CLOSE_FORM, 'reason', '')}
            error={errorIn(reply, CLOSE_FORM, 'reason')}
          />
        </section>
        <section className="part" aria-labelledby="told">
          <header>
            <h2 id="told">What colleagues should know</h2>
            <OnlyUs />
          </header>
          <TextArea
            name="words"
            label="In your words"
            hint="What happened, and what would have to happen for it to go on. It stands in the timeline."
            isOptional
            limit={MOST.words}
            defaultValue={shownIn(reply, CLOSE_FORM, 'words', '')}
            error={errorIn(reply, CLOSE_FORM, 'words')}
          />
        </section>
      </div>
      <aside className="rail" aria-label="Closing it">
        <section className="box" aria-labelledby="ends">
          <h2 id="ends">What ends with it</h2>
          <ul className="stack gap">
            {ends.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="box" aria-label="Close it">
          <div className="stack">
            {calls.length === 0 ? (
              <button type="submit" className="btn btn--main full">
                Close it now
              </button>
            ) : (
              <p>
                It can be closed once {calls.length === 1 ? 'that call is' : 'those calls are'} called off.
              </p>
            )}
            <a className="btn btn--bare full" href={`/onboardings/${id}`}>
              Not now
            </a>
          </div>
          <p className="auto gap">
            {isIntroduced
              ? 'The customer isn’t written to. Their page says that it is closed and since when, and stays to be read.'
              : 'The customer isn’t written to.'}
          </p>
          {goes ? <p className="auto gap">{goes}</p> : null}
        </section>
      </aside>
    </Form>
  );
}

function Reopen({ page: { id, closed }, reply }: ClosingPageProps) {
  return (
    <div className="desk gap-l">
      <Form className="rec" action={`/onboardings/${id}/reopen`}>
        <section className="part" aria-labelledby="again">
          <header>
            <h2 id="again">Open it again</h2>
            <OnlyUs />
          </header>
          <TextArea
            name="words"
            label="Why does it go on?"
            hint="It stands in the timeline."
            limit={MOST.words}
            defaultValue={shownIn(reply, REOPEN_FORM, 'words', '')}
            error={errorIn(reply, REOPEN_FORM, 'words')}
          />
          <p className="goes gap">
            <button type="submit" className="btn btn--main">
              Open it again
            </button>
          </p>
          <p className="auto gap">
            Clocks and reminders begin anew at that moment. Mail that was let go when it was closed stays
            unsent.
          </p>
        </section>
      </Form>
      {closed?.isArchived ? null : (
        <aside className="rail" aria-label="The archive">
          <section className="box" aria-labelledby="archive">
            <h2 id="archive">Or put it into the archive</h2>
            <p className="gap">
              The list of customers doesn’t name it any more. It is found in the archive there, by searching,
              and at this address.
            </p>
            <Form className="gap" action={`/onboardings/${id}/archive`}>
              <button type="submit" className="btn btn--line full">
                Put it into the archive
              </button>
            </Form>
          </section>
        </aside>
      )}
    </div>
  );
}

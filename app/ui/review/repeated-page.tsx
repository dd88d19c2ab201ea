import { REPEATS_LIMIT } from '../../domain/review/repeats';
import type { RepeatedFacts } from '../../queries/review/repeats.server';
import { endSentence } from '../../speech/en/sentence';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { CustomerSubpage } from '../frame/customer-subpage';
import { Note } from '../kit/note';

export const REPEATED_FORM = 'repeated';

interface RepeatedPageProps {
  page: RepeatedFacts;
  reply: FormReply | undefined;
}

/** Asked once what was agreed is signed: we said that nothing had to be told twice. */
export function RepeatedPage({ page, reply }: RepeatedPageProps) {
  const { isClosed, host, said } = page;
  return (
    <CustomerSubpage
      said={page}
      main={{ id: 'repeated', skip: 'Skip to the question' }}
      back={{ href: page.back, label: 'Your page' }}
      head={
        <>
          <h1>Did you have to repeat anything?</h1>
          <p className="why box__p" dir="auto">
            We said you wouldn’t have to tell us anything twice. You’d help {host} by saying whether that was
            true.
          </p>
        </>
      }
    >
      <div className="stack">
        <Standing page={page} reply={reply} />
        <FormProblems reply={reply} />
        {isClosed && !reply ? null : (
          <Form className="item" action={`/welcome/repeated?of=${page.readerId}`}>
            <Choices
              name="again"
              legend="Did you have to repeat anything?"
              isLegendHidden
              choices={[
                { value: 'nothing', label: 'No, nothing' },
                { value: 'something', label: 'Yes, something' },
              ]}
              chosen={shownIn(reply, REPEATED_FORM, 'again', said ? chosenOf(said) : '')}
              error={errorIn(reply, REPEATED_FORM, 'again')}
              isRequired
            >
              <TextArea
                name="words"
                label="What was it, and who asked?"
                isOptional
                limit={REPEATS_LIMIT}
                rows={3}
                defaultValue={shownIn(reply, REPEATED_FORM, 'words', said?.words ?? '')}
                error={errorIn(reply, REPEATED_FORM, 'words')}
              />
            </Choices>
            <p className="go">
              <button type="submit" className="btn btn--main">
                Tell {host}
              </button>
              {said ? null : <span>Asked once. Leave it out if you like.</span>}
            </p>
          </Form>
        )}
      </div>
    </CustomerSubpage>
  );
}

const chosenOf = ({ hasRepeated }: { hasRepeated: boolean }) => (hasRepeated ? 'something' : 'nothing');

function Standing({ page: { isClosed, host, first, said }, reply }: RepeatedPageProps) {
  return (
    <>
      {isClosed ? (
        <Note tone={reply ? 'stop' : 'wait'} role={reply ? 'alert' : undefined}>
          <strong>This page is closed.</strong> Nothing is changed on it any more.
          {reply ? ` Write to ${host} if it matters; your words are still below.` : null}
        </Note>
      ) : reply?.refusal ? (
        <Note tone="stop" role="alert">
          <strong>That was a lot at once.</strong> Nothing was changed. Try again in an hour.
        </Note>
      ) : null}
      {said && !reply ? (
        <Note role="status" id="said" isFocusable>
          <strong dir="auto">Thank you, {endSentence(first)}</strong>{' '}
          {said.hasRepeated ? 'You had to repeat something' : 'You had nothing to repeat'}, and {host} can
          read it. {isClosed ? null : 'If you see it otherwise by now, say so here.'}
        </Note>
      ) : null}
    </>
  );
}

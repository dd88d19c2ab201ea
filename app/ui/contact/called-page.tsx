import { ABOUT_LIMITS } from '../../domain/contact/about-them';
import type { CalledFacts } from '../../queries/contact/called.server';
import { endSentence } from '../../speech/en/sentence';
import { Form, FormsFor } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { CustomerFrame } from '../frame/customer-frame';
import { Note } from '../kit/note';

export const CALLED_FORM = 'called';

interface CalledPageProps {
  page: CalledFacts;
  reply: FormReply | undefined;
}

/** A contact says how to call them: in greetings, on pages and in mail. Their name stays as it is. */
export function CalledPage({ page, reply }: CalledPageProps) {
  const { vendor, logo, customer, host, reader, back, isClosed } = page;
  return (
    <FormsFor value={reader.id}>
      <CustomerFrame
        vendor={vendor}
        logo={logo}
        recipient={`For ${customer}`}
        skip={{ href: '#call-me', label: 'Skip to the form' }}
        footer={
          <p dir="auto">
            This page was made for {endSentence(reader.name)} Please don’t forward your link.{' '}
            <a href={`mailto:${host.email}`}>Write to {endSentence(host.firstName)}</a>
          </p>
        }
      >
        <div className="hello hello--back">
          <div className="wrap">
            <div>
              <h1>How shall we call you?</h1>
              <p className="lead" dir="auto">
                Now you are {reader.firstName} in our mail and on this page. {reader.name} stays your name on
                record.
              </p>
              <p className="env__p">
                <a href={back}>Back to your page</a>
              </p>
            </div>
          </div>
        </div>
        <div className="wrap cols">
          <div className="main">
            <div className="stack">
              {isClosed ? (
                <Note tone={reply ? 'stop' : 'wait'} role={reply ? 'alert' : undefined}>
                  <strong>This page is closed.</strong> Nothing is changed on it any more. Write to{' '}
                  {host.firstName} if it matters.
                </Note>
              ) : reply?.refusal ? (
                <Note tone="stop" role="alert">
                  <strong>That was a lot at once.</strong> Nothing was changed. Try again in a minute.
                </Note>
              ) : null}
              <FormProblems reply={reply} />
              {isClosed && !reply ? null : (
                <Form className="item" id="call-me" action={`/welcome/called?of=${reader.id}`}>
                  <TextField
                    label="Call me"
                    hint={`Leave it empty for ${endSentence(reader.givenName)}`}
                    limit={ABOUT_LIMITS.called}
                    autoComplete="nickname"
                    name="called"
                    defaultValue={shownIn(reply, CALLED_FORM, 'called', reader.called)}
                    error={errorIn(reply, CALLED_FORM, 'called')}
                  />
                  <p className="go">
                    <button type="submit" className="btn btn--main">
                      Call me that
                    </button>
                  </p>
                </Form>
              )}
            </div>
          </div>
        </div>
      </CustomerFrame>
    </FormsFor>
  );
}

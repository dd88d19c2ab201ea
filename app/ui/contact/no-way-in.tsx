import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { TypedWords } from '../frame/made-for-another';
import { PlainPage } from '../frame/plain-page';
import { SendAgain, type Sent } from '../frame/send-again';
import { NO_WAY_IN } from '../welcome/words';

export type NoWayInWords = { isKnown: boolean; sent: Sent | null };

/** Whether what was thrown says that nobody's page is open here. */
export const isNoWayIn = (thrown: unknown): thrown is { noWayIn: NoWayInWords } =>
  typeof thrown === 'object' && thrown !== null && 'noWayIn' in thrown;

export const CLOSED_MEANWHILE = 'Your page was closed meanwhile';

/**
 * Nobody's page is open in this browser. What was sent waits here, whole: once the page is open again, one press sends
 * it to where it was going.
 */
export function NoWayIn({ isKnown, sent, reply }: NoWayInWords & { reply?: FormReply }) {
  return (
    <PlainPage title={sent ? CLOSED_MEANWHILE : NO_WAY_IN.title}>
      {sent ? (
        <>
          <p>
            What you sent isn’t saved yet, and it isn’t lost. Keep this tab, open your page again in another
            one with the button in your mail, then come back and send it.
          </p>
          <SendAgain {...sent} />
          <TypedWords typed={sent.typed} />
        </>
      ) : (
        <p>{NO_WAY_IN.body}</p>
      )}
      <form className="form" method="post" noValidate action="/welcome/fresh">
        <p>The mail isn’t at hand? We’ll send you a fresh link.</p>
        {isKnown ? null : (
          <TextField
            name="email"
            label="Your email"
            hint="The address your mail from us came to."
            type="email"
            autoComplete="email"
            defaultValue={shownIn(reply, 'fresh', 'email', '')}
            error={errorIn(reply, 'fresh', 'email')}
          />
        )}
        <p className="goes">
          <button type="submit" className={sent ? 'btn btn--line' : 'btn btn--main'}>
            Send me a fresh link
          </button>
        </p>
      </form>
    </PlainPage>
  );
}

import { CODE_MINUTES } from '../../domain/contact/link-code';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { CustomerFrame } from '../frame/customer-frame';
import { Note } from '../kit/note';
import { Envelope } from './envelope';

export const CODE_FORM = 'code';

interface CodePageProps {
  token: string;
  vendor: string;
  logo: string | null;
  host: { firstName: string; email: string };
  reply: FormReply | undefined;
}

/** Asks whoever opened a link for the six digits from their mailbox. It names nobody of the customer. */
export function CodePage({ token, vendor, logo, host, reply }: CodePageProps) {
  const refusal = reply?.refusal;
  return (
    <CustomerFrame
      vendor={vendor}
      logo={logo}
      footer={
        <p dir="auto">
          No mail? Look among unwanted mail, or <a href={`mailto:${host.email}`}>write to {host.firstName}</a>
          .
        </p>
      }
    >
      <Envelope
        title="One look into your mailbox"
        words={
          <p dir="auto">
            So that this page stays yours, we mailed six digits to the address that {vendor} has for you. They
            work for {CODE_MINUTES} minutes.
          </p>
        }
        action={
          <div className="stack">
            {refusal ? (
              <Note tone="stop" role="alert">
                <p>{REFUSAL_WORDS[refusal.code]}</p>
              </Note>
            ) : null}
            <FormProblems reply={reply} />
            <form className="form" method="post" noValidate action={`/welcome/${token}/code`}>
              <TextField
                name="code"
                label="The six digits"
                inputMode="numeric"
                autoComplete="one-time-code"
                look="code"
                defaultValue={shownIn(reply, CODE_FORM, 'code', '')}
                error={errorIn(reply, CODE_FORM, 'code')}
              />
              <p className="go">
                <button type="submit" className="btn btn--main btn--big">
                  Open my page
                </button>
              </p>
            </form>
            <form className="go" method="post" action={`/welcome/${token}`}>
              <button type="submit" className="btn btn--bare">
                Send another code
              </button>
            </form>
          </div>
        }
        note="This browser is asked once. Nobody of ours will ever ask you for the code."
      />
    </CustomerFrame>
  );
}

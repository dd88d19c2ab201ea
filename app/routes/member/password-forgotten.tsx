import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { countTryNow, PASSWORD_MAIL_PER_ADDRESS } from '../../auth/attempts.server';
import { askNewPassword } from '../../commands/member/reset-password.server';
import { emailAddress } from '../../domain/statement/wording-rules';
import { afterwards } from '../../http/afterwards.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { sayWait } from '../../speech/en/say-count';
import { FormProblems } from '../../ui/form/form-problems';
import { errorIn, shownIn } from '../../ui/form/form-reply';
import { TextField } from '../../ui/form/text-field';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { Door } from '../../ui/frame/door';
import { Note } from '../../ui/kit/note';

export const meta: MetaFunction = () => [{ title: 'A new password, Foyer' }];

const asked = z.object({ email: emailAddress({ field: 'own_email' }) });

/** Open to everyone. The answer never says whether anybody signs in with that address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFormInto(request, asked, 'forgotten');
  if (!form.ok) return malformed(form.reply);
  const wait = await countTryNow(
    `new passwords asked from ${context.clientAddress}`,
    PASSWORD_MAIL_PER_ADDRESS,
  );
  if (wait > 0) {
    const typed = { ...form.typed, wait: sayWait(wait) };
    const reply = refused({ ok: false, code: 'too_many_tries' }, 'forgotten', typed);
    return data(reply.data, { ...reply.init, headers: { 'Retry-After': String(wait) } });
  }
  // Whether anybody has that address shows neither in the answer nor in how long it takes.
  const { email } = form.value;
  const { clientAddress } = context;
  afterwards(() => askNewPassword(email, clientAddress));
  throw redirect('/password/on-its-way', 303);
}

/** Carries Retry-After of too many tries. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export default function PasswordForgotten() {
  const reply = useActionData<typeof action>();
  return (
    <Door saying="It happens." words="A new password is one mail away.">
      <section aria-labelledby="t">
        <h1 id="t">A new password</h1>
        {reply?.refusal && (
          <Note tone="stop" role="alert" className="gap">
            <b>{REFUSAL_WORDS[reply.refusal.code]}</b> You can try again in {reply.typed.wait}.
          </Note>
        )}
        <FormProblems reply={reply} />
        <form className="form" method="post" noValidate>
          <TextField
            name="email"
            label="Email"
            hint="The address you sign in with. The link goes there."
            type="email"
            autoComplete="username"
            defaultValue={shownIn(reply, 'forgotten', 'email', '')}
            error={errorIn(reply, 'forgotten', 'email')}
          />
          <p className="goes">
            <button type="submit" className="btn btn--main btn--big">
              Send me a link
            </button>
            <a href="/sign-in">Back to signing in</a>
          </p>
        </form>
      </section>
    </Door>
  );
}

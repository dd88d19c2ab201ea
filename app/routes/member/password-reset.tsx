import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readToken } from '../../auth/contact/link-token.server';
import { signIn } from '../../auth/member/member.server';
import { forgetSignIns } from '../../auth/member/sign-in-tries.server';
import { chooseNewPassword } from '../../commands/member/reset-password.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { passwordResetState } from '../../queries/member/password-reset.server';
import { FormProblems } from '../../ui/form/form-problems';
import { errorIn } from '../../ui/form/form-reply';
import { NewPasswordField } from '../../ui/form/new-password-field';
import { Door } from '../../ui/frame/door';
import { newPassword, withoutPassword } from './password-form';

export const meta: MetaFunction = () => [{ title: 'Choose a new password, Foyer' }];

/** Looking changes nothing. The token is the guard; whatever it isn't, the page is the same. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { isOpen, retryAfter } = await passwordResetState(params.token ?? '', context.clientAddress);
  if (isOpen) return data({ isOpen });
  const headers = retryAfter > 0 ? { 'Retry-After': String(retryAfter) } : undefined;
  return data({ isOpen }, { status: retryAfter > 0 ? 429 : 404, headers });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** The token is the guard. Whoever had signed in with the old password is signed out. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readFormInto(request, z.object({ password: newPassword }), 'reset');
  if (!form.ok) return malformed(withoutPassword(form.reply));
  const outcome = await chooseNewPassword(params.token ?? '', form.value.password, context.clientAddress);
  if (!outcome.ok) throw redirect(`/password/reset/${readToken(params.token ?? '') ?? 'none'}`, 303);
  await forgetSignIns(outcome.email, context.clientAddress);
  const headers = await signIn(request, outcome.email, form.value.password);
  throw redirect('/', { status: 303, headers: headers ?? undefined });
}

export default function PasswordReset() {
  const { isOpen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Door saying="It happens." words="Choose a new password, and you’re back in.">
      {isOpen ? (
        <section aria-labelledby="t">
          <h1 id="t">Choose a new password</h1>
          <FormProblems reply={reply} />
          <form className="form" method="post" noValidate>
            <NewPasswordField label="New password" error={errorIn(reply, 'reset', 'password')} />
            <p className="meta">Everywhere else you’re signed out, in case somebody knew the old one.</p>
            <p className="goes">
              <button type="submit" className="btn btn--main btn--big">
                Save and sign in
              </button>
            </p>
          </form>
        </section>
      ) : (
        <section aria-labelledby="t">
          <h1 id="t">This link doesn’t work any more</h1>
          <p className="lead gap">It works once, for an hour.</p>
          <p className="goes gap-l">
            <a className="btn btn--main btn--big" href="/password/forgotten">
              Send me another
            </a>
          </p>
        </section>
      )}
    </Door>
  );
}

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
import { acceptInvitation } from '../../commands/member/accept-invitation.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { invitationOf } from '../../queries/member/invitation.server';
import { FormProblems } from '../../ui/form/form-problems';
import { errorIn } from '../../ui/form/form-reply';
import { NewPasswordField } from '../../ui/form/new-password-field';
import { TextField } from '../../ui/form/text-field';
import { Door } from '../../ui/frame/door';
import { Note } from '../../ui/kit/note';
import { newPassword, withoutPassword } from './password-form';

/** Looking changes nothing. The token is the guard; whatever it isn't, the page is the same. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await invitationOf(params.token ?? '', context.clientAddress);
  if (found.invitation) return data({ invitation: found.invitation });
  const { retryAfter } = found;
  const headers = retryAfter > 0 ? { 'Retry-After': String(retryAfter) } : undefined;
  return data({ invitation: null }, { status: retryAfter > 0 ? 429 : 404, headers });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** The token is the guard. Whoever holds it becomes the member it was made for. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readFormInto(request, z.object({ password: newPassword }), 'join');
  if (!form.ok) return malformed(withoutPassword(form.reply));
  const outcome = await acceptInvitation(params.token ?? '', form.value.password);
  if (!outcome.ok && outcome.code === 'link_ended')
    throw redirect(`/invitation/${readToken(params.token ?? '') ?? 'none'}`, 303);
  if (!outcome.ok) return refused(outcome, 'join', {});
  const headers = await signIn(request, outcome.email, form.value.password);
  throw redirect('/', { status: 303, headers: headers ?? undefined });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown?.invitation ? `Join ${shown.invitation.vendor}, Foyer` : 'This link doesn’t work any more' },
];

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!invitation) return <Ended />;
  const { vendor, inviter, name, email } = invitation;
  return (
    <Door saying="Nobody should have to tell you twice." words={`${inviter} asks you in.`}>
      <section aria-labelledby="t">
        <h1 id="t" dir="auto">
          Join {vendor}, {name}
        </h1>
        {reply?.refusal && (
          <Note tone="stop" role="alert" className="gap">
            <b>Somebody signs in with {email} already.</b> An address belongs to one workspace. Ask {inviter}{' '}
            to invite another of yours.
          </Note>
        )}
        <FormProblems reply={reply} />
        <form className="form" method="post" noValidate>
          <TextField name="email" label="Email" type="email" autoComplete="username" value={email} readOnly />
          <NewPasswordField label="Choose a password" error={errorIn(reply, 'join', 'password')} />
          <p className="goes">
            <button type="submit" className="btn btn--main btn--big">
              Join
            </button>
          </p>
        </form>
      </section>
    </Door>
  );
}

function Ended() {
  return (
    <Door saying="Nobody should have to tell you twice." words="Foyer keeps what a customer told sales.">
      <section aria-labelledby="t">
        <h1 id="t">This link doesn’t work any more</h1>
        <p className="lead gap">
          Invitations work once, for seven days. Joined already? Sign in. Otherwise ask your colleague for a
          new one.
        </p>
        <p className="goes gap-l">
          <a className="btn btn--main btn--big" href="/sign-in">
            Sign in
          </a>
        </p>
      </section>
    </Door>
  );
}

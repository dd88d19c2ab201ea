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
import { recordAccess } from '../../auth/access-log.server';
import { memberOf, signIn } from '../../auth/member/member.server';
import { isSetUpOpen } from '../../auth/member/set-up.server';
import { countSignIn, forgetSignIns } from '../../auth/member/sign-in-tries.server';
import { slipped } from '../../domain/form/slip';
import { safePath } from '../../domain/request/safe-path';
import { env } from '../../env.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { type CastMember, demoCast } from '../../queries/member/demo-cast.server';
import { sayCastMember } from '../../speech/en/member/demo-cast';
import { sayWait } from '../../speech/en/say-count';
import { FormProblems } from '../../ui/form/form-problems';
import { errorIn, type FormReply, shownIn } from '../../ui/form/form-reply';
import { TextField } from '../../ui/form/text-field';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { Door } from '../../ui/frame/door';
import { Face } from '../../ui/kit/face';
import { Note } from '../../ui/kit/note';
import { withoutPassword } from './password-form';

export const meta: MetaFunction = () => [{ title: 'Sign in, Foyer' }];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await isSetUpOpen()) throw redirect('/set-up');
  const asked = new URL(request.url).searchParams;
  const back = safePath(asked.get('back'));
  if (await memberOf(request)) throw redirect(back);
  return { back, hasEnded: asked.get('why') === 'ended', cast: env().isDemo ? await demoCast() : null };
}

const credentials = z.object({
  email: z
    .string()
    .trim()
    .min(1, slipped({ code: 'missing', field: 'own_email' }))
    .max(320, slipped({ code: 'email_unlikely' })),
  password: z
    .string()
    .min(1, slipped({ code: 'missing', field: 'own_password' }))
    .max(200, slipped({ code: 'password_unlikely' })),
  back: z.string().optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFormInto(request, credentials, 'sign-in');
  if (!form.ok) return malformed(withoutPassword(form.reply));
  const { email, password, back } = form.value;
  const { clientAddress } = context;
  const wait = await countSignIn(email, clientAddress);
  if (wait > 0) {
    const reply = refused({ ok: false, code: 'too_many_tries' }, 'sign-in', {
      email,
      wait: sayWait(wait),
    });
    return data(reply.data, { ...reply.init, headers: { 'Retry-After': String(wait) } });
  }
  const headers = await signIn(request, email, password);
  if (!headers) {
    await recordAccess({ kind: 'sign_in_refused', email, clientAddress });
    const errors = { password: 'That email and password don’t go together.' };
    return data<FormReply>({ form: 'sign-in', typed: { email }, errors }, { status: 400 });
  }
  await forgetSignIns(email, clientAddress);
  await recordAccess({ kind: 'signed_in', email, clientAddress });
  throw redirect(safePath(back), { headers });
}

/** Carries Retry-After of too many tries. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export default function SignIn() {
  const { back, hasEnded, cast } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const faces = cast?.filter((person) => person.portrait) ?? [];
  return (
    <Door
      saying="Nobody should have to tell you twice."
      words="Foyer keeps what a customer told sales, shows it to them, and lets them put it right."
      faces={faces}
    >
      <section aria-labelledby="t">
        <h1 id="t">Sign in</h1>
        {reply?.refusal && (
          <Note tone="stop" role="alert" className="gap">
            <b>{REFUSAL_WORDS[reply.refusal.code]}</b> You can try again in {reply.typed.wait}.
          </Note>
        )}
        {hasEnded && !reply ? (
          <Note tone="wait" className="gap">
            <p>Your session has ended. Once you have signed in, you are back where you were.</p>
          </Note>
        ) : null}
        <FormProblems reply={reply} />
        <form className="form" method="post" noValidate action="/sign-in">
          <input type="hidden" name="back" value={back} />
          <TextField
            name="email"
            label="Email"
            type="email"
            autoComplete="username"
            required
            defaultValue={shownIn(reply, 'sign-in', 'email', '')}
            error={errorIn(reply, 'sign-in', 'email')}
          />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            required
            error={errorIn(reply, 'sign-in', 'password')}
          />
          <p className="goes">
            <button type="submit" className="btn btn--main btn--big">
              Sign in
            </button>
            <a href="/password/forgotten">Forgotten your password?</a>
          </p>
        </form>
      </section>
      {cast && <DemoCast cast={cast} back={back} />}
    </Door>
  );
}

function DemoCast({ cast, back }: { cast: CastMember[]; back: string }) {
  return (
    <section className="demo" aria-labelledby="d">
      <h2 id="d">Or look around as someone</h2>
      <p className="meta">
        This is a demo with made-up customers. Nothing leaves this computer: mail goes to the local mailbox,
        which every one of them can read.
      </p>
      <form method="post" action="/sign-in/demo">
        <input type="hidden" name="back" value={back} />
        <ul className="cast">
          {cast.map((person) => (
            <li key={person.id}>
              <button type="submit" name="member" value={person.id}>
                <Face name={person.name} portrait={person.portrait} />
                <span>
                  <b>
                    <span className="vh">Sign in as </span>
                    {person.name}
                  </b>
                  <span>{sayCastMember(person)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p className="meta gap">Customers don’t sign in. To be one of them, open their mail in the mailbox.</p>
    </section>
  );
}

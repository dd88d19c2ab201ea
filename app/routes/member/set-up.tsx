import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countTryNow, SET_UP_CODE } from '../../auth/attempts.server';
import { signIn } from '../../auth/member/member.server';
import { isSetUpCode, isSetUpOpen, setUpWorkspace } from '../../auth/member/set-up.server';
import { slipped } from '../../domain/form/slip';
import { companyName, emailAddress, personName, timeZoneName } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { FormProblems } from '../../ui/form/form-problems';
import { errorIn, type FormReply, shownIn } from '../../ui/form/form-reply';
import { NewPasswordField } from '../../ui/form/new-password-field';
import { TextField } from '../../ui/form/text-field';
import { TimeZoneField } from '../../ui/form/time-zone-field';
import { Door } from '../../ui/frame/door';
import { newPassword, withoutPassword } from './password-form';

export const meta: MetaFunction = () => [{ title: 'Set up your workspace, Foyer' }];

export async function loader(_: LoaderFunctionArgs) {
  if (!(await isSetUpOpen())) throw redirect('/sign-in');
  return { timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')] };
}

const schema = z.object({
  code: z
    .string()
    .trim()
    .min(1, slipped({ code: 'missing', field: 'set_up_code' }))
    .max(40, slipped({ code: 'set_up_code_unlikely' })),
  company: companyName({ field: 'own_company', max: 80 }),
  timeZone: timeZoneName({ field: 'office_time' }),
  name: personName({ field: 'own_name' }),
  email: emailAddress({ field: 'own_email' }),
  password: newPassword,
});

export async function action({ request, context }: ActionFunctionArgs) {
  if (!(await isSetUpOpen())) throw redirect('/sign-in');
  const form = await readFormInto(request, schema, 'set-up');
  if (!form.ok) return malformed(withoutPassword(form.reply));
  if ((await countTryNow(`set-up ${context.clientAddress}`, SET_UP_CODE)) > 0)
    return refused({ ok: false, code: 'too_many_tries' }, 'set-up', { ...form.typed, password: '' });
  if (!isSetUpCode(form.value.code)) {
    const errors = { code: 'That’s not the code. Look for the last line that starts with “Set-up code”.' };
    return data<FormReply>(withoutPassword({ form: 'set-up', typed: form.typed, errors }), { status: 400 });
  }
  if (!(await setUpWorkspace(form.value))) throw redirect('/sign-in');
  const headers = await signIn(request, form.value.email, form.value.password);
  throw redirect('/', { headers: headers ?? undefined });
}

export default function SetUp() {
  const { timeZones } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const field = (name: string, stored = '') => ({
    name,
    defaultValue: shownIn(reply, 'set-up', name, stored),
    error: errorIn(reply, 'set-up', name),
  });
  return (
    <Door
      saying="Two minutes, then your first handoff."
      words="You’re the first here, so you become its admin. Colleagues come next."
    >
      <section aria-labelledby="t">
        <h1 id="t">Set up your workspace</h1>
        <FormProblems reply={reply} />
        <form className="form" method="post" noValidate>
          <TextField
            {...field('code')}
            label="Code from the console"
            hint="Printed where you started Foyer. It proves the server is yours, and works once."
            look="code"
            autoComplete="one-time-code"
          />
          <TextField
            {...field('company')}
            label="Company name"
            hint="Customers read it on their page and in mail."
            autoComplete="organization"
          />
          <TimeZoneField {...field('timeZone', 'Europe/Brussels')} label="Office time" zones={timeZones} />
          <TextField {...field('name')} label="Your name" autoComplete="name" />
          <TextField {...field('email')} label="Your email" type="email" autoComplete="username" />
          <NewPasswordField label="Password" error={errorIn(reply, 'set-up', 'password')} />
          <p className="goes">
            <button type="submit" className="btn btn--main btn--big">
              Create workspace
            </button>
          </p>
        </form>
      </section>
    </Door>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { inviteColleague } from '../../commands/contact/bring-in.server';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { emailAddress, personName } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { colleaguesPage } from '../../queries/contact/colleagues.server';
import { sayColleagues } from '../../speech/en/contact/say-colleagues';
import { COLLEAGUE_FORM, ColleaguesPage } from '../../ui/contact/colleagues-page';
import type { FormReply } from '../../ui/form/form-reply';
import { themeLink } from '../../ui/welcome/head';

const colleague = z.object({ name: personName({ max: WORD_LIMITS.name }), email: emailAddress() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const asked = new URL(request.url).searchParams.get('asked');
  return { page: sayColleagues(await colleaguesPage(session)), asked };
}

/** Brings somebody in, or asks to. What is answered is the same, whoever that is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireCustomer({ request, context });
  const form = await readFormInto(request, colleague, COLLEAGUE_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await inviteColleague(actor, form.value);
  if (!outcome.ok) return refused(outcome, COLLEAGUE_FORM, form.typed);
  throw redirect(`/welcome/colleagues?of=${actor.id}&asked=${outcome.id}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Bring in a colleague, ${data.page.vendor}` }, ...themeLink(data.page.colour)] : [];

export default function WelcomeColleagues() {
  const { page, asked } = useLoaderData<typeof loader>();
  return <ColleaguesPage page={page} asked={asked} reply={useActionData<FormReply>()} />;
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { closeOnboarding } from '../../commands/onboarding/close.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { closingPage } from '../../queries/onboarding/closing.server';
import { sayClosing } from '../../speech/en/onboarding/say-closing';
import type { FormReply } from '../../ui/form/form-reply';
import { CLOSE_FORM, ClosingPage } from '../../ui/onboarding/closing-page';
import { closeForm } from './closing-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.closed ? `${data.customer} is closed, Foyer` : `Close ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return sayClosing(found(await closingPage(member, idIn(params.id))));
}

/** Closes it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, closeForm, CLOSE_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await closeOnboarding(member, id, form.value);
  if (!outcome.ok) return refused(outcome, CLOSE_FORM, form.typed);
  throw redirect(`/onboardings/${id}#closed`, 303);
}

export default function Close() {
  return <ClosingPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

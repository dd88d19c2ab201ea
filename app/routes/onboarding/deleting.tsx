import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { deleteOnboarding } from '../../commands/onboarding/delete-onboarding.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { deletingPage } from '../../queries/onboarding/deleting.server';
import { saySetCalls } from '../../speech/en/onboarding/say-closing';
import type { FormReply } from '../../ui/form/form-reply';
import { DeletingPage } from '../../ui/onboarding/deleting-page';
import { deletingForm } from './deleting-form';

export const meta: MetaFunction = () => [{ title: 'Delete an onboarding, Foyer' }];

/** What would go. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'delete_onboarding');
  const { reader, calls, ...page } = found(await deletingPage(member, idIn(params.id)));
  return { ...page, calls: saySetCalls(calls, reader) };
}

/** Deletes it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'delete_onboarding');
  const form = await readFormInto(request, deletingForm, 'deleting');
  if (!form.ok) return malformed(form.reply);
  const outcome = await deleteOnboarding(member, idIn(params.id), form.value.typed);
  if (!outcome.ok) return refused(outcome, 'deleting', form.typed);
  throw redirect('/customers?deleted', 303);
}

export default function Deleting() {
  return <DeletingPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { handOverAll } from '../../commands/member/hand-over-all.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { leavingOf } from '../../queries/member/leaving.server';
import { sayLeaving } from '../../speech/en/member/say-leaving';
import type { FormReply } from '../../ui/form/form-reply';
import { LeavingPage } from '../../ui/member/leaving-page';
import { leavingForm } from './leaving-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `What ${data?.name} has, Foyer` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'see_members');
  return sayLeaving(found(await leavingOf(member, idIn(params.id))));
}

/** Hands over all that is theirs; an admin ends their access with it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'see_members');
  const form = await readFormInto(request, leavingForm, 'leaving');
  if (!form.ok) return malformed(form.reply);
  const outcome = await handOverAll(member, idIn(params.id), form.value);
  if (!outcome.ok) return refused(outcome, 'leaving', form.typed);
  throw redirect(`/members?handed-over=${form.value.endsAccess ? 'with-access' : 'only'}`, 303);
}

export default function Leaving() {
  return <LeavingPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

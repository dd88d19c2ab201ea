import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { changeDeal } from '../../commands/handoff/change-deal.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { dealPage } from '../../queries/handoff/deal.server';
import { sayOwn } from '../../speech/en/handoff/say-written';
import type { FormReply } from '../../ui/form/form-reply';
import { DEAL_FORM, DealPage } from '../../ui/handoff/deal-page';
import { dealForm } from './deal-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `The deal with ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { own, reader, ...page } = found(await dealPage(member, idIn(params.id)));
  return { ...page, own: sayOwn(own, reader) };
}

/** Puts the facts of the deal right. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, dealForm, DEAL_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await changeDeal(member, id, form.value);
  if (!outcome.ok) return refused(outcome, DEAL_FORM, form.typed);
  throw redirect(`/onboardings/${id}`, 303);
}

export default function TheDeal() {
  return <DealPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

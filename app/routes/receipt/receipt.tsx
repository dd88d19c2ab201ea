import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { confirmReceipt } from '../../commands/receipt/confirm-receipt.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { isWithoutHandoff } from '../../queries/onboarding/without-handoff.server';
import { receiptOf } from '../../queries/receipt/receipt.server';
import { sayReceipt } from '../../speech/en/receipt/say-receipt';
import type { FormReply } from '../../ui/form/form-reply';
import { ReceiptPage, titleOf } from '../../ui/receipt/receipt-page';
import { judgementsForm } from './judgements-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data)}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (await isWithoutHandoff(member, params.id)) throw redirect(`/onboardings/${params.id}/guide`);
  return sayReceipt(found(await receiptOf(member, idIn(params.id))));
}

/** Accepts the handoff. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, judgementsForm, 'receipt');
  if (!form.ok) return malformed(form.reply);
  const outcome = await confirmReceipt(member, id, form.value);
  if (!outcome.ok) return refused(outcome, 'receipt', form.typed);
  throw redirect(`/onboardings/${id}/receipt#accepted`, 303);
}

export default function ReceiptRoute() {
  return <ReceiptPage receipt={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

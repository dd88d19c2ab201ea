import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { handOver } from '../../commands/onboarding/hand-over.server';
import { OWNED_PARTS } from '../../domain/onboarding/hand-over';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { handOverPage } from '../../queries/onboarding/hand-over.server';
import { sayHandOver } from '../../speech/en/onboarding/say-hand-over';
import type { FormReply } from '../../ui/form/form-reply';
import { HandOverPage } from '../../ui/onboarding/hand-over-page';
import { handOverForm } from './hand-over-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Give ${data?.customer} to a colleague, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = new URL(request.url).searchParams.get('part');
  const part = OWNED_PARTS.find((one) => one === asked) ?? null;
  return sayHandOver(found(await handOverPage(member, idIn(params.id), part)));
}

/** Hands the part over. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, handOverForm, 'hand-over');
  if (!form.ok) return malformed(form.reply);
  const { part, from: fromId, to: toId, words, note } = form.value;
  const outcome = await handOver(member, id, { part, fromId, toId, words, note });
  if (!outcome.ok) return refused(outcome, 'hand-over', form.typed);
  throw redirect(`/onboardings/${id}#owner`, 303);
}

export default function HandOver() {
  return <HandOverPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

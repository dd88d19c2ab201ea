import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { answerQuestion } from '../../commands/thread/answer-question.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { memberThread } from '../../queries/thread/member-threads.server';
import { sayMemberThread } from '../../speech/en/thread/say-thread';
import type { FormReply } from '../../ui/form/form-reply';
import { ANSWER_FORM, MemberThread } from '../../ui/thread/member-thread';
import { answerForm } from './thread-form';
import { beforeIn, memberThreadAddress } from './thread-place';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.place.title ?? 'The page as a whole'}, ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, placeId] = [idIn(params.id), idIn(params.placeId)];
  const asked = { before: beforeIn(request), notesBefore: beforeIn(request, 'notes') };
  return sayMemberThread(found(await memberThread(member, id, placeId, asked)));
}

/** Answers. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, placeId] = [idIn(params.id), idIn(params.placeId)];
  const form = await readFormInto(request, answerForm, ANSWER_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await answerQuestion(member, id, placeId, form.value);
  if (!outcome.ok) return refused(outcome, ANSWER_FORM, form.typed);
  throw redirect(memberThreadAddress(id, placeId), 303);
}

export default function Thread() {
  return <MemberThread thread={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

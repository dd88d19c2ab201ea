import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { found, idIn } from '../../http/request/params.server';
import { questionsPage } from '../../queries/question/questions-page.server';
import { sayQuestionsPage } from '../../speech/en/question/say-questions-page';
import type { FormReply } from '../../ui/form/form-reply';
import { QuestionsPage, titleOf } from '../../ui/question/questions-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data.page)}, ${data.page.customer}, Foyer` : 'Foyer' },
];

/** The questions of a step, as they are written. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const facts = found(await questionsPage(member, idIn(params.id), idIn(params.stepId)));
  const asked = new URL(request.url).searchParams.get('question');
  return { page: sayQuestionsPage(facts), open: isId(asked) ? asked : null };
}

export default function QuestionsRoute() {
  return <QuestionsPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

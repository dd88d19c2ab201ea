import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { found, idIn } from '../../http/request/params.server';
import { handoffPage } from '../../queries/handoff/handoff.server';
import { isWithoutHandoff } from '../../queries/onboarding/without-handoff.server';
import { sayHandoff } from '../../speech/en/handoff/say-handoff';
import type { FormReply } from '../../ui/form/form-reply';
import { HandoffPage, titleOf } from '../../ui/handoff/handoff-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data)}, Foyer` : 'Foyer' },
];

/** Which form is open stands in the address: as a query, or as what a form was sent to. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (await isWithoutHandoff(member, params.id)) throw redirect(`/onboardings/${params.id}/guide`);
  const asked = new URL(request.url).searchParams;
  const edit = params.statementId ?? params.flagId ?? asked.get('edit');
  const shown = { edit: isId(edit) ? edit : null, add: asked.get('add'), gone: asked.get('gone') };
  return sayHandoff(found(await handoffPage(member, idIn(params.id), shown)));
}

export default function Handoff() {
  return <HandoffPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

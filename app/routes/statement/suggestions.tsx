import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { suggestionsPage } from '../../queries/statement/suggestions.server';
import { saySuggestions } from '../../speech/en/statement/say-suggestions';
import type { FormReply } from '../../ui/form/form-reply';
import { SuggestionsPage } from '../../ui/statement/suggestions-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Suggested for ${data.customer}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return saySuggestions(found(await suggestionsPage(member, idIn(params.id))));
}

export default function Suggestions() {
  return <SuggestionsPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

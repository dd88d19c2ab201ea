import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { stepFiles } from '../../queries/file/step-files.server';
import { sayStepFiles } from '../../speech/en/file/say-step-files';
import { StepFilesPage } from '../../ui/file/step-files-page';
import type { FormReply } from '../../ui/form/form-reply';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title}, ${data.customer}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return sayStepFiles(found(await stepFiles(member, idIn(params.id), idIn(params.stepId))));
}

export default function StepFilesRoute() {
  return <StepFilesPage said={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../../auth/member/member.server';
import { found, idIn } from '../../../http/request/params.server';
import { customerToExport } from '../../../queries/workspace/exports.server';
import { ExportPage } from '../../../ui/workspace/export-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `A copy of ${data?.page.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = found(await customerToExport(member, idIn(params.id)));
  return { page, isBusy: new URL(request.url).searchParams.has('busy') };
}

export default function OnboardingExport() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}

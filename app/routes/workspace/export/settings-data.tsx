import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../../auth/member/member.server';
import { exportsOf } from '../../../queries/workspace/exports.server';
import { sayExports } from '../../../speech/en/workspace/say-exports';
import { DataPage } from '../../../ui/workspace/data-page';

/** What goes out of the workspace: for admins. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'export_workspace');
  const isBusy = new URL(request.url).searchParams.has('busy');
  return { isBusy, latest: sayExports(await exportsOf(member)), vendor: member.workspace.name };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Data, ${data?.vendor ?? 'Foyer'}` },
];

export default function SettingsData() {
  return <DataPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isId } from '../../domain/request/id';
import { recordOf } from '../../queries/workspace/record.server';
import { sayRecord } from '../../speech/en/workspace/say-record';
import { RecordPage } from '../../ui/workspace/record/record-page';
import { requireSetter } from './settings-guard.server';

export { ErrorBoundary } from './settings-workspace';

/** What was done to the workspace, by whom and when. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireSetter({ request, context });
  const asked = new URL(request.url).searchParams.get('before');
  const before = isId(asked) ? asked : null;
  const record = sayRecord(await recordOf(member, before));
  return { record, isLatest: before === null, vendor: member.workspace.name };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Record, ${data?.vendor ?? 'Foyer'}` },
];

export default function SettingsRecord() {
  const { record, isLatest } = useLoaderData<typeof loader>();
  return <RecordPage record={record} isLatest={isLatest} />;
}

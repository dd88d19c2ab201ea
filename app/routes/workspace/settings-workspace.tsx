import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { settingsOf } from '../../queries/workspace/settings.server';
import { saySettings } from '../../speech/en/workspace/say-settings';
import type { FormReply } from '../../ui/form/form-reply';
import { partSaved } from '../../ui/workspace/settings';
import { SettingsPage } from '../../ui/workspace/settings-page';
import { SomebodyElseSets } from '../../ui/workspace/somebody-else-sets';
import { requireSetter } from './settings-guard.server';

/** What the workspace is called, when it works, and how long its steps may take. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireSetter({ request, context });
  const saved = partSaved(new URL(request.url).searchParams.get('saved'));
  const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return { ...saySettings(await settingsOf(member)), saved, timeZones };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Settings, ${data?.settings.name ?? 'Foyer'}` },
];

export default function SettingsWorkspace() {
  return <SettingsPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

/** Whoever may not set it reads who may. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 403) return <SomebodyElseSets {...error.data} />;
  throw error;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { colourForm } from '../../domain/workspace/setting-rules';
import { readInto } from '../../http/form/form.server';
import { LOGO_TOO_LARGE } from '../../http/workspace/logo.server';
import { settingsOf } from '../../queries/workspace/settings.server';
import { saySettings } from '../../speech/en/workspace/say-settings';
import type { FormReply } from '../../ui/form/form-reply';
import { partSaved } from '../../ui/workspace/settings';
import { SettingsPage } from '../../ui/workspace/settings-page';
import { SomebodyElseSets } from '../../ui/workspace/somebody-else-sets';
import { requireSetter } from './settings-guard.server';

/** What the workspace is called, how it looks, when it works, and how long its steps may take. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireSetter({ request, context });
  const asked = new URL(request.url).searchParams;
  const saved = partSaved(asked.get('saved'));
  const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  const look = lookedAt(asked.get('colour'));
  return {
    page: { ...saySettings(await settingsOf(member)), saved, timeZones, tried: look.tried },
    reply: asked.get('logo') === 'too-large' ? LOGO_TOO_LARGE : look.reply,
  };
}

/** A colour that is looked at before it is saved, or what is wrong with it. */
function lookedAt(typed: string | null): { tried: string | null; reply?: FormReply } {
  if (typed === null) return { tried: null };
  const form = readInto({ colour: typed }, colourForm, 'colour');
  return form.ok ? { tried: form.value.colour } : { tried: null, reply: form.reply };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Settings, ${data?.page.settings.name ?? 'Foyer'}` },
];

export default function SettingsWorkspace() {
  const { page, reply } = useLoaderData<typeof loader>();
  return <SettingsPage {...page} reply={useActionData<FormReply>() ?? reply} />;
}

/** Whoever may not set it reads who may. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 403) return <SomebodyElseSets {...error.data} />;
  throw error;
}

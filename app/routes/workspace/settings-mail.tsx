import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveSender } from '../../commands/workspace/save-settings.server';
import { senderForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { mailSettings } from '../../queries/workspace/mail-settings.server';
import { sayMailSettings } from '../../speech/en/workspace/say-mail-settings';
import type { FormReply } from '../../ui/form/form-reply';
import { MailSettingsPage } from '../../ui/workspace/mail-settings-page';
import { requireSetter } from './settings-guard.server';

export { ErrorBoundary } from './settings-workspace';

/** Where mail says it comes from. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireSetter({ request, context });
  const saved = new URL(request.url).searchParams.get('saved');
  return { page: sayMailSettings(await mailSettings(member)), saved };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, senderForm, 'sender');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveSender(member, form.value);
  if (!outcome.ok) return refused(outcome, 'sender', form.typed);
  return redirect('/settings/mail?saved=sender#sender', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Mail, ${data?.page.settings.name ?? 'Foyer'}` },
];

export default function SettingsMail() {
  const { page, saved } = useLoaderData<typeof loader>();
  return <MailSettingsPage page={page} saved={saved} reply={useActionData<FormReply>()} />;
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveColleagues } from '../../commands/workspace/save-settings.server';
import { colleaguesForm } from '../../domain/workspace/setting-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { peopleSettings } from '../../queries/workspace/people-settings.server';
import type { FormReply } from '../../ui/form/form-reply';
import { PeopleSettingsPage } from '../../ui/workspace/people-settings-page';
import { requireSetter } from './settings-guard.server';

export { ErrorBoundary } from './settings-workspace';

/** Who gets in at customers. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireSetter({ request, context });
  return {
    page: await peopleSettings(member),
    saved: new URL(request.url).searchParams.get('saved'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, colleaguesForm, 'colleagues');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveColleagues(member, form.value);
  if (!outcome.ok) return refused(outcome, 'colleagues', form.typed);
  return redirect('/settings/people?saved=colleagues#colleagues', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People, ${data?.page.vendor ?? 'Foyer'}` },
];

export default function SettingsPeople() {
  const { page, saved } = useLoaderData<typeof loader>();
  return <PeopleSettingsPage page={page} saved={saved} reply={useActionData<FormReply>()} />;
}

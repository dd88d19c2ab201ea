import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { erasePerson } from '../../commands/contact/erase-person.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { erasingPage } from '../../queries/contact/erasing.server';
import { ErasingPage } from '../../ui/contact/erasing-page';
import type { FormReply } from '../../ui/form/form-reply';
import { erasingForm } from './erasing-form';

export const meta: MetaFunction = () => [{ title: 'Erase a person, Foyer' }];

/** What would happen. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'erase_person');
  return found(await erasingPage(member, idIn(params.id), idIn(params.contactId)));
}

/** Erases them. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'erase_person');
  const which = { onboardingId: idIn(params.id), contactId: idIn(params.contactId) };
  const form = await readFormInto(request, erasingForm, 'erasing');
  if (!form.ok) return malformed(form.reply);
  const outcome = await erasePerson(member, which, form.value);
  if (!outcome.ok) return refused(outcome, 'erasing', form.typed);
  throw redirect(`/onboardings/${which.onboardingId}/erasing?erased`, 303);
}

export default function PersonErasing() {
  return <ErasingPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

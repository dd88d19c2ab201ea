import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../../auth/member/member.server';
import { describeContact } from '../../../commands/contact/describe-contact.server';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { found, idIn } from '../../../http/request/params.server';
import { aboutContact } from '../../../queries/contact/about-contact.server';
import { ABOUT_FORM, AboutContactPage } from '../../../ui/contact/about-contact-page';
import type { FormReply } from '../../../ui/form/form-reply';
import { aboutForm, aboutIn, stanceIn } from './about-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `About ${data?.contact.name}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return found(await aboutContact(member, idIn(params.id), idIn(params.contactId)));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const form = await readFormInto(request, aboutForm, ABOUT_FORM);
  if (!form.ok) return malformed(form.reply);
  const said = { about: aboutIn(form.value), stance: stanceIn(form.value) };
  const outcome = await describeContact(member, id, contactId, said);
  if (!outcome.ok) return refused(outcome, ABOUT_FORM, form.typed);
  return redirect(`/onboardings/${id}#p-${contactId}`, 303);
}

export default function ContactAbout() {
  return <AboutContactPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { introduceContact } from '../../commands/contact/introduce-contact.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { contactIntroductionPage } from '../../queries/contact/contact-introduction.server';
import { sayContactIntroduction } from '../../speech/en/contact/say-contact-introduction';
import { CONTACT_INTRODUCTION, ContactIntroductionPage } from '../../ui/contact/contact-introduction-page';
import type { FormReply } from '../../ui/form/form-reply';
import { contactIntroductionForm } from './contact-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Introduce yourselves to ${data?.person.name}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const page = await contactIntroductionPage(member, idIn(params.id), idIn(params.contactId));
  return sayContactIntroduction(found(page));
}

/** Sends it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const form = await readFormInto(request, contactIntroductionForm, CONTACT_INTRODUCTION);
  if (!form.ok) return malformed(form.reply);
  const { words, host } = form.value;
  const outcome = await introduceContact(member, id, contactId, { words, hostId: host });
  if (!outcome.ok) return refused(outcome, CONTACT_INTRODUCTION, form.typed);
  return redirect(`/onboardings/${id}#p-${contactId}`, 303);
}

export default function ContactIntroduction() {
  return <ContactIntroductionPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

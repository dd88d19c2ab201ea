import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { addContact } from '../../commands/contact/add-contact.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { newContactPage } from '../../queries/contact/new-contact.server';
import { NEW_CONTACT_FORM, NewContactPage } from '../../ui/contact/new-contact-page';
import type { FormReply } from '../../ui/form/form-reply';
import { sameAddressWords } from '../../ui/frame/copy';
import { contactForm } from './contact-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add somebody of ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return found(await newContactPage(member, idIn(params.id)));
}

/** Notes them; they are mailed nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, contactForm, NEW_CONTACT_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await addContact(member, id, form.value.input);
  if (!outcome.ok && outcome.code === 'same_address')
    return malformed({
      form: NEW_CONTACT_FORM,
      typed: form.typed,
      errors: { email: sameAddressWords(outcome.latest) },
    });
  if (!outcome.ok) return refused(outcome, NEW_CONTACT_FORM, form.typed);
  return redirect(`/onboardings/${id}?added=${outcome.contactId}#p-${outcome.contactId}`, 303);
}

export default function NewContact() {
  return <NewContactPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

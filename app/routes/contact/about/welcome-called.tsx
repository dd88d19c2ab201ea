import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../../auth/contact/customer-session.server';
import { chooseCalled } from '../../../commands/contact/describe-contact.server';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { calledPage } from '../../../queries/contact/called.server';
import { CALLED_FORM, CalledPage } from '../../../ui/contact/called-page';
import type { FormReply } from '../../../ui/form/form-reply';
import { themeLink } from '../../../ui/welcome/head';
import { calledForm } from './about-form';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return calledPage(await requireCustomer({ request, context }));
}

/** They read how they are called on the page they come back to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, address } = await requireCustomer({ request, context });
  const form = await readFormInto(request, calledForm, CALLED_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await chooseCalled(actor, form.value.called);
  if (!outcome.ok) return refused(outcome, CALLED_FORM, form.typed);
  throw redirect(address, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `How to call you, ${data.vendor}` }, ...themeLink(data.colour)] : [];

export default function WelcomeCalled() {
  return <CalledPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

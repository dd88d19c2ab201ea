import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { startWithoutHandoff } from '../../commands/onboarding/start-without-handoff.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { knownCustomers } from '../../queries/customer/known-customers.server';
import { readerOf } from '../../queries/member/reader.server';
import { sayCustomer } from '../../speech/en/customer/say-customer';
import { sayNewHandoff } from '../../speech/en/handoff/say-new-handoff';
import type { FormReply } from '../../ui/form/form-reply';
import { NEW_ONBOARDING, NewOnboardingPage } from '../../ui/onboarding/new-onboarding';
import { beginning } from './beginning.server';
import { newOnboardingForm } from './new-onboarding-form';

export const meta: MetaFunction = () => [{ title: 'New onboarding, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_without_handoff')) throw new Response(null, { status: 403 });
  return { start: sayNewHandoff(await beginning(member)), isSellers: mayHere(member.role, 'start_handoff') };
}

/** Begins it, and goes on to its guide. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const { owners } = await beginning(member);
  const form = await readFormInto(request, newOnboardingForm(owners), NEW_ONBOARDING);
  if (!form.ok) return malformed(form.reply);
  const outcome = await startWithoutHandoff(member, form.value);
  if (!outcome.ok && outcome.code === 'customer_known') {
    const known = await knownCustomers(member, form.value.customer);
    const reader = await readerOf(member);
    return refused(
      { ...outcome, latest: known.map((one) => sayCustomer(one, reader)) },
      NEW_ONBOARDING,
      form.typed,
    );
  }
  if (!outcome.ok) return refused(outcome, NEW_ONBOARDING, form.typed);
  return redirect(`/onboardings/${outcome.id}/guide`, 303);
}

export default function NewOnboarding() {
  return <NewOnboardingPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { startHandoff } from '../../commands/handoff/start-handoff.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { knownCustomers } from '../../queries/customer/known-customers.server';
import { newHandoff } from '../../queries/handoff/new-handoff.server';
import { readerOf } from '../../queries/member/reader.server';
import { sayCustomer } from '../../speech/en/customer/say-customer';
import { sayNewHandoff } from '../../speech/en/handoff/say-new-handoff';
import { CustomerQuestion, customersAsked } from '../../ui/customer/which-customer';
import type { FormReply } from '../../ui/form/form-reply';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { FormErrors } from '../../ui/handoff/form-errors';
import { NEW_HANDOFF, NewHandoffForm } from '../../ui/handoff/new-handoff-form';
import { newHandoffForm } from './new-handoff-form';

export const meta: MetaFunction = () => [{ title: 'New handoff, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (!mayHere(member.role, 'start_handoff')) throw new Response(null, { status: 403 });
  return {
    ...sayNewHandoff(await newHandoff(member)),
    mayBegin: mayHere(member.role, 'start_without_handoff'),
  };
}

/** Starts the handoff. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, newHandoffForm(await newHandoff(member)), NEW_HANDOFF);
  if (!form.ok) return malformed(form.reply);
  const outcome = await startHandoff(member, form.value);
  if (!outcome.ok && outcome.code === 'customer_known') {
    const known = await knownCustomers(member, form.value.customer);
    const reader = await readerOf(member);
    const latest = known.map((one) => sayCustomer(one, reader));
    return refused({ ...outcome, latest }, NEW_HANDOFF, form.typed);
  }
  if (!outcome.ok) return refused(outcome, NEW_HANDOFF, form.typed);
  return redirect(`/onboardings/${outcome.id}/handoff`, 303);
}

export default function NewHandoff() {
  const start = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return (
    <StaffPage narrow skip="Skip to the form">
      <PageHead
        crumb={{ href: '/', label: 'Today' }}
        title="New handoff"
        lead="Who signed what, when, and who looks after them. What they want and what you promised comes next."
      />
      <FormErrors reply={reply} prefix="new" />
      <CustomerQuestion known={customersAsked(reply)} field="new-which" />
      <p className="meta gap">
        Several at once? <a href="/import">Bring them in from a table</a>.
      </p>
      {start.mayBegin ? (
        <p className="meta gap">
          Nobody sold to them, or long ago? <a href="/onboardings/new">Begin without a handoff</a>.
        </p>
      ) : null}
      <NewHandoffForm start={start} reply={reply} />
    </StaffPage>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mergeCustomers } from '../../commands/customer/merge-customers.server';
import { refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { customerToMerge } from '../../queries/customer/merging.server';
import { readerOf } from '../../queries/member/reader.server';
import { sayCustomer } from '../../speech/en/customer/say-customer';
import { MergeCustomers } from '../../ui/customer/merge-customers';
import { StaffPage } from '../../ui/frame/staff-page';

export const meta: MetaFunction = () => [{ title: 'Make them one customer, Foyer' }];

/** What will happen when two customers become one. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'merge_customers');
  const [id, otherId] = [idIn(params.id), idIn(params.otherId)];
  if (id === otherId) throw new Response(null, { status: 404 });
  const [kept, other] = [await customerToMerge(member, id), await customerToMerge(member, otherId)];
  const reader = await readerOf(member);
  return { kept: sayCustomer(found(kept), reader), other: sayCustomer(found(other), reader) };
}

/** Makes them one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'merge_customers');
  const otherId = idIn(params.otherId);
  const outcome = await mergeCustomers(member, idIn(params.id), otherId);
  if (!outcome.ok) return refused(outcome, 'merge', {});
  return redirect(`/customers?${new URLSearchParams({ q: outcome.name, merged: otherId })}`, 303);
}

export default function CustomerMergeWith() {
  return (
    <StaffPage narrow skip="Skip to what will happen">
      <MergeCustomers {...useLoaderData<typeof loader>()} />
    </StaffPage>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { searchText } from '../../domain/form/search-text';
import { found, idIn } from '../../http/request/params.server';
import { customersNamed, customerToMerge } from '../../queries/customer/merging.server';
import { readerOf } from '../../queries/member/reader.server';
import { sayCustomer } from '../../speech/en/customer/say-customer';
import { ChooseCustomer } from '../../ui/customer/choose-customer';
import { StaffPage } from '../../ui/frame/staff-page';

export const meta: MetaFunction = () => [{ title: 'A customer recorded twice, Foyer' }];

/** Leads and admins choose first whose name stays, then which other customer is the same company. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'merge_customers');
  const chosen = params.id === undefined ? null : found(await customerToMerge(member, idIn(params.id)));
  const asked = searchText(new URL(request.url).searchParams);
  const text = asked || firstWordOf(chosen?.name ?? '');
  const customers = await customersNamed(member, text, chosen?.id ?? null);
  const reader = await readerOf(member);
  return {
    chosen: chosen && sayCustomer(chosen, reader),
    text,
    customers: customers.map((one) => sayCustomer(one, reader)),
  };
}

const firstWordOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

export default function CustomerMerge() {
  return (
    <StaffPage narrow skip="Skip to the list">
      <ChooseCustomer {...useLoaderData<typeof loader>()} />
    </StaffPage>
  );
}

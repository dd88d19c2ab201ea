import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { loadLedger } from '../../queries/promise/ledger.server';
import { peopleOfLedger } from '../../queries/promise/ledger-people.server';
import { sayLedger } from '../../speech/en/promise/say-ledger';
import { askedOfLedger, stateOfLedger } from '../../ui/promise/ledger-links';
import { LedgerPage } from '../../ui/promise/ledger-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Promises, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const typed = new URL(request.url).searchParams;
  const [asked, state, after] = [askedOfLedger(typed), stateOfLedger(typed), typed.get('after')];
  const facts = await loadLedger(member, { ...asked, state, after });
  return {
    vendor: member.workspace.name,
    ledger: sayLedger(facts, state),
    asked,
    state,
    people: await peopleOfLedger(member),
  };
}

export default function LedgerRoute() {
  return <LedgerPage {...useLoaderData<typeof loader>()} />;
}

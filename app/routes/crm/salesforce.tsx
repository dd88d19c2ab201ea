import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { connectCrm } from '../../commands/crm/connections.server';
import { salesforceForm } from '../../domain/crm/crm-form';
import { refusalOf } from '../../domain/crm/tried';
import { isCalledFromOutside } from '../../domain/webhook/public-address';
import { env } from '../../env.server';
import { malformed, readFormInto, refused, type Typed } from '../../http/form/form.server';
import { adapterOf } from '../../outside/crm/adapters.server';
import { crmPageOf } from '../../queries/crm/crm.server';
import { salesforceListener } from '../../queries/crm/listener.server';
import { sayCrm } from '../../speech/en/crm/say-crm';
import { CONNECT_SALESFORCE, SALESFORCE, SalesforcePage } from '../../ui/crm/salesforce-page';
import type { FormReply } from '../../ui/form/form-reply';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const listener = await salesforceListener(member);
  return {
    page: sayCrm(await crmPageOf(member, 'salesforce')),
    listener: listener ? listenerAt(`${env().origin}${listener}`) : null,
    saved: new URL(request.url).searchParams.get('saved'),
    vendor: member.workspace.name,
  };
}

const listenerAt = (address: string) => ({ address, isReachable: isCalledFromOutside(address) });

/** What opens another system goes to no page again; the rest of what was typed does. */
const untyped = ({ address = '', currency = '' }: Typed): Typed => ({ address, currency });

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const form = await readFormInto(request, salesforceForm, CONNECT_SALESFORCE);
  if (!form.ok) return malformed({ ...form.reply, typed: untyped(form.reply.typed) });
  const { id, ...entered } = form.value;
  const secret = { crm: 'salesforce' as const, ...entered };
  const typed = untyped(form.typed);
  const answer = await adapterOf(secret).tries();
  if (!answer.ok) return refused(refusalOf(answer), CONNECT_SALESFORCE, typed);
  const outcome = await connectCrm(member, { id, secret, tried: answer.value });
  if (!outcome.ok) return refused(outcome, CONNECT_SALESFORCE, typed);
  return redirect(`${SALESFORCE}?saved=connected`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Salesforce, ${data?.vendor ?? 'Foyer'}` },
];

export default function Salesforce() {
  const { page, listener, saved } = useLoaderData<typeof loader>();
  return <SalesforcePage page={page} listener={listener} saved={saved} reply={useActionData<FormReply>()} />;
}

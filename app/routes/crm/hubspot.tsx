import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { connectCrm } from '../../commands/crm/connections.server';
import { hubspotForm } from '../../domain/crm/crm-form';
import { refusalOf } from '../../domain/crm/tried';
import { isCalledFromOutside } from '../../domain/webhook/public-address';
import { env } from '../../env.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { adapterOf } from '../../outside/crm/adapters.server';
import { crmPageOf } from '../../queries/crm/crm.server';
import { sayCrm } from '../../speech/en/crm/say-crm';
import { CONNECT, HUBSPOT, HubSpotPage } from '../../ui/crm/hubspot-page';
import type { FormReply } from '../../ui/form/form-reply';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const address = `${env().origin}/webhooks/hubspot`;
  return {
    page: sayCrm(await crmPageOf(member, 'hubspot')),
    webhooks: { address, isReachable: isCalledFromOutside(address) },
    saved: new URL(request.url).searchParams.get('saved'),
    vendor: member.workspace.name,
  };
}

/** What was typed here goes to no page again: it opens another system. */
const UNTYPED = {};

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_crm');
  const form = await readFormInto(request, hubspotForm, CONNECT);
  if (!form.ok) return malformed({ ...form.reply, typed: UNTYPED });
  const { id, token, clientSecret } = form.value;
  const secret = { crm: 'hubspot' as const, token, clientSecret };
  const answer = await adapterOf(secret).tries();
  if (!answer.ok) return refused(refusalOf(answer), CONNECT, UNTYPED);
  const outcome = await connectCrm(member, { id, secret, tried: answer.value });
  if (!outcome.ok) return refused(outcome, CONNECT, UNTYPED);
  return redirect(`${HUBSPOT}?saved=connected`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `HubSpot, ${data?.vendor ?? 'Foyer'}` },
];

export default function HubSpot() {
  const { page, webhooks, saved } = useLoaderData<typeof loader>();
  return <HubSpotPage page={page} webhooks={webhooks} saved={saved} reply={useActionData<FormReply>()} />;
}

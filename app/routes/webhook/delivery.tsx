import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { webhookPage } from '../../queries/webhook/webhooks.server';
import { sayWebhookPage } from '../../speech/en/webhook/say-webhooks';
import type { FormReply } from '../../ui/form/form-reply';
import { DeliveryPage } from '../../ui/webhook/delivery-page';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const which = { before: null, deliveryId: idIn(params.deliveryId) };
  const facts = found(await webhookPage(member, idIn(params.endpointId), which));
  const { webhook, open } = sayWebhookPage(facts);
  return { webhook, delivery: found(open), isAsked: new URL(request.url).searchParams.has('again') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.delivery.kind ?? 'Delivery'}, ${data?.webhook.host ?? 'Foyer'}` },
];

export default function Delivery() {
  return <DeliveryPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

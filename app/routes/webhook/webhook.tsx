import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { requireMember } from '../../auth/member/member.server';
import { changeWebhook } from '../../commands/webhook/webhooks.server';
import { isId } from '../../domain/request/id';
import { webhookForm } from '../../domain/webhook/webhook-form';
import { env } from '../../env.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { webhookPage } from '../../queries/webhook/webhooks.server';
import { sayWebhookPage } from '../../speech/en/webhook/say-webhooks';
import { WEBHOOK, WebhookPage } from '../../ui/webhook/webhook-page';
import type { SecretReply } from './webhooks';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const asked = new URL(request.url).searchParams;
  const given = asked.get('before');
  const before = isId(given) ? given : null;
  const facts = found(await webhookPage(member, idIn(params.endpointId), { before, deliveryId: null }));
  return { page: sayWebhookPage(facts), newSecretId: uuid(), newTestId: uuid(), isSaved: asked.has('saved') };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const id = idIn(params.endpointId);
  const schema = webhookForm({ isPrivateAllowed: env().WEBHOOKS_PRIVATE === '1' });
  const form = await readFormInto(request, schema, WEBHOOK);
  if (!form.ok) {
    found(await webhookPage(member, id, { before: null, deliveryId: null }));
    return malformed(form.reply);
  }
  const outcome = await changeWebhook(member, id, form.value);
  if (!outcome.ok) return refused(outcome, WEBHOOK, form.typed);
  return redirect(`/settings/connections/webhooks/${id}?saved=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.webhook.host ?? 'Webhook'}, Foyer` },
];

export default function Webhook() {
  return <WebhookPage {...useLoaderData<typeof loader>()} reply={useActionData<SecretReply>()} />;
}

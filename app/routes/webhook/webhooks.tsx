import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { requireMember } from '../../auth/member/member.server';
import { addWebhook } from '../../commands/webhook/webhooks.server';
import { newWebhookForm } from '../../domain/webhook/webhook-form';
import { env } from '../../env.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { webhooksOf } from '../../queries/webhook/webhooks.server';
import { sayWebhook } from '../../speech/en/webhook/say-webhooks';
import type { FormReply } from '../../ui/form/form-reply';
import type { MadeSecret } from '../../ui/webhook/secret-note';
import { NEW_WEBHOOK, WebhooksPage } from '../../ui/webhook/webhooks-page';

/** What the page gets back: a form that wasn't accepted, or what signs, told this once. */
export type SecretReply = FormReply | { made: MadeSecret };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const facts = await webhooksOf(member);
  const webhooks = facts.webhooks.map((one) => sayWebhook(one, facts.reader));
  const isRemoved = new URL(request.url).searchParams.has('removed');
  return { webhooks, newId: uuid(), isRemoved, vendor: member.workspace.name };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const schema = newWebhookForm({ isPrivateAllowed: env().WEBHOOKS_PRIVATE === '1' });
  const form = await readFormInto(request, schema, NEW_WEBHOOK);
  if (!form.ok) return malformed(form.reply);
  const { id, url } = form.value;
  const outcome = await addWebhook(member, form.value);
  if (!outcome.ok) return refused(outcome, NEW_WEBHOOK, form.typed);
  const made = {
    secret: outcome.secret,
    host: new URL(url).host,
    href: `/settings/connections/webhooks/${id}`,
  };
  return data({ made }, { status: 201 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Webhooks, ${data?.vendor ?? 'Foyer'}` },
];

export default function Webhooks() {
  const { webhooks, newId, isRemoved } = useLoaderData<typeof loader>();
  return (
    <WebhooksPage
      webhooks={webhooks}
      newId={newId}
      isRemoved={isRemoved}
      reply={useActionData<SecretReply>()}
    />
  );
}

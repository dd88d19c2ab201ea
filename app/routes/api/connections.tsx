import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayHere } from '../../auth/member/rights.server';
import { makeKey } from '../../commands/api/keys.server';
import { keyForm } from '../../domain/api/key-form';
import { instantAt } from '../../domain/handoff/signing';
import { env, isOnThisMachine } from '../../env.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { keysOf } from '../../queries/api/keys.server';
import { closedEarlyOf } from '../../queries/api/won-early.server';
import { crmsOf } from '../../queries/crm/crms.server';
import { webhooksOf } from '../../queries/webhook/webhooks.server';
import { sayKeys, sayScopes } from '../../speech/en/api/say-keys';
import { sayCrms } from '../../speech/en/crm/say-crm';
import { sayInstant } from '../../speech/en/say-time';
import { sayWebhook } from '../../speech/en/webhook/say-webhooks';
import { ConnectionsPage, type MadeKey, NEW_KEY } from '../../ui/api/connections-page';
import type { FormReply } from '../../ui/form/form-reply';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { requireSetter } from '../workspace/settings-guard.server';

export { ErrorBoundary } from '../workspace/settings-workspace';

/** What the page gets back: a form that wasn't accepted, or the key that was made, told this once. */
export type KeyReply = FormReply | { made: MadeKey };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireSetter({ request, context });
  const facts = await keysOf(member);
  const asked = new URL(request.url).searchParams;
  const said = sayKeys(facts);
  const revoked = said.ended.find(({ id }) => id === asked.get('revoked'))?.name ?? null;
  const mayTell = mayHere(member.role, 'manage_webhooks');
  const told = mayTell ? await webhooksOf(member) : null;
  const webhooks = told?.webhooks.map((one) => sayWebhook(one, told.reader)) ?? null;
  const closedEarly = (await closedEarlyOf(member)).map(({ since, ...one }) => ({
    ...one,
    since: sayInstant(since, facts.reader),
  }));
  const { origin } = env();
  const crms = mayHere(member.role, 'manage_crm') ? sayCrms(await crmsOf(member)) : null;
  return {
    ...said,
    revoked,
    webhooks,
    crms,
    closedEarly,
    assistants: { address: `${origin}/mcp`, isOnlyHere: isOnThisMachine(origin) },
    gateRule: facts.gateRule,
    saved: asked.get('saved'),
    vendor: member.workspace.name,
  };
}

/** Makes a key. It stands on the page that answers, and on no other. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireSetter({ request, context });
  const form = await readFormInto(request, keyForm, NEW_KEY);
  if (!form.ok) return malformed(form.reply);
  const { id, name, scopes, days, until, member: memberId = member.id } = form.value;
  const ends = until && instantAt({ day: until, time: '00:00' }, member.workspace.timeZone);
  const outcome = await makeKey(member, {
    id,
    memberId,
    name,
    scopes,
    lasts: ends ? { until: ends } : { days },
  });
  if (!outcome.ok && (outcome.code === 'day_not_ahead' || outcome.code === 'key_lasts_too_long'))
    return malformed({ form: NEW_KEY, errors: { until: REFUSAL_WORDS[outcome.code] }, typed: form.typed });
  if (!outcome.ok) return refused(outcome, NEW_KEY, form.typed);
  const leftOut = sayScopes(scopes.filter((scope) => !outcome.scopes.includes(scope)));
  const whose = memberId === member.id ? null : outcome.member;
  return data({ made: { key: outcome.key, name, whose, leftOut } }, { status: 201 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Connections, ${data?.vendor ?? 'Foyer'}` },
];

export default function Connections() {
  const { vendor: _, ...page } = useLoaderData<typeof loader>();
  return <ConnectionsPage {...page} reply={useActionData<KeyReply>()} />;
}

/* A program that can't be told: what is so when the letter is written. One that is well again by then is no news. */
import { endpointOf } from '#db/webhook/webhook-endpoints.server';
import type { NoticeProps } from '#emails/index';
import { mayHere } from '../../auth/member/rights.server';
import { env } from '../../env.server';
import type { ColleagueScene } from '../letter.server';

export async function webhookFailing({
  handle,
  notice: { workspaceId, subjectId: id },
  role,
  to,
}: ColleagueScene): Promise<NoticeProps['webhook_failing'] | null> {
  if (role === null || !mayHere(role, 'manage_webhooks')) return null;
  const endpoint = await endpointOf(handle, { workspaceId, id });
  const isGone = endpoint?.offReason === 'gone';
  if (!endpoint || !(isGone || endpoint.failingAt)) return null;
  return {
    to: to.firstName,
    host: new URL(endpoint.url).host,
    isGone,
    url: `${env().origin}/settings/connections/webhooks/${id}`,
  };
}

/*
 * An address that answered that it is gone is turned off; of one that took nothing for days, the admins are told. Once:
 * what fails after that is no news until something was taken again.
 */
import { databaseNow, type Trx } from '#db/client.server';
import { owe, owedSoFar } from '#db/mail/notices.server';
import { adminsOf } from '#db/member/members.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { callOffDeliveries } from '#db/webhook/webhook-deliveries.server';
import { endpointOf, noteFailing, setOff } from '#db/webhook/webhook-endpoints.server';

export async function giveUpOn(
  trx: Trx,
  which: { workspaceId: string; id: string },
  { isGone }: { isGone: boolean },
): Promise<void> {
  const { workspaceId, id } = which;
  const endpoint = await endpointOf(trx, which);
  if (!endpoint || endpoint.offAt) return;
  const now = await databaseNow(trx);
  if (isGone) {
    await setOff(trx, which, { at: now, reason: 'gone' });
    await callOffDeliveries(trx, { workspaceId, endpointId: id });
    const details = { webhook: id, host: new URL(endpoint.url).host, isGone };
    await insertWorkspaceEvent(
      trx,
      { kind: 'webhook_turned_off', details },
      { workspaceId, actor: null, at: now },
    );
  } else if (!(await noteFailing(trx, which, now))) return;
  const { generation } = await owedSoFar(trx, workspaceId, 'webhook_failing', id);
  const news = (await adminsOf(trx, workspaceId)).map((admin) => ({
    kind: 'webhook_failing' as const,
    subjectId: id,
    recipient: { kind: 'member' as const, id: admin },
    generation: generation + 1,
  }));
  await owe(trx, { id: null, workspaceId }, news, now);
}

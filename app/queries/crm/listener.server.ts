/* Where Salesforce tells of changes: an address that only it and the admins know. */
import { db } from '#db/client.server';
import { connectionOf } from '#db/crm/crm-connections.server';
import { listenerWord } from '../../auth/crm/salesforce-listener.server';
import { openSecret } from '../../auth/crm/sealed.server';
import type { Member } from '../../auth/member/member.server';

/** Null until it is connected. */
export async function salesforceListener({ workspaceId }: Member): Promise<string | null> {
  const known = await connectionOf(db(), workspaceId, 'salesforce');
  const opened = known && openSecret(known.id, known.secret);
  if (!known || opened?.crm !== 'salesforce') return null;
  return `/webhooks/salesforce/${listenerWord(known.id, opened.clientSecret)}`;
}

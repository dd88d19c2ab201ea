/* Tells sales and customer success that a contact's mail did not get through. */
import { loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { shownAddress } from '../../domain/contact/email-address';
import { isTrouble } from '../../domain/mail/delivery';
import { pageUrl, personOf, type Scene } from '../letter.server';

export async function mailBounced(scene: Scene): Promise<NoticeProps['mail_bounced'] | null> {
  const { handle, notice, head } = scene;
  const mail = await handle
    .selectFrom('notices')
    .select(['kind', 'recipient_id', 'message', 'state', 'failure', 'delivery', 'delivery_reason'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirst();
  const contacts = await loadContacts(handle, notice.workspaceId, notice.onboardingId);
  const contact = contacts.find((one) => one.id === mail?.recipient_id);
  const isRefused = mail?.state === 'failed';
  if (!mail?.message || !contact || !(isRefused || isTrouble(mail.delivery))) return null;
  return {
    customer: head.customer,
    contact: personOf(contact),
    isIntroduction: mail.kind === 'introduction',
    address: shownAddress(bare(mail.message.to)),
    outcome: isRefused ? 'failed' : (mail.delivery as NoticeProps['mail_bounced']['outcome']),
    reason: (isRefused ? mail.failure : mail.delivery_reason) ?? '',
    url: `${pageUrl(scene)}#p-${contact.id}`,
  };
}

const bare = (to: string): string => /<([^<>]+)>$/.exec(to)?.[1] ?? to;

/* Somebody says that the page they opened isn't theirs: whose it was, for whoever looks after the customer. */
import { loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { readEvent } from '../../domain/onboarding/event';
import { pageUrl, personOf, type Scene } from '../letter.server';

/** The event has the id that the notice names. Null once somebody else has the contact's place. */
export async function pageNotTheirs(scene: Scene): Promise<NoticeProps['page_not_theirs'] | null> {
  const { handle, head, notice } = scene;
  const row = await handle
    .selectFrom('events')
    .select(['kind', 'details'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
  const event = readEvent(row.kind, row.details);
  if (event?.kind !== 'page_not_theirs') return null;
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  const contact = contacts.find(({ id }) => id === event.details.contact);
  return contact
    ? { customer: head.customer, contact: personOf(contact), url: `${pageUrl(scene)}#people` }
    : null;
}

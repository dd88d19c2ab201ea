import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { copyLink } from '../../commands/contact/welcome-links.server';
import { dayOf } from '../../domain/clock/clock';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { sayFullDay } from '../../speech/en/say-time';
import type { CopiedLink } from '../../ui/contact/copied-link';

export { default, loader, meta } from '../onboarding/onboarding';

/** The link is in the answer to this press and on no page that is read again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const outcome = await copyLink(member, id, contactId);
  if (!outcome.ok) return refused(outcome, 'copy', {});
  const { url, until, at } = outcome;
  const reader = { now: at, timeZone: member.timeZone };
  const copied: CopiedLink = { contactId, url, until: sayFullDay(dayOf(until, member.timeZone), reader) };
  return { copied };
}

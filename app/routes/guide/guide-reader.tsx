import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { chooseShownFirst } from '../../commands/guide/choose-shown-first.server';
import { slipped } from '../../domain/form/slip';
import { TOPICS } from '../../domain/guide/shown-first';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { readerFormOf } from '../../ui/guide/guide-links';

export { default, loader, meta } from './guide';

const chosen = z.object({
  topics: z
    .array(z.enum(TOPICS), slipped({ code: 'missing', field: 'topics' }))
    .min(1, slipped({ code: 'missing', field: 'topics' }))
    .max(TOPICS.length),
});

/** What a contact is shown first. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const form = await readFormInto(request, chosen, readerFormOf(contactId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await chooseShownFirst(member, id, contactId, form.value.topics);
  if (!outcome.ok) return refused(outcome, readerFormOf(contactId), form.typed);
  throw redirect(`/onboardings/${id}/guide#readers`, 303);
}

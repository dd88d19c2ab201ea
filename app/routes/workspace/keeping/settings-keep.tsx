import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { keepFor } from '../../../commands/workspace/save-keeping.server';
import { keepingForm, keptForm } from '../../../domain/workspace/setting-rules';
import { askedIn, malformed, readFormInto, readInto, refused } from '../../../http/form/form.server';
import { KEEP_FORM } from '../../../ui/workspace/keeping/keeping-part';

export { default, loader, meta } from '../export/settings-data';

/** From here on what is closed goes after so many months, which the address says. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'set_keeping');
  const months = readInto(askedIn(request), keepingForm, KEEP_FORM);
  const form = await readFormInto(request, keptForm, KEEP_FORM);
  if (!months.ok) return malformed(months.reply);
  if (!form.ok) return malformed(form.reply);
  const outcome = await keepFor(member, months.value.closedKeptMonths, form.value);
  if (!outcome.ok) return refused(outcome, KEEP_FORM, form.typed);
  return redirect('/settings/data?saved=keep#keep', 303);
}
